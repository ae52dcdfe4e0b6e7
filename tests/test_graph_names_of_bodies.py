"""Bodies whose names are joined by small words, cut short or taken for a person's. All copy is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.names.bearers import find_names
from sourcelint.graph.parse import Parse
from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc


COPY = "The road was shut for most of the day, and few people knew why it was."


def bodies_of(doc: Doc) -> list[str]:
    names = find_names([Parse(paragraph) for paragraph in doc.paragraphs])
    return [name.name for name in names.all if name.kind == "organization"]


@pytest.mark.parametrize(
    ("copy", "body"),
    [
        ("It was told by the Securities and Grain Commission on Monday.", "Securities and Grain Commission"),
        ("It was told by the Tarn County Sheriff's Office on Monday.", "Tarn County Sheriff's Office"),
        (
            "It was told by the U.S. Attorney's Office for the Eastern District of Ohio.",
            "U.S. Attorney's Office for the Eastern District of Ohio",
        ),
        ("It was told by Transport Norway on Monday.", "Transport Norway"),
        ("It was told by Teamsters Local 417 on Monday.", "Teamsters Local 417"),
    ],
)
def test_small_words_join_a_name(doc_of: Callable[[str], Doc], copy: str, body: str) -> None:
    assert bodies_of(doc_of(f"{COPY}\n\n{copy}")) == [body]


def test_two_bodies_side_by_side_are_two(doc_of: Callable[[str], Doc]) -> None:
    copy = "It was told by the Harbor Safety Board and the Norland Ferry Commission on Monday."
    assert bodies_of(doc_of(f"{COPY}\n\n{copy}")) == [
        "Harbor Safety Board",
        "Norland Ferry Commission",
    ]


SHORT = [
    ("Oldwick Dynamics builds tugs. [S Oldwick] [C said] [P it would build more].", "Oldwick Dynamics"),
    ("The Tarnow Report lists the rich. [S Tarnow] [C said] [P they were many].", "Tarnow Report"),
]


@pytest.mark.parametrize(("marked", "name"), SHORT)
def test_a_body_goes_by_its_first_word(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    (source,) = find_sources(doc_of(marked)).sources
    assert (source.type, source.name) == ("named-organization", name)


def test_somebody_after_whom_a_body_is_called_is_no_body(doc_of: Callable[[str], Doc]) -> None:
    marked = "The Oldwick Foundation gives to the poor. [S Oldwick] [C said] [P he would give more]."
    (source,) = find_sources(doc_of(marked)).sources
    assert source.type == "named-person"


HEADLINES = [
    ("# [S Oldwick Administration] [C Plans] [P To Sell The Ferry]\n\nNothing is sure.", "named-organization"),
    ("The press is free.\n\n[S The Republic of Turkey] [C denies] [P that it is so].", "named-organization"),
]


@pytest.mark.parametrize(("marked", "type_"), HEADLINES)
def test_no_person(doc_of: Callable[[str], Doc], marked: str, type_: str) -> None:
    assert [source.type for source in find_sources(doc_of(marked)).sources] == [type_]
