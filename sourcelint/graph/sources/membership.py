"""Whether a class or crowd has a face: the nearest named person of it who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Voice

NEXT = 1
"""How many paragraphs after "critics say" the critic may be named."""
PARTY_MARKS = {"(R-": {"republican", "gop"}, "(R)": {"republican", "gop"}, "(D-": {"democrat"}, "(D)": {"democrat"}}
"""How copy marks a lawmaker's party: "(R-Ohio)"."""
BESIDE = 40
"""How far beside a name its party may stand, in code points."""


def nearest_member(
    group: Voice, voices: Iterable[Voice], parses: Sequence[Parse], numbers: Sequence[int]
) -> int | None:
    """Paragraphs from a group's first mention to the nearest named member who speaks; None where none does.

    `numbers` has the paragraph number of every block.
    """
    lemmas = {phrase.lemma for phrase in group.described}
    home, _ = group.first_place
    found = []
    for voice in voices:
        if voice.name is not None and voice.name.kind == "person":
            distances = [numbers[block] - numbers[home] for block, _ in voice.attributions]
            member = _belongs(voice.name, lemmas, parses)
            found += [abs(distance) for distance in distances if member or _takes_up(lemmas, distance)]
    return min(found, default=None)


def _belongs(name: Name, lemmas: set[str], parses: Sequence[Parse]) -> bool:
    if name.roles & lemmas:
        return True
    marks = [mark for mark, nouns in PARTY_MARKS.items() if nouns & lemmas]
    return bool(marks) and any(
        mark in parses[naming.block].paragraph.text[naming.end : naming.end + BESIDE]
        for naming in name.namings
        for mark in marks
    )


def _takes_up(lemmas: set[str], distance: int) -> bool:
    """Copy that says "critics say" and then quotes one names the critic right there or in the next paragraph."""
    return 0 <= distance <= NEXT and bool(lemmas & load("groups")["takes_side"])
