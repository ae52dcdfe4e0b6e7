"""Documents and bodies that copy takes up without their name, and what only looks like a name. All copy is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

TYPES = [
    ("[S Harbor Safety Board records] [C show] [P the crane had failed before].", "document"),
    ("The dam leaked for years, [S state and county records] [C show] .", "document"),
    ("Voters lean left on the tax: [S 47%] [C say] [P the rich should pay].", "unnamed-group"),
    ("[P The bridge is safe], [S a voice-over in the ad] [C says] .", "document"),
    ("[S Those polled] [C said] [P the road was worse].", "unnamed-group"),
    ("There is [S no public report] [C showing] [P where the money went].", "document"),
    ("[S Article 12] [C says]: [P “No ferry shall sail at night.”]", "document"),
    ("[S EU Member States] [C fear] [P a second winter].", "unnamed-group"),
    ("[S Feminists and union men] [C say] [P the law is weak].", "unnamed-group"),
    ("[S The Norland Geological Survey] [C said] [P the ground had moved].", "named-organization"),
    ("Two yards build tugs. [S Those companies] [C say] [P steel is dear].", "unnamed-group"),
    ("The Lakeside Times told it first. [S The company website] [C says] [P it makes paper].", "document"),
    ("[S An anti-Roe super PAC] [C called] [P the plan a sham].", "named-organization"),
]


@pytest.mark.parametrize(("marked", "type_"), TYPES)
def test_type(doc_of: Callable[[str], Doc], marked: str, type_: str) -> None:
    assert [source.type for source in find_sources(doc_of(marked)).sources] == [type_]


MEANT = [
    # a pronoun
    (
        "The letter was sent by the Harbor Board in May.\n\n“The crane is old,” [S it] [C read].",
        [("document", None)],
    ),
    (
        "When the numbers were mended in June, [S they] [C show] [P a loss].",
        [("document", None)],
    ),
    # no noun at all
    (
        "[S1 One tweet] [C1 said] [P1 the ferry was late].\n\n[S2 Another] [C2 said] [P2 it had sunk].",
        [("document", None), ("document", None)],
    ),
    (
        "[S1 An aide] [C1 said] [P1 the ferry was late].\n\n[S2 Another] [C2 said] [P2 it had sunk].",
        [("anonymous-source", None), ("unnamed-person", None)],
    ),
    # its noun alone
    (
        "[S1 A Harborside poll] [C1 found] [P1 that few knew]. [S2 The most recent poll] [C2 shows] [P2 that more do].",
        [("document", "Harborside poll")],
    ),
    # a body by its noun
    (
        "Tugs were counted by the Norland Institute of Fisheries. Few are left, [C according to] [S the institute].",
        [("named-organization", "Norland Institute of Fisheries")],
    ),
    (
        "Harborside Forward, a super PAC, has money. [S The PAC] [C says] [P it will spend it].",
        [("named-organization", "Harborside Forward")],
    ),
    (
        "The group Fishermen Forward has a prize. [S The non-profit] [C says] [P roads are bad].",
        [("named-organization", "Fishermen Forward")],
    ),
    # another word for its house
    (
        "[S1 University officials] [C1 say] [P1 rents will rise]. [S2 College officials] [C2 want] [P2 a new hall].",
        [("unnamed-group", "College officials")],
    ),
    # a headline's
    (
        "# [S Group] [C demands] [P that city drop plan]\n\n[S1 Harborside Sailors United] [C1 said] [P1 it is bad].",
        [("named-organization", "Harborside Sailors United")],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), MEANT)
def test_whom_it_takes_up(doc_of: Callable[[str], Doc], marked: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(source.type, source.name) for source in find_sources(doc_of(marked)).sources] == expected


def test_a_headlines_polls_are_nobody(doc_of: Callable[[str], Doc]) -> None:
    headline = "# [S New Polls] [C Show] [P A Tight Race In Norland]\n\nNothing is sure."
    assert [source.type for source in find_sources(doc_of(headline)).sources] == ["document"]


def test_a_crowd_is_no_university(doc_of: Callable[[str], Doc]) -> None:
    copy = "Hundreds marched past the University of Harborside. “Out!” [S the group] [C shouted]."
    assert [source.name for source in find_sources(doc_of(copy)).sources] != ["University of Harborside"]
