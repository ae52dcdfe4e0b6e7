"""Whose words are told by a pronoun, a post, a kinship or a short name. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

LAST_VOICES: list[tuple[str, str, str | None]] = [
    # who speaks for a body is "he" or "she", and so is its judge
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n[P1 It leaks], [C1 according to] [S1 a spokesman for the Harbor Board]. "
        "[S2 He] [C2 acknowledged] [P2 that it was late].",
        "named-organization",
        "Harbor Board",
    ),
    (
        "[S1 Rita Moss] [C1 said] [P1 no].\n\n[S1 A Harbor Board spokeswoman] [C1 said] [P1 it was late].\n\n"
        "[P1 It may leak], [S1 she] [C1 added].",
        "named-organization",
        "Harbor Board",
    ),
    # so is somebody without a name who is told of right before, in the paragraph above too
    (
        "[S1 Mei Grant] [C1 said] [P1 it helps].\n\nIn the bar, a man with a dog looked at the quay.\n\n"
        "[P1 “It is new,”] [S1 he] [C1 said].",
        "unnamed-person",
        None,
    ),
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nThe elder of the boys, 17, came late. "
        "[S1 He] [C1 said] [P1 he would be back].",
        "unnamed-person",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whose_words_come_last(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    doc = doc_of(marked)
    block = len(doc.paragraphs) - 1
    source = find_sources(doc).of(block, len(doc.paragraphs[block].attributions) - 1)

    assert source is not None
    assert (source.type, source.name) == (type_, name)
