"""Whose a statement is where the sentence has somebody else beside its subject. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source

    SourceOf = Callable[[str], Source | None]


@pytest.fixture
def source_of(doc_of: Callable[[str], Doc]) -> SourceOf:
    """The source of the first attribution."""
    return lambda marked: find_sources(doc_of(marked)).of(0, 0)


@pytest.mark.parametrize(
    "copy",
    [
        "Nora Falk [C is a fervent supporter of] [P slow boats].",
        "In a town whose yards were ruined by a flood of boats, Nora Falk, 43, [C is a fervent fan of] [P slow boats].",
        "Nora Falk, like most sailors, [C is still persuaded of] [P the worth of slow boats].",
        "Nora Falk [C was persuaded of] [P the worth of slow boats].",
        "[P The contrast with boats], [C said] Nora Falk and others, [P would be clear].",
        "Nora Falk has avoided the friends of [S Carl Boone] [C in hopes] [P that he will sell his boats].",
        "Nora Falk met the crew and spoke with [S harbor chief Carl Boone] [C in hopes of selling] [P boats].",
        "[C In an effort to clarify] [P her last statements about her use of a private boat as secretary of state],"
        " Nora Falk on Friday only muddled it.",
        "Or maybe boats, [S Nora Falk] [C says]. [P They are slow.]",
        "Or maybe [S Carl Boone, harbor consultant Nora Falk] [C says]. [P He is slow.]",
    ],
)
def test_the_subject_speaks(source_of: SourceOf, copy: str) -> None:
    source = source_of(copy)
    assert source is not None
    assert (source.type, source.name) == ("named-person", "Nora Falk")


@pytest.mark.parametrize(
    "copy",
    [
        "There [C is confusion about] [P slow boats].",
        "It is open which sailor [C is the best advocate for] [P slow boats].",
        "It [C is clear] [P that boats are slow].",
        "The lake [C is a reminder of] [P slow boats].",
        "The crew was led to the lake [C in hopes of] [P selling boats].",
    ],
)
def test_nobody_speaks(source_of: SourceOf, copy: str) -> None:
    assert source_of(copy) is None


@pytest.mark.parametrize(
    "phrase",
    ["Some staunch sailors, like Carl Boone,", "Many clerks, such as Nora Falk,", "Several critics like Carl Boone"],
)
def test_some_of_whom_one_is_named_are_several(source_of: SourceOf, phrase: str) -> None:
    source = source_of(f"[S {phrase}] [C say] [P that boats are slow].")
    assert source is not None
    assert (source.type, source.name) == ("unnamed-group", None)


def test_who_is_named_for_critics_speaks_for_them(source_of: SourceOf) -> None:
    source = source_of("[S Critics like Carl Boone] [C say] [P that boats are slow].")
    assert source is not None
    assert source.name == "Carl Boone"
