"""Quotations over paragraphs: a running one, whose paragraphs each open with a mark, is one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sourcelint.graph.statements.attributed import BODY, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.extract.model import Quotation as Marked
    from sourcelint.graph.passage import Passage


@dataclass(frozen=True)
class Quoted:
    """A quotation with the passages that it runs over: one, or several where it goes on in the next paragraph."""

    pieces: tuple[tuple[Passage, Marked], ...]

    @property
    def first(self) -> Passage:
        """The passage in which it opens."""
        return self.pieces[0][0]

    @property
    def start(self) -> int:
        """The character of its first passage at which it opens."""
        return self.pieces[0][1].start

    @cached_property
    def text(self) -> str:
        """What a reader sees of it, marks included; its paragraphs joined by a space."""
        return " ".join(passage.text[mark.start : mark.end] for passage, mark in self.pieces)

    @cached_property
    def words(self) -> list[str]:
        """Its words, without marks."""
        return WORD.findall(self.text)

    @property
    def depth(self) -> int:
        """0 for an outer quotation, 1 for one inside it."""
        return self.pieces[0][1].depth


def join_quotations(passages: Sequence[Passage]) -> Iterator[Quoted]:
    """The quotations of a story, in order; a running one is one."""
    running: list[tuple[Passage, Marked]] = []
    for passage in passages:
        for mark in passage.paragraph.quotations:
            if running and not goes_on(running[-1][0], passage, mark):
                yield Quoted(tuple(running))
                running = []
            if running or runs_on(passage, mark):
                running.append((passage, mark))
                if not runs_on(passage, mark):
                    yield Quoted(tuple(running))
                    running = []
            else:
                yield Quoted(((passage, mark),))
    if running:
        yield Quoted(tuple(running))


def runs_on(passage: Passage, mark: Marked) -> bool:
    """Whether a quotation is still open where its paragraph ends."""
    return mark.depth == 0 and not mark.closed and mark.end >= len(passage.text.rstrip())


def goes_on(before: Passage, passage: Passage, mark: Marked) -> bool:
    """Whether a quotation takes up the one that ran on at the end of the paragraph before."""
    return mark.start == 0 and mark.depth == 0 and passage.number == before.number + 1 and passage.block.role in BODY
