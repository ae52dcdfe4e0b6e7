"""Who speaks where the tagger found no source words: the verb's subject, or its agent. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

SPEAKERS = [
    ("Nora Falk was the loudest voice at the meeting, [C mocking] [P the council as slow].", "Nora Falk"),
    ("Nora Falk relied on old maps to [C defend] [P the view that boats are slow].", "Nora Falk"),
    ("Nora Falk is immune to [C nullifying] [P the wishes of sailors].", "Nora Falk"),
    ("Nora Falk was joined by her aides and [C joked] [P that boats are slow].", "Nora Falk"),
    ("Nora Falk then [C appears in a clip from a speech, saying] [P that boats are slow].", "Nora Falk"),
    ("Nora Falk was [C troubled by] [P the state of the boats].", "Nora Falk"),
    ("The letters [C were written by] Nora Falk [P on slow boats].", "Nora Falk"),
]
NO_SPEAKERS = [
    "The boats [C are considered] [P slow].",
    "The boats [C appear] [P to be slow].",
    "The reasons [C suggest] [P that boats are slow].",
]


@pytest.mark.parametrize(("marked", "name"), SPEAKERS)
def test_the_subject_speaks(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert (source.type, source.name) == ("named-person", name)


@pytest.mark.parametrize("marked", NO_SPEAKERS)
def test_nobody_speaks(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert find_sources(doc_of(marked)).of(0, 0) is None
