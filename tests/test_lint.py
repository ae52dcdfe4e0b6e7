"""The rule engine on facts made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rule_text import HEAD
from stories import Draft

from sourcelint.lint import checks
from sourcelint.lint.active import activate
from sourcelint.lint.checks import Answer
from sourcelint.lint.finding import Evidence, Finding
from sourcelint.lint.match import lint
from sourcelint.lint.rule_file import load_rule
from sourcelint.toml_file import TomlError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sourcelint.graph.facts import Statement, Story
    from sourcelint.lint.checks import Question
    from sourcelint.lint.rule import Rule


def rule(clauses: str, head: str = HEAD) -> Rule:
    return load_rule("house-rule", "house", "house-rule.toml", f"{head}{clauses}".encode())


def check(story: Story, *rules: Rule, **options: object) -> tuple[Finding, ...]:
    return lint(story, [activate(item, options=options) for item in rules]).findings  # type: ignore[arg-type]


def words(story: Story, findings: tuple[Finding, ...]) -> list[str]:
    return [story.article.text[finding.span.start : finding.span.end] for finding in findings]


def council() -> tuple[Story, Statement]:
    draft = Draft("# Vote\n\nThe mayor said no.\n\nA clerk claimed so.\n\nCritics warned.")
    mayor = draft.source("The mayor", name="Ann Lee")
    clerk = draft.source("A clerk", type="unnamed-person")
    critics = draft.source("Critics", type="unnamed-group", vague=True, plural=True)
    draft.statement("said", source=mayor)
    claimed = draft.statement("claimed", source=clerk, cue="claim", cue_class="doubt")
    draft.statement("warned", source=critics, cue="warn")
    return draft.story(), claimed


def test_flag_finds_facts_by_value_list_and_what_they_lead_to() -> None:
    story, _ = council()
    assert words(story, check(story, rule('[flag]\neach = "source"\nwhere = { named = false }'))) == [
        "A clerk",
        "Critics",
    ]
    listed = rule('[flag]\neach = "statement"\nwhere = { cue_class = ["doubt", "guilt"] }')
    assert words(story, check(story, listed)) == ["claimed"]
    led = rule('[flag]\neach = "statement"\nwhere = { source = { vague = true, plural = true } }')
    assert words(story, check(story, led)) == ["warned"]


def test_a_fact_that_is_missing_fails_every_condition() -> None:
    draft = Draft("It was said.")
    draft.statement("said")
    story = draft.story()
    assert check(story, rule('[flag]\neach = "statement"\nwhere = { source = {} }')) == ()
    assert check(story, rule('[flag]\neach = "statement"\nwhere = { source = { named = false } }')) == ()


def test_numbers_compare_and_options_set_the_limit() -> None:
    story, _ = council()
    option = '[options.most]\ndefault = 1\nhelp = "Paragraphs."\n'
    late = rule(
        f'{option}[flag]\neach = "statement"\nwhere = {{ paragraph = {{ more_than = {{ option = "most" }} }} }}'
    )
    assert words(story, check(story, late)) == ["claimed", "warned"]
    assert words(story, check(story, late, most=2)) == ["warned"]
    between = rule('[flag]\neach = "statement"\nwhere = { paragraph = { at_least = 2, fewer_than = 3 } }')
    assert words(story, check(story, between)) == ["claimed"]


def test_unless_looks_around_and_at_the_fact_itself() -> None:
    story, _ = council()
    named_near = '[flag]\neach = "statement"\n[unless]\neach = "statement"\nwhere = { named = true }\nwithin = 1\n'
    assert words(story, check(story, rule(named_near))) == ["said", "warned"]
    assert words(story, check(story, rule(f'{named_near}side = "after"'))) == ["said", "claimed", "warned"]
    itself = '[flag]\neach = "statement"\n[[unless]]\nwhere = { cue = "claim" }\n[[unless]]\nwhere = { cue = "warn" }'
    assert words(story, check(story, rule(itself))) == ["said"]


def test_pair_needs_a_partner_and_tells_of_it() -> None:
    story, _ = council()
    head = HEAD.replace("{text}", "{text} beside {other.source.text}")
    clash = '[flag]\neach = "statement"\nwhere = { cue_class = "doubt" }\n[pair]\neach = "statement"\n'
    clash += 'where = { cue_class = "neutral" }\nevidence = "the fair verb"\n'
    (finding,) = check(story, rule(f'{clash}different = ["source"]', head))
    assert finding.message == "Look at claimed beside The mayor."
    assert {evidence.note for evidence in finding.evidence} == {"the fair verb"}
    assert check(story, rule(f'{clash}same = ["source"]', head)) == ()


def test_same_reaches_from_a_source_to_its_statements() -> None:
    story, _ = council()
    speaks = rule(
        '[flag]\neach = "source"\n[pair]\neach = "statement"\nwhere = { cue_class = "doubt" }\nsame = ["source"]'
    )
    assert words(story, check(story, speaks)) == ["A clerk"]


def test_more_counts_lists_and_marks_the_first_too_many() -> None:
    story, _ = council()
    head = HEAD.replace("{text}", "{count} against {limit}")
    counted = '[flag]\neach = "story"\n[more]\neach = "source"\nthan = 1\nmark = true\nevidence = "one"'
    (finding,) = check(story, rule(counted, head))
    assert words(story, (finding,)) == ["A clerk"]
    assert finding.message == "Look at 3 against 1."
    assert [story.article.text[item.span.start : item.span.end] for item in finding.evidence] == [
        "The mayor",
        "A clerk",
        "Critics",
    ]
    assert check(story, rule(counted.replace("than = 1", "than = 3"), head)) == ()


def test_of_several_limits_the_lowest_counts() -> None:
    story, _ = council()
    counted = '[flag]\neach = "story"\n[more]\neach = "source"\nwhere = { named = false }\n'
    assert check(story, rule(f'{counted}than = [5, {{ property = "named_sources" }}]'))
    assert not check(story, rule(f"{counted}than = [5, 3]"))


def test_fewer_counts_below_a_limit() -> None:
    story, _ = council()
    few = '[flag]\neach = "story"\n[fewer]\neach = "source"\nwhere = { named = true }\nthan = '
    assert words(story, check(story, rule(f"{few}2"))) == ["Vote"]
    assert check(story, rule(f"{few}1")) == ()


def test_once_makes_one_finding_of_many() -> None:
    story, _ = council()
    (finding,) = check(story, rule('[flag]\neach = "statement"\nonce = "story"'))
    assert words(story, (finding,)) == ["said"]
    assert len(finding.evidence) == 2
    assert len(check(story, rule('[flag]\neach = "statement"\nonce = "source"'))) == 3


def test_a_case_changes_level_and_words_and_a_user_changes_all() -> None:
    story, _ = council()
    cased = rule(
        '[flag]\neach = "statement"\n[[case]]\nwhere = { cue = "claim" }\nlevel = "error"\n'
        'message = "Claimed by {voice}."'
    )
    assert [(item.level, item.message) for item in check(story, cased)] == [
        ("warning", "Look at said."),
        ("error", "Claimed by “A clerk”."),
        ("warning", "Look at warned."),
    ]
    assert {item.level for item in lint(story, [activate(cased, "info")]).findings} == {"info"}


def test_a_rule_judges_only_the_words_that_it_speaks_to() -> None:
    draft = Draft("“They claimed it,” she said.")
    draft.quotation("“They claimed it,”")
    draft.statement("claimed", quoted=True)
    draft.statement("said")
    story = draft.story()
    each = '[flag]\neach = "statement"'
    assert words(story, check(story, rule(each, HEAD.replace('"story"', '"narrator"')))) == ["said"]
    assert words(story, check(story, rule(each, HEAD.replace('"story"', '"quoted"')))) == ["claimed"]
    assert words(story, check(story, rule(each))) == ["claimed", "said"]


def test_findings_come_by_place_and_keys_tell_them_apart() -> None:
    draft = Draft("She said it. He said it.")
    woman, man = draft.source("She", name="Ann Lee"), draft.source("He", name="Bo Ek")
    draft.statement("said", source=woman)
    draft.statement("said", after="She said", source=man)
    draft.statement("said it", after="She said", source=man, cue="say")
    story = draft.story()
    later, earlier = (
        rule('[flag]\neach = "statement"'),
        rule('[flag]\neach = "source"').model_copy(update={"name": "a-rule"}),
    )
    findings = check(story, later, earlier)
    assert findings == check(story, earlier, later)
    assert [item.span.start for item in findings] == sorted(item.span.start for item in findings)
    keys = [item.key for item in findings if item.rule == "house-rule"]
    assert keys == ["said — Ann Lee", "said — Bo Ek", "said it — Bo Ek"]


def test_equal_words_of_one_source_get_numbered_keys() -> None:
    draft = Draft("She said it. She said it.")
    source = draft.source("She")
    draft.statement("said", source=source)
    draft.statement("said", after="She said", source=source)
    assert [item.key for item in check(draft.story(), rule('[flag]\neach = "statement"'))] == [
        "said — She",
        "said — She #2",
    ]


def test_copy_cannot_speak_through_a_placeholder() -> None:
    draft = Draft("{why} said it.")
    draft.source("{why}")
    (finding,) = check(draft.story(), rule('[flag]\neach = "source"'))
    assert finding.message == "Look at {why}."


def test_evidence_of_the_same_place_and_note_stands_once() -> None:
    story, claimed = council()
    noted = rule('[flag]\neach = "statement"\nwhere = { cue = "claim" }\nevidence = [{ note = "it" }, { note = "it" }]')
    assert check(story, noted)[0].evidence == (Evidence(claimed.span, "it"),)


# --- checks of installed packages


def long_words(question: Question) -> Iterator[Answer]:
    for source in question.story.sources:
        if len(source.text) > int(question.options["most"]):  # type: ignore[arg-type]
            yield Answer(source.span, {"length": str(len(source.text))})


class Entry:
    value = "desk:LONG"

    def __init__(self, found: object) -> None:
        self.found = found

    def load(self) -> object:
        return self.found


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[object], None]]:
    def installed(found: object) -> None:
        monkeypatch.setattr(
            checks, "entry_points", lambda group, name: [Entry(found)] if (group, name) == GROUP else []
        )

    checks.find_check.cache_clear()
    yield installed
    checks.find_check.cache_clear()


GROUP = ("sourcelint.checks", "long-words")
CHECKED = (
    'check = "long-words"\n'
    + HEAD.replace("{text}", "{length}/{option.most}")
    + '[options.most]\ndefault = 7\nhelp = "H"'
)


def test_an_installed_package_brings_a_check(install: Callable[[object], None]) -> None:
    install(checks.Check(long_words, ("length",)))
    story, _ = council()
    (finding,) = check(story, rule("", CHECKED))
    assert (words(story, (finding,)), finding.message) == (["The mayor"], "Look at 9/7.")
    assert len(check(story, rule("", CHECKED), most=6)) == 3


def test_a_check_says_what_its_messages_may_tell(install: Callable[[object], None]) -> None:
    install(checks.Check(long_words, ("size",)))
    with pytest.raises(TomlError, match=r'"\{length\}" is nothing that long-words tells'):
        rule("", CHECKED)


def test_an_entry_point_that_is_no_check_is_refused(install: Callable[[object], None]) -> None:
    install(long_words)
    with pytest.raises(TypeError, match="desk:LONG is not a"):
        rule("", CHECKED)
