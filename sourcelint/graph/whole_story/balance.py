"""How widely a story has asked: whether all who speak in it speak for one body, or for the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage


def sole_body(speaking: Sequence[Source]) -> str | None:
    """The body for which all sources with statements speak; None for a single source, which is one voice anyway."""
    bodies = {source.body for source in speaking}
    return next(iter(bodies)) if len(bodies) == 1 and len(speaking) > 1 else None


def all_official(speaking: Sequence[Source], passages: Sequence[Passage]) -> bool:
    """Whether somebody speaks, and nobody but for one state: officials of two peoples are two sides."""
    if not speaking or not all(source.official for source in speaking):
        return False
    words = " ".join(f"{source.name or ''} {source.description or ''} {source.text}" for source in speaking)
    return len([people for people in _peoples(passages) if people in words]) < 2


def _peoples(passages: Sequence[Passage]) -> set[str]:
    """The peoples that a story names, by their adjectives: "Israeli", "Palestinian"."""
    return {
        passage.words[number]
        for passage in passages
        for number in passage.capitals
        if passage.tokens[number].pos == "ADJ" and not passage.sentence_start(number)
    }
