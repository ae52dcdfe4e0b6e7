"""Informants and texts that copy goes on with by no noun, and texts by their titles. All copy is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

INFORMED = "[S1 Two people close to the talks] [C1 described] [P1 the offer]."


@pytest.mark.parametrize("part", ["One", "The other", "Another of the two", "A third"])
def test_one_of_the_informants_is_one(doc_of: Callable[[str], Doc], part: str) -> None:
    found = find_sources(doc_of(f"{INFORMED}\n\n[S1 {part}] [C1 called] [P1 it an insult]."))
    assert [source.type for source in found.sources] == ["anonymous-source"]


@pytest.mark.parametrize(
    ("before", "part"), [("Two neighbors", "One"), ("Two people close to the talks", "Less than a third")]
)
def test_others_are_no_informants(doc_of: Callable[[str], Doc], before: str, part: str) -> None:
    found = find_sources(
        doc_of(f"[S1 {before}] [C1 described] [P1 the night].\n\n[S1 {part}] [C1 said] [P1 it was loud].")
    )
    assert found.sources[-1].type != "anonymous-source"


@pytest.mark.parametrize("one", ["One minister", "The other minister", "A third minister"])
def test_one_of_those_whose_names_are_withheld(doc_of: Callable[[str], Doc], one: str) -> None:
    copy = f"Two ministers spoke on condition of anonymity.\n\n[S {one}] [C said] [P the vote was lost]."
    assert [source.type for source in find_sources(doc_of(copy)).sources] == ["anonymous-source"]


def test_one_of_those_who_only_act_is_no_informant(doc_of: Callable[[str], Doc]) -> None:
    copy = "Two ministers left for Oslo on Monday.\n\n[S One minister] [C said] [P the vote was lost]."
    assert [source.type for source in find_sources(doc_of(copy)).sources] == ["unnamed-person"]


DOCUMENTS = [
    "[S1 One email, from a plant manager,] [C1 called] [P1 the pump a bomb].\n\n"
    "[S1 Another, from a sales clerk,] [C1 likened] [P1 it to a toy].",
    "[S An email sent to residents over the name of the club's president, Owen Tarr,] [C claimed] [P it held].",
    "[S A board circular of that year] [C says] [P widows would be paid].",
]


@pytest.mark.parametrize("marked", DOCUMENTS)
def test_a_text_is_a_document(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert {source.type for source in find_sources(doc_of(marked)).sources} == {"document"}


def test_a_title_is_told_by_the_noun_behind_it(doc_of: Callable[[str], Doc]) -> None:
    copy = "[P One in six roofs leaks], according to [S the “Cold Rooms,” a 90-page report by Norbeck Partners] [C x]."
    (source,) = find_sources(doc_of(copy)).sources
    assert (source.type, source.name) == ("document", "Cold Rooms")


def test_somebody_who_tells_who_another_is_bears_no_name(doc_of: Callable[[str], Doc]) -> None:
    (source,) = find_sources(
        doc_of("[S Relatives] [C identified] [P the man as Malik Osei, a student at Dunmore College].")
    ).sources
    assert source.type == "unnamed-group"


def test_a_name_that_is_withheld_is_nobody_elses(doc_of: Callable[[str], Doc]) -> None:
    copy = (
        "[S1 Dana Orlow, a nurse,] [C1 said] [P1 she heard shots].\n\n"
        "[S1 The night clerk], who asked that his name be withheld, [C1 said] [P1 there was no fight]."
    )
    assert [source.type for source in find_sources(doc_of(copy)).sources] == ["named-person", "anonymous-source"]
