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
    ("Nora Falk is the only sailor [C to have promised] [P to sell slow boats].", "Nora Falk"),
    ("Nora Falk crossed the lake last week, with [C plans] [P to sell slow boats].", "Nora Falk"),
    ("[C In an effort to clarify] [P her words about boats], Nora Falk wrote to the council.", "Nora Falk"),
    ("Nora Falk's [C best defense] is [P that boats are slow].", "Nora Falk"),
    ("[C Any hope] Nora Falk has [P of selling boats] is gone.", "Nora Falk"),
    ("Nora Falk gave the council [C a warm endorsement of] [P slow boats].", "Nora Falk"),
    ("Nora Falk resigned, [C convinced] [P that boats were slow].", "Nora Falk"),
    (
        "On the way home, Nora Falk - in a tone that seemed aimed at the board - [C declared] [P that boats are slow].",
        "Nora Falk",
    ),
    ("Speaking in Holm, Nora Falk, without naming her, [C also accused] [P Roe of building slow boats].", "Nora Falk"),
    ("Nora Falk [C seemed to urge] [P that boats be sold].", "Nora Falk"),
]
NO_SPEAKERS = [
    "The boats [C are considered] [P slow].",
    "The boats [C appear] [P to be slow].",
    "The reasons [C suggest] [P that boats are slow].",
    "In this debate, Nora Falk [C seemed] [P to have lost her boats].",
    "Nora Falk, who [C is widely known] [P for slow boats], left the meeting.",
    "Nora Falk said no when [C asked] [P whether boats were slow].",
    "The boats were met with [C chants of] [P slow].",
]


def test_who_speaks_to_a_crowd_is_not_the_crowd(doc_of: Callable[[str], Doc]) -> None:
    source = find_sources(doc_of("Nora Falk thrilled [S the crowd] by [C saying] [P that boats are slow].")).of(0, 0)
    assert source is not None
    assert source.name == "Nora Falk"


DOCUMENTS = [
    "Nora Falk bought a boat, [C according to] new harbor records [P that she bought it].",
    "New letters [C seem to show] [P that boats are slow].",
]


@pytest.mark.parametrize("marked", DOCUMENTS)
def test_a_document_tells(doc_of: Callable[[str], Doc], marked: str) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert source.type == "document"


@pytest.mark.parametrize(("marked", "name"), SPEAKERS)
def test_the_subject_speaks(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert (source.type, source.name) == ("named-person", name)


@pytest.mark.parametrize("marked", NO_SPEAKERS)
def test_nobody_speaks(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert find_sources(doc_of(marked)).of(0, 0) is None
