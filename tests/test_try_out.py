"""A rule on an archive: figures, overlaps and the sample, on facts made by hand, and once through the command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from stories import Draft
from typer.testing import CliRunner

from sourcelint.cli.app import app
from sourcelint.lint.active import activate
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.try_out import try_out
from sourcelint.report.try_out import render

if TYPE_CHECKING:
    from sourcelint.graph.facts import Story

CATALOGUE = load_catalogue()
RULE = activate(CATALOGUE.rule("bare-anonymous-source"))
OTHERS = [activate(CATALOGUE.rule("unexplained-anonymity")), activate(CATALOGUE.rule("loaded-verb"))]


def story(path: str, *sources: str) -> Story:
    draft = Draft("\n\n".join(f"{words} said so." for words in sources) or "Rain fell.")
    for words in sources:
        draft.source(words, type="anonymous-source", described=False, confiding=True)
    found = draft.story()
    return replace(found, article=replace(found.article, path=path))


ARCHIVE = [story("a.md", "A source", "Two insiders"), story("b.md"), story("c.md", "An insider")]


def test_hits_are_counted_per_thousand_words_and_against_other_rules() -> None:
    tried = try_out(RULE, OTHERS, ARCHIVE)
    assert [(article.path, finding.span.start) for article, finding in tried.hits] == [
        ("a.md", 0),
        ("a.md", 19),
        ("c.md", 0),
    ]
    assert (tried.stories, tried.stories_hit, tried.words) == (3, 2, 14)
    assert tried.per_thousand_words == pytest.approx(3000 / 14)
    assert tried.overlaps == {"unexplained-anonymity": 2}  # once a story, at its first unnamed source


def test_the_report_shows_a_sample_that_its_seed_decides() -> None:
    tried = try_out(RULE, OTHERS, ARCHIVE)
    whole = render(tried, sample=9, seed=0)
    assert whole.startswith("3 hits in 2 of 3 stories (14 words): 214.29 per 1,000 words\n2 of them share words with")
    assert "\na.md:3:1: warning: “Two insiders” says nothing" in whole
    assert "\n    Two insiders said so.\n    ^^^^^^^^^^^^\n" in whole
    samples = {render(tried, sample=1, seed=seed) for seed in range(20)}
    assert len(samples) > 1
    assert all(text.count("^^^") for text in samples)
    assert render(tried, sample=1, seed=3) == render(tried, sample=1, seed=3)


def test_a_rule_without_hits_says_so() -> None:
    assert render(try_out(RULE, [], [ARCHIVE[1]]), sample=5, seed=0) == (
        "0 hits in 0 of 1 story (2 words): 0.00 per 1,000 words\n"
    )


def test_the_command_tries_a_file_on_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("archive").mkdir()
    Path("archive/a.txt").write_text("The builder claimed that the wall had been safe.\n", encoding="utf-8")
    own = next((Path(__file__).parents[1] / "rules").rglob("loaded-verb.toml")).read_text(encoding="utf-8")
    Path("our-verbs.toml").write_text(own, encoding="utf-8")
    tried = CliRunner().invoke(app, ["rules", "try", "our-verbs.toml", "--archive", "archive", "--no-cache"])
    assert tried.exit_code == 0, tried.output
    assert tried.output.startswith("1 hit in 1 of 1 story (9 words)")
    assert "1 of them share words with a finding of loaded-verb" in tried.output
    assert CliRunner().invoke(app, ["rules", "try", "gone.toml", "--archive", "archive"]).exit_code == 2
    assert CliRunner().invoke(app, ["rules", "try", "our-verbs.toml", "--archive", "gone"]).exit_code == 2
