"""Names inside a description, names of documents, who is a body or a class: as a reader takes it. All made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

SOURCES = [
    (
        "[S GOP presidential contender and former surgeon Nora Falk] [C said] [P a pause is near].",
        "named-person",
        "Nora Falk",
    ),
    ("[S A clerk handling a Harbor Board lawsuit] [C ordered] [P a pause].", "unnamed-person", None),
    ("[P A pause is near], [S a study by a biologist, Nora Falk,] [C found].", "document", None),
    ("[P A pause is near], [S law enforcement] [C said].", "unnamed-group", None),
    ("[S A spokesman for Nora Falk] could only [C say] [P that boats are slow].", "named-organization", "Nora Falk"),
    ("[S The latest Falk Institute poll] [C found] [P a pause].", "document", "Falk Institute poll"),
    ("[S A New York Post poll released Friday] [C found] [P a pause].", "document", "New York Post poll"),
]


@pytest.mark.parametrize(("marked", "type_", "name"), SOURCES)
def test_what_a_source_is_and_how_it_is_called(
    doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None
) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert source.type == type_
    if name is not None:
        assert source.name == name
