"""Where facts stand: in which part of the article, and in which paragraph of its body."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from sourcelint.article.model import Span
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Block
    from sourcelint.graph.facts import Part
    from sourcelint.graph.passage import Passage

PARTS: dict[str, Part] = {
    "headline": "headline",
    "kicker": "headline",
    "standfirst": "standfirst",
    "caption": "caption",
}


class Place(TypedDict):
    """The fields that every fact has beside its id."""

    span: Span
    text: str
    block: int
    paragraph: int
    part: Part


class Places:
    """The numbering of an article's paragraphs: 1 for the first of the body; 0 outside it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._paragraphs: list[int] = []
        number = 0
        for block in blocks:
            number += block.role in BODY
            self._paragraphs.append(number if block.role in BODY else 0)
        self._parts: list[Part] = [PARTS.get(block.role, "body") for block in blocks]

    def at(self, passage: Passage, start: int, end: int) -> Place:
        """The place of the characters from `start` to `end` of a passage."""
        block = passage.number
        return Place(
            span=passage.span(start, end),
            text=passage.text[start:end],
            block=block,
            paragraph=self._paragraphs[block],
            part=self._parts[block],
        )

    def of_story(self, passages: Sequence[Passage]) -> Place:
        """The place of the story as a whole: its headline, else its first paragraph; empty where it has no copy."""
        copy = [passage for passage in passages if passage.text]
        ranked = sorted(copy, key=lambda passage: (passage.block.role != "headline", passage.block.role not in BODY))
        if not ranked:
            return Place(span=Span(0, 0), text="", block=0, paragraph=0, part="body")
        return self.at(ranked[0], 0, len(ranked[0].text))

    def apart(self, one: int, other: int) -> int:
        """Paragraphs between two blocks, given by their numbers."""
        return abs(self._paragraphs[one] - self._paragraphs[other])
