"""Whom a pronoun or a description cannot mean, and who is left. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source

NAMED: dict[str, tuple[str, str]] = {
    "who says it": (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n"
        "Mr. Boone called Mrs. Ann Kerr on Sunday after [S1 the rival nominee] [C1 had said] [P1 that the dam leaks].",
        "Ann Kerr",
    ),
    "whom it tells of": (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nIf they believe Dan Kerr, Mr. Boone will lose. "
        "[S1 The harbor nominee] [C1 predicted] [P1 that Carl Boone would go]. Few came.",
        "Dan Kerr",
    ),
    "somebody named much later": (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n[S1 The candidate] [C1 said] [P1 that it was late].\n\nIt rained."
        "\n\nFew came.\n\nThe town slept.\n\nIt was cold.\n\nIt snowed.\n\nFar away Dan Kerr, a candidate, slept.",
        "Carl Boone",
    ),
    "a name that tells whose a thing is": (
        "Nora Falk met friends. It was late.\n\nFew came. It rained. She joined the Obama administration as a clerk. "
        "[S1 She] [C1 said] [P1 that it was hard].",
        "Nora Falk",
    ),
    "a pronoun's predicate": (
        "Carl Boone was going to lose the boat. He was a poor man [S1 who] [C1 hoped] [P1 that it would rain].",
        "Carl Boone",
    ),
    "a man for a woman": (
        "# [S Woman] [C reveals] [P what Carl Boone did]\n\nNora Falk came. [S1 Carl Boone] [C1 said] [P1 no]. "
        "[S2 Carl Boone] [C2 said] [P2 yes].\n\n[S Nora Falk] [C said] [P that it was late].",
        "Nora Falk",
    ),
    "a surname that is a preposition": (
        "The sailor Alan From, who founded the club, came.\n\n[P1 “The quay leaks,”] [S1 From] [C1 said].",
        "Alan From",
    ),
    "a namesake told by the full name behind": (
        "Nora Falk spoke to the sailors. It was late when Falk left. Carl Falk came in late and sat down.\n\n"
        "[S1 Falk] [C1 said] [P1 of Nora Falk that she sings].",
        "Carl Falk",
    ),
    "whom a courtesy title took up first": (
        "Carl Falk came. [S1 Mr. Falk] [C1 said] [P1 no]. His brother was Paul Falk.\n\n"
        "[S1 Mr. Falk] [C1 said] [P1 that it was late].",
        "Carl Falk",
    ),
    "the headline's post": (
        "# [S One organizer] [C says] [P that the quay leaks]\n\nNora Falk came. [S1 Nora Falk] [C1 said] [P1 no]."
        "\n\n[S Paul Kerr, an organizer of sailors,] [C said] [P that it was late].",
        "Paul Kerr",
    ),
    "a surname with another letter doubled": (
        "[S1 Nora Harrott] [C1 said] [P1 no].\n\n[P1 “The quay leaks,”] [S1 Harrot] [C1 said].",
        "Nora Harrott",
    ),
}


def source_behind(doc: Doc) -> Source | None:
    """The last source of the story's first block, or of its last with a mark in it."""
    first = next(n for n, paragraph in enumerate(doc.paragraphs) if paragraph.attributions)
    told = [n for n, paragraph in enumerate(doc.paragraphs) if paragraph.attributions]
    block = first if doc.article.blocks[0].role == "headline" else told[-1]
    spans = [attribution.source[0] for attribution in doc.paragraphs[block].attributions]
    return find_sources(doc).of(block, spans.index(max(spans)))


@pytest.mark.parametrize(("marked", "name"), NAMED.values(), ids=NAMED)
def test_who_is_meant_instead(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    source = source_behind(doc_of(marked))
    assert source is not None
    assert (source.type, source.name) == ("named-person", name)


UNNAMED: dict[str, tuple[str, str]] = {
    "people who have not spoken": (
        "[S1 The board] [C1 said] [P1 no].\n\nSailors came in late. [S1 They] [C1 argue] [P1 that boats are safe].",
        "unnamed-group",
    ),
    "what is read": (
        "[S1 The Harbor Board] [C1 got] [P1 a letter]. [P2 “The quay leaks,”] [S2 it] [C2 reads].",
        "document",
    ),
    "anybody": (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n[S1 The truly smart voter] [C1 will doubt] [P1 that].",
        "unnamed-person",
    ),
}


@pytest.mark.parametrize(("marked", "type_"), UNNAMED.values(), ids=UNNAMED)
def test_nobody_named_is_meant(doc_of: Callable[[str], Doc], marked: str, type_: str) -> None:
    source = source_behind(doc_of(marked))
    assert source is not None
    assert source.type == type_


def test_people_named_before_they_speak(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        [S1 Two clerks, Jane Roe and Paul Kerr,] [C1 found] [P1 a leak].

        Boats came. [S1 They] [C1 said] [P1 that it was late].
    """
    source = source_behind(doc_of(marked))
    assert source is not None
    assert len(find_sources(doc_of(marked)).sources) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "[S1 The experts] [C1 said] [P1 no].\n\n[S1 Some experts] [C1 hope] [P1 that it rains].",
        "[S1 The women] [C1 said] [P1 no].\n\n[S1 Some of the women] [C1 hope] [P1 that it rains].",
    ],
)
def test_some_are_not_all(doc_of: Callable[[str], Doc], pair: str) -> None:
    assert [source.statements for source in find_sources(doc_of(pair)).sources] == [1, 1]


def test_a_school_is_no_group(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        Sailors met at Harbor University.

        [P “Power,”] [S the group] [C shouted].
    """
    source = source_behind(doc_of(marked))
    assert source is not None
    assert source.name != "Harbor University"


def test_the_company_just_named(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        [S Roe Foods] [C said] [P no].

        Jane Falk spoke of Kerr Parts in May, when [S1 the company] [C1 refused] [P1 to sell].
    """
    source = source_behind(doc_of(marked))
    assert source is not None
    assert source.name == "Kerr Parts"
