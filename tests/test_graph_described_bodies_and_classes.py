"""Descriptions that stand for a named body, for somebody in focus, or for a class. All stories are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

LAST_VOICES: list[tuple[str, str, str | None]] = [
    # of a class with a number, the example is one of many
    ("[S Some sailors on the quay, like Nora Falk, a deckhand,] [C say] [P no].", "unnamed-group", None),
    ("[S Many sailors, like Nora Falk,] [C say] [P no].", "unnamed-group", None),
    ("[S Sailors like Nora Falk] [C say] [P no].", "named-person", "Nora Falk"),
    ("[S About four out of 10 voters] [C said] [P no].", "unnamed-group", None),
    # whatever they do, a body's officials are the body
    ("[S Harbor Board officials] [C hope] [P it will reopen].", "named-organization", "Harbor Board"),
    ("[S Some Harbor Board officials] [C hope] [P it will reopen].", "unnamed-group", None),
    ("[S Harbor officials] [C hope] [P it will reopen].", "unnamed-group", None),
    # whose spokesperson it is, told by a post
    (
        "[S1 The prime minister’s spokesman] [C1 said] [P1 no].\n\n[P “It is over,”] [S the spokesman] [C said].",
        "named-organization",
        "prime minister spokesman",
    ),
    ("[S A spokesman] [C said] [P no].", "unnamed-person", None),
    # "the investor" twice is the one in focus; behind "an investor" it is another
    (
        "Nora Falk bought a mill. On Monday the investor took questions.\n\n[P1 “No,”] [S1 Falk] [C1 said].\n\n"
        "[P “We will wait,”] [S the investor] [C said].",
        "named-person",
        "Nora Falk",
    ),
    (
        "An investor came. On Monday the investor took questions.\n\n[P1 “No,”] [S1 Nora Falk] [C1 said].\n\n"
        "[P “We will wait,”] [S the investor] [C said].",
        "unnamed-person",
        None,
    ),
    # one of several, with a title before the name
    (
        "[S One of Boone's former backers who still wants him, former Norland Rep. Pat Lind,] [C wrote] [P so].",
        "named-person",
        "Pat Lind",
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whom_the_description_means(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    doc = doc_of(marked)
    index = find_sources(doc)
    last = len(doc.paragraphs) - 1
    source = index.of(last, len(doc.paragraphs[last].attributions) - 1)
    assert source is not None
    assert (source.type, source.name) == (type_, name)
