"""Why a rule fired at a place, or why it did not: on facts made by hand, and once through the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import Draft
from typer.testing import CliRunner

from sourcelint.article.model import Span, Suppression
from sourcelint.article.read import read_article
from sourcelint.cli.app import app
from sourcelint.graph.build import build_story
from sourcelint.lint.active import activate
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.match import lint
from sourcelint.lint.why import Why, why
from sourcelint.report.positions import Lines
from sourcelint.report.why import render

if TYPE_CHECKING:
    from pathlib import Path

    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.facts import Story
    from sourcelint.lint.outcome import Outcome
    from sourcelint.lint.why import Verdict

CATALOGUE = load_catalogue()
TEXT = "A source said no.\n\nCritics warned of it.\n\nAnn Lee said yes."


def council(*suppressions: Suppression) -> Story:
    draft = Draft(TEXT, suppressions)
    bare = draft.source("A source", type="anonymous-source", described=False)
    critics = draft.source("Critics", type="unnamed-group", vague=True, plural=True, member_distance=1)
    ann = draft.source("Ann Lee", name="Ann Lee")
    draft.statement("said", source=bare, corroborated=True)
    draft.statement("warned", source=critics, cue="warn")
    draft.statement("said", after="Ann Lee", source=ann)
    return draft.story()


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def ask(story: Story, place: Span, *names: str) -> Why:
    return why(story, place, [activate(CATALOGUE.rule(name)) for name in names], CATALOGUE.names)


def verdict(answer: Why, kind: str, rule: str) -> Verdict:
    (there,) = [item for item in answer.there if item.kind == kind]
    (found,) = [item for item in there.verdicts if item.active.rule.name == rule]
    return found


def failing(outcomes: tuple[Outcome, ...]) -> list[Outcome]:
    return [outcome for outcome in outcomes if not outcome.holds]


def test_a_rule_that_fired_shows_its_finding_and_every_clause_held() -> None:
    found = verdict(ask(council(), at("A source"), "bare-anonymous-source"), "source", "bare-anonymous-source")
    assert found.flags
    assert found.finding is not None
    assert (found.finding.rule, found.finding.span) == ("bare-anonymous-source", at("A source"))
    assert len(found.outcomes) == 3  # two conditions, and whose words


def test_a_rule_that_stayed_silent_shows_each_clause_that_failed() -> None:
    text = render(
        ask(council(), at("Critics"), "bare-anonymous-source", "vague-group"), Lines(TEXT), width=300
    ).splitlines()
    assert "    no    whose type is “anonymous-source”: it is “unnamed-group”" in text
    assert "    no    that nothing describes: it is one that the copy describes" in text
    assert "    no    not one whose distance to a named member who speaks is at most 3 (option “window”): it is" in text
    assert any(
        line.startswith("    yes   there is also a statement with the same source") and line.endswith("“warned” (3:9)")
        for line in text
    )


def test_the_nearest_miss_of_a_pair_says_what_it_lacks() -> None:
    answer = ask(council(), at("A source"), "lone-anonymous-claim")
    found = verdict(answer, "source", "lone-anonymous-claim")
    assert not found.flags
    assert found.near is not None
    assert found.near.fact.text == "said"
    assert "that nobody else bears out: it is one that others bear out" in render(answer, Lines(TEXT), width=300)


def test_a_fact_stands_wherever_one_of_its_places_does() -> None:
    draft = Draft(TEXT)
    ann = draft.source("Ann Lee")
    draft.statement("said", after="Ann Lee", source=ann, content_spans=(at("yes"),))
    kinds = [there.kind for there in ask(draft.story(), at("yes"), "loaded-verb").there]
    assert kinds == ["statement", "story"]


def test_the_values_are_those_that_the_rules_ask_for() -> None:
    (there, _) = ask(council(), at("Critics"), "bare-anonymous-source").there
    assert there.values == (("type", "unnamed-group"), ("described", True))


def test_a_finding_that_is_hidden_says_by_which_reason() -> None:
    hidden = council(Suppression(at("A source"), ("bare-anonymous-source",), "agreed", None))
    text = render(ask(hidden, at("A source"), "bare-anonymous-source"), Lines(TEXT), width=300)
    assert "(hidden by a suppression: agreed)" in text


@pytest.mark.parametrize("name", [name for name, rule in CATALOGUE.rules.items() if rule.flag])
def test_why_flags_what_linting_finds(name: str) -> None:
    story, active = council(), activate(CATALOGUE.rule(name))
    answer = why(story, Span(0, len(TEXT)), [active])
    told = {item.finding for there in answer.there for item in there.verdicts if item.flags}
    assert told == set(lint(story, [active]).findings)


def test_the_command_explains_a_place_and_refuses_one_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text("The harbour will close in May, Mayor Ann Lee claimed.\n", encoding="utf-8")
    run = CliRunner()
    fired = run.invoke(app, ["why", "story.md:1", "loaded-verb", "--no-cache"])
    assert fired.exit_code == 0
    assert "loaded-verb: info at 1:46: “claimed” casts doubt on what Ann Lee said." in fired.output
    silent = run.invoke(app, ["why", "story.md:1:47", "vague-group", "--no-cache"])
    assert silent.exit_code == 0
    assert silent.output == "no fact that is asked about stands here\n\n"  # no source stands at that column
    for place, said in {
        "story.md:9": "ends at line 1",
        "story.md": "write FILE:LINE",
        "gone.md:1": "gone.md",
        "story.md:1:99": "there is no column 99",
    }.items():
        refused = run.invoke(app, ["why", place])
        assert (refused.exit_code, said in refused.output) == (2, True), refused.output
    assert run.invoke(app, ["why", "story.md:1", "vage-group"]).exit_code == 2


@pytest.mark.parametrize("name", [name for name, rule in CATALOGUE.rules.items() if rule.flag])
def test_of_every_example_that_is_left_alone_a_clause_says_why(name: str, extractor: Extractor) -> None:
    rule = CATALOGUE.rule(name)
    for example in rule.good:
        story = build_story(extractor.extract(read_article("example.md", example.text.encode())))
        answer = why(story, Span(0, len(story.article.text)), [activate(rule, options=example.options)])
        verdicts = [verdict for there in answer.there for verdict in there.verdicts]
        assert all(failing(verdict.outcomes) for verdict in verdicts), example.text
