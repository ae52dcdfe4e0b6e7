"""The rules that come with sourcelint, and suppressions, on facts made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stories import Draft

from sourcelint.article.model import Span, Suppression
from sourcelint.lint.active import activate
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.match import lint

if TYPE_CHECKING:
    from sourcelint.graph.facts import Story
    from sourcelint.lint.finding import Checked, Finding

CATALOGUE = load_catalogue()


def words(story: Story, findings: tuple[Finding, ...]) -> list[str]:
    return [story.article.text[finding.span.start : finding.span.end] for finding in findings]


def run(name: str, story: Story, **options: object) -> tuple[Finding, ...]:
    return lint(story, [activate(CATALOGUE.rule(name), options=options)]).findings


def test_anonymous_source_count_lists_each_unnamed_source() -> None:
    draft = Draft("# Sale\n\nAn aide, a clerk and an envoy said so. Ann Lee, Bo Ek and Cy Orr said no.")
    for unnamed in ("An aide", "a clerk", "an envoy"):
        draft.source(unnamed, type="anonymous-source")
    for name in ("Ann Lee", "Bo Ek", "Cy Orr"):
        draft.source(name, name=name)
    story = draft.story()
    (finding,) = run("anonymous-source-count", story)
    assert words(story, (finding,)) == ["an envoy"]
    assert len(finding.evidence) == 3
    assert "3 of this story's sources have no name, 3 have one" in finding.message
    assert run("anonymous-source-count", story, maximum=3) == ()


def test_one_unnamed_source_is_no_matter_of_counting() -> None:
    draft = Draft("An aide said so.")
    draft.source("An aide", type="anonymous-source")
    assert run("anonymous-source-count", draft.story()) == ()


def denied(distance: int, **claim: object) -> Story:
    draft = Draft("An aide said the roof leaks.\n\nAnn Lee denied it.")
    aide = draft.source("An aide", type="anonymous-source" if claim else "unnamed-person")
    said = draft.statement("said", source=aide, content_spans=(draft.place("the roof leaks")["span"],))
    denies = draft.statement("denied", source=draft.source("Ann Lee", name="Ann Lee"), stance="denial", answers=said.id)
    draft.denial("denied", denies, claim=said.id, distance=distance, **claim)
    return draft.story()


def test_denial_is_shown_with_its_claim_and_who_stands_behind_both() -> None:
    story = denied(1)
    (finding,) = run("denial-paired-with-claim", story)
    assert (finding.level, finding.message) == ("info", "Ann Lee denies what “An aide” says.")
    assert [(item.note, story.article.text[item.span.start : item.span.end]) for item in finding.evidence] == [
        ("the claim", "the roof leaks"),
        ("who stands behind the claim", "An aide"),
        ("who stands behind the denial", "Ann Lee"),
    ]
    assert run("denial-without-claim", story) == ()


def test_denial_of_a_distant_claim_tells_the_distance() -> None:
    (unnamed,) = run("denial-paired-with-claim", denied(1, claim_unnamed=True))
    assert (unnamed.level, "unnamed sources alone" in unnamed.message) == ("info", True)
    (far,) = run("denial-paired-with-claim", denied(5))
    assert (far.level, "only 5 paragraphs later" in far.message) == ("info", True)
    (near,) = run("denial-paired-with-claim", denied(5), distance=5)
    assert "later" not in near.message


def test_group_is_vague_until_a_member_speaks_near() -> None:
    for distance, expected in ((None, 1), (4, 1), (3, 0)):
        draft = Draft("Critics say no.")
        critics = draft.source("Critics", type="unnamed-group", vague=True, member_distance=distance)
        draft.statement("say", source=critics)
        assert len(run("vague-group", draft.story())) == expected


def test_lone_anonymous_claim_is_saved_by_another_voice_in_the_opening() -> None:
    draft = Draft("An aide said so.\n\nThe firm is old.\n\nIt has debts.\n\nAnn Lee said no.")
    aide = draft.source("An aide", type="anonymous-source", confiding=True)
    draft.statement("said", source=aide)
    lee = draft.source("Ann Lee", name="Ann Lee")
    draft.statement("said", after="Ann Lee", source=lee)
    story = draft.story()
    assert words(story, run("lone-anonymous-claim", story)) == ["An aide"]
    assert run("lone-anonymous-claim", story, opening=4) == ()


def test_accusations_of_one_person_are_one_finding() -> None:
    draft = Draft("Ward accused Engel of theft.\n\nWard accused Engel of fraud.\n\nWard accused Solvane of fraud.")
    draft.accusation("accused Engel of theft", "Engel")
    draft.accusation("accused Engel of fraud", "Engel")
    draft.accusation("accused Solvane of fraud", "Solvane", accused_type="organization", quoted=True)
    story = draft.story()
    findings = run("unanswered-accusation", story)
    assert [(item.level, item.message.split()[0]) for item in findings] == [("warning", "Engel"), ("info", "Solvane")]


def suppressed(rules: tuple[str, ...], reason: str = "the desk knows", *, whole: bool = False) -> Checked:
    text = "# Vote\n\nAn aide said so.\n\nA clerk said so."
    note = Suppression(Span(2, 6), rules, reason, None if whole else Span(8, 24))
    draft = Draft(text, (note,))
    draft.source("An aide", type="anonymous-source", described=False)
    draft.source("A clerk", type="anonymous-source", described=False)
    names = ("bare-anonymous-source", "unused-suppression", "invalid-suppression")
    return lint(draft.story(), [activate(CATALOGUE.rule(name)) for name in names], CATALOGUE.names)


def test_a_suppression_hides_its_rule_on_its_block() -> None:
    checked = suppressed(("bare-anonymous-source",))
    assert [item.span.start for item in checked.findings] == [26]
    assert [(item.span.start, reason) for item, reason in checked.suppressed] == [(8, "the desk knows")]
    assert len(suppressed(("bare-anonymous-source",), whole=True).suppressed) == 2


def test_no_reason_no_suppression() -> None:
    checked = suppressed(("bare-anonymous-source",), reason="")
    assert [item.rule for item in checked.findings] == ["invalid-suppression", *["bare-anonymous-source"] * 2]
    assert "it gives no reason" in checked.findings[0].message


def test_an_unknown_rule_is_said_with_the_nearest_one() -> None:
    first = suppressed(("bare-anonymus-source",)).findings[0]
    assert first.rule == "invalid-suppression"
    assert 'did you mean "bare-anonymous-source"?' in first.message


def test_a_suppression_without_a_rule_is_said() -> None:
    assert "it names no rule" in suppressed(()).findings[0].message


def test_a_suppression_that_hides_nothing_is_said() -> None:
    checked = suppressed(("unused-suppression", "bare-anonymous-source"))
    assert [item.rule for item in checked.findings] == ["unused-suppression", "bare-anonymous-source"]


def test_a_suppression_of_a_rule_that_is_switched_off_is_let_be() -> None:
    assert {item.rule for item in suppressed(("vague-group",)).findings} == {"bare-anonymous-source"}


def test_a_suppression_cannot_hide_what_is_said_of_suppressions() -> None:
    assert "unused-suppression" in {item.rule for item in suppressed(("unused-suppression",), whole=True).findings}
