"""Which person of several a surname, a title, a pronoun or an epithet means. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

Type = str
Named = str | None

LAST_VOICES: list[tuple[str, Type, Named]] = [
    # the title right before a name is no verb, though a tagger takes it for one
    (
        "Nora Falk left.\n\nSpeaking to the board, [S Falk's chief pollster and strategist Carl Boone] on Monday [C lashed out at] "
        "[P what he called a joke].",
        "named-person",
        "Carl Boone",
    ),
    # whoever is introduced by whose mother she is keeps the surname
    (
        "The sailor Dan Moss drowned.\n\nThen Rita Moss, mother of the sailor Dan Moss, spoke up.\n\n"
        "[P “He was brave,”] [S Moss] [C said].",
        "named-person",
        "Rita Moss",
    ),
    (
        "Carl Boone left.\n\nHis daughter Nora spoke.\n\n[S1 Boone] [C1 said] [P1 no].\n\nNora Boone and Dan Kerr met. "
        "[S1 Boone] [C1 said] [P1 no].",
        "named-person",
        "Carl Boone",
    ),
    # what an office is for stands before the name
    (
        "Minister for Trade Carl Boone came. Labour’s Dan Kerr called it a farce, a word that [S the minister] "
        "[C dismissed as] [P cheap].",
        "named-person",
        "Carl Boone",
    ),
    # the second in office is no president
    (
        "President Dan Kerr came. Later, Vice President Carl Boone spoke.\n\n[S The president] [C said] [P no].",
        "named-person",
        "Dan Kerr",
    ),
    (
        "Vice President Carl Boone spoke. Later, President Dan Kerr came.\n\n[S The vice president] [C said] [P no].",
        "named-person",
        "Carl Boone",
    ),
    # an age and a home town call one person
    (
        "[S1 Nora Falk], who sails, [C1 said] [P1 it was cold].\n\n[P2 “It leaks,”] [C2 said] "
        "[S2 the 26-year-old from Harborside].",
        "named-person",
        "Nora Falk",
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whom_the_last_source_is(doc_of: Callable[[str], Doc], marked: str, type_: Type, name: Named) -> None:
    doc = doc_of(marked)
    index = find_sources(doc)
    last = len(doc.paragraphs) - 1
    source = index.of(last, len(doc.paragraphs[last].attributions) - 1)
    assert source is not None
    assert (source.type, source.name) == (type_, name)
