"""Which body "the company", "an authority spokesman" or "federal prosecutors" means. All copy is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

MEANT = [
    # by the noun before the spokesperson, named before or later
    (
        "The Tarn Ferry Authority met the Harbor Safety Board. [S An authority spokesman] [C said] [P it was late].",
        "Tarn Ferry Authority",
    ),
    (
        "[S An authority spokesman] [C said] [P it was late].\n\nThe Tarn Ferry Authority owns nine ferries.",
        "Tarn Ferry Authority",
    ),
    ("The Tarn Sailors Guild met. [S A spokesman for the guild] [C said] [P it was late].", "Tarn Sailors Guild"),
    # the body that leads the sentence before
    ("The Harbor Safety Board allowed it in May. [S A spokeswoman] [C said] [P it was late].", "Harbor Safety Board"),
    # of whom somebody speaks
    (
        "[P Transport Norway will look again], [S a spokeswoman for the department] [C said].",
        "Transport Norway",
    ),
    (
        "[P The Harbor Safety Board will look again], [S a spokeswoman] [C said].",
        "Harbor Safety Board",
    ),
    # a seat is no body
    (
        "The Harbor Safety Board met in May. [S A spokesman in Paris] [C said] [P it was late].",
        "Harbor Safety Board",
    ),
    # its own trade, not another's
    (
        "Oldwick Services has the contract, which the Tarn Grand Jury read. [S The company] [C said] [P it was late].",
        "Oldwick Services",
    ),
    (
        "It was built by Oldwick Mobility for the town, by a Norland company of old. [S The company] [C said] [P no].",
        "Oldwick Mobility",
    ),
    ("The Tarn Ferry Department met. [S The agency] [C said] [P it was late].", "Tarn Ferry Department"),
    # an office by its people
    (
        "He runs the U.S. Attorney's Office in Tarn. [S Federal prosecutors] [C said] [P it was late].",
        "U.S. Attorney's Office",
    ),
]


@pytest.mark.parametrize(("marked", "name"), MEANT)
def test_the_body_meant(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    (source,) = find_sources(doc_of(marked)).sources
    assert (source.type, source.name) == ("named-organization", name)


def test_some_prosecutors_are_no_office(doc_of: Callable[[str], Doc]) -> None:
    marked = "He runs the U.S. Attorney's Office in Tarn. [S Former prosecutors] [C said] [P it was late]."
    assert [source.name for source in find_sources(doc_of(marked)).sources] != ["U.S. Attorney's Office"]


def test_a_headlines_body_is_the_only_one_of_its_kind(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        # [S Super PAC] [C says] [P the mayor is slow]

        The ad was bought by Harborside Forward PAC for a week, and it will run at night.
    """
    assert [source.name for source in find_sources(doc_of(marked)).sources] == ["Harborside Forward PAC"]


CLASSES = [
    ("# [S EXPERTS] [C PLAY DOWN] [P THE RISK]\n\nNothing is sure.", "unnamed-group"),
    ("# [S ANALYSTS] [C FEAR] [P A SLUMP]\n\nNothing is sure.", "unnamed-group"),
    ("# [S GOVERNMENTS] [C WARN] [P OF NEW TOLLS]\n\nNothing is sure.", "unnamed-group"),
    ("The mayor is courting Latino and black voters, [S who] [C have said] [P it was late].", "unnamed-group"),
    ("[S1 One company] [C1 says] [P1 it is 9]. [S2 Another] [C2 says] [P2 it is 10].", "named-organization"),
    ("[S1 One company] [C1 says] [P1 it is 9]. [S2 One] [C2 says] [P2 it is 10].", "named-organization"),
]


@pytest.mark.parametrize(("marked", "type_"), CLASSES)
def test_classes_and_unnamed_bodies(doc_of: Callable[[str], Doc], marked: str, type_: str) -> None:
    assert {source.type for source in find_sources(doc_of(marked)).sources} == {type_}


OFFICIALS = [
    (
        "Oldwick Motors builds tugs. [S Executives for Oldwick Motors] [C said] [P it was late].",
        "named-organization",
        "Oldwick Motors",
    ),
    ("[S Organizers for Teamsters Local 417] [C said] [P it was late].", "named-organization", "Teamsters Local 417"),
    (
        "Oldwick Motors builds tugs. [S Oldwick Motors officials] [C said] [P no].",
        "named-organization",
        "Oldwick Motors",
    ),
    ("[S Some Oldwick Motors officials] [C said] [P it was late].", "anonymous-source", None),
    ("[S Senior Oldwick Motors officials] [C said] [P it was late].", "anonymous-source", None),
    ("[S Democratic Party officials] [C said] [P it was late].", "anonymous-source", None),
    ("[S University officials] [C said] [P it was late].", "unnamed-group", "University officials"),
]


@pytest.mark.parametrize(("marked", "type_", "name"), OFFICIALS)
def test_officials_of_a_named_body(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    (source,) = find_sources(doc_of(f"The road was shut for most of the day, as few knew.\n\n{marked}")).sources
    assert (source.type, source.name) == (type_, name)


STATES = [
    ("[S The Norwegians] [C have warned] [P that they may sell].", ("named-organization", "Norway")),
    ("[S Most Norwegians] [C fear] [P that they may sell].", ("unnamed-group", None)),
    ("[S The Saudis] [C have warned] [P that they may sell].", ("unnamed-group", None)),
]


@pytest.mark.parametrize(("marked", "expected"), STATES)
def test_a_people_is_the_state_that_the_story_names(
    doc_of: Callable[[str], Doc], marked: str, expected: tuple[str, str | None]
) -> None:
    (source,) = find_sources(doc_of(f"The bonds of Norway were dear for most of the day.\n\n{marked}")).sources
    assert (source.type, source.name) == expected
