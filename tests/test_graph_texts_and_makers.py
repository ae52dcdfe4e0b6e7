"""Whether a text speaks, or who made it, or the outlet that stands beside its noun. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source

    SourceOf = Callable[[str], Source]


@pytest.fixture
def source_of(doc_of: Callable[[str], Doc]) -> SourceOf:
    """The source of the last attribution."""

    def source(marked: str) -> Source:
        found = find_sources(doc_of(marked))
        return found.sources[-1]

    return source


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("A statement from Boone's office", "Boone office"),
        ("An announcement by the Holm Port Authority", "Holm Port Authority"),
        ("The Times newspaper", "Times"),
        ("The nationalist Harbor Gazette tabloid", "Harbor Gazette"),
        ("The Norland secretary of state's office", "Norland secretary of state office"),
    ],
)
def test_a_body_speaks(source_of: SourceOf, phrase: str, name: str) -> None:
    source = source_of(f"ITV spoke to Carl Boone. [S {phrase}] [C said] [P that boats are slow].")
    assert (source.type, source.name) == ("named-organization", name)


@pytest.mark.parametrize(
    "phrase",
    [
        "The Norland secretary of state's website",
        "The Harbor Clear Polls average of three polls conducted the first week of March",
    ],
)
def test_a_text_speaks(source_of: SourceOf, phrase: str) -> None:
    assert source_of(f"[S {phrase}] [C has] [P Boone leading].").type == "document"


def test_somebody_s_statement_is_their_word(source_of: SourceOf) -> None:
    assert source_of("[S A statement from Carl Boone] [C said] [P that boats are slow].").name == "Carl Boone"


def test_several_papers_of_a_house_are_not_the_house(source_of: SourceOf) -> None:
    assert source_of("[S Six Harbor Gazette newspapers] [C said] [P that boats are slow].").name != "Harbor Gazette"


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        ("Boats are slow in Ferguson, Missouri. [S The town] [C said] [P that it rained].", "Ferguson"),
        ("Boats are slow in Ferguson, Missouri. [S The state] [C admitted] [P that it rained].", "Missouri"),
        ("Chicago sued him. [S The city] [C is seeking] [P a review].", "Chicago"),
        ("Boats are slow in France. [S The city] [C said] [P that it rained].", "city"),
    ],
)
def test_a_town_or_state_is_the_one_named_last(source_of: SourceOf, copy: str, name: str) -> None:
    source = source_of(copy)
    assert (source.type, source.name) == ("named-organization", name)


@pytest.mark.parametrize("share", ["About four out of 10 sailors", "Nearly nine out of every ten sailors"])
def test_a_share_of_those_asked_is_a_class(source_of: SourceOf, share: str) -> None:
    assert source_of(f"[S {share}] [C said] [P that boats are slow].").type == "unnamed-group"
