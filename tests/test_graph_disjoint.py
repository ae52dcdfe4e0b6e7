"""Whom a pronoun cannot mean. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

LAST_VOICES = [
    # whoever speaks does not tell of themselves by name in quotation marks
    (
        "[S1 Nora Falk] [C1 said] [P1 it was late]. [S2 Rita Moss] [C2 wanted] [P2 a song].\n\n"
        "[P3 “Rita Moss is a star,”] [S3 she] [C3 said].",
        "Nora Falk",
    ),
    # but they may have others do so
    ("[S1 Nora Falk] [C1 said] [P1 no].\n\n[P1 “They say Nora Falk is a cook,”] [S1 she] [C1 said].", "Nora Falk"),
    # nor does the subject bear the name of whom the verb or its clause tells of
    (
        "[S1 Carl Boone] [C1 left]. [S2 Dan Kerr] [C2 wanted] [P2 a song]. [S3 He] [C3 called] [P3 Kerr a cook].",
        "Carl Boone",
    ),
    (
        "[S1 Carl Boone] [C1 left]. [S2 Dan Kerr] [C2 wanted] [P2 a song]. [S3 He] [C3 said] [P3 Kerr sang].",
        "Carl Boone",
    ),
    # deep down in what is told, the name may come again
    (
        "Carl Boone came in. [S1 He] [C1 said] [P1 it was cold in the house that the town gave to Carl Boone].",
        "Carl Boone",
    ),
    # those about whom the subject is asked
    (
        "[S1 Nora Falk] [C1 praised] [P1 the quay].\n\nAsked whether the quay would stay if Rita Moss, who sings, won, "
        "[S2 she] [C2 said] [P2 no].",
        "Nora Falk",
    ),
]


@pytest.mark.parametrize(("marked", "name"), LAST_VOICES)
def test_who_is_not_meant(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    doc = doc_of(marked)
    block = len(doc.paragraphs) - 1
    spans = [a.source[0] for a in doc.paragraphs[block].attributions]
    source = find_sources(doc).of(block, spans.index(max(spans)))
    assert source is not None
    assert source.name == name
