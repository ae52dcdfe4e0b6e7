"""What the tagger is unsure of: deeds and attitudes are left out of a story's statements, speech is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from sourcelint.extract.model import Attribution, Doc
from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

DEED = "[S The council] [C approved] [P the bridge]."


@pytest.mark.parametrize(
    ("copy", "confidence", "kept"),
    [
        (DEED, 0.6, False),
        (DEED, 0.7, False),
        (DEED, 0.9, True),
        ("[S Mayor Jane Roe] [C approved] [P the bridge].", 0.6, False),
        ("[S Mayor Jane Roe] [C approved] [P the bridge].", 0.7, True),
        ("[S The council] [C approved] [P “a bridge for us all”].", 0.6, True),
        ("[S The council] [C said] [P the bridge was safe].", 0.6, True),
    ],
)
def test_an_unsure_deed_is_no_statement_and_its_doer_no_source(
    doc_of: Callable[[str], Doc], *, copy: str, confidence: float, kept: bool
) -> None:
    doc = doc_of(copy)

    def unsure(attribution: Attribution) -> Attribution:
        return msgspec.structs.replace(attribution, confidence=confidence)

    paragraphs = tuple(
        msgspec.structs.replace(paragraph, attributions=tuple(map(unsure, paragraph.attributions)))
        for paragraph in doc.paragraphs
    )
    story = build_story(Doc(doc.article, paragraphs))
    assert (bool(story.statements), bool(story.sources)) == (kept, kept)
