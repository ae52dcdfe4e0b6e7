"""Verbs of combat in a headline for what somebody said: "Mayor slams drivers"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.stems import stem, stems_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Statement

SPEAKS = frozenset({"named-person", "named-organization", "unnamed-person", "anonymous-source", "unnamed-group"})
ASIDE = re.compile(r",[^,]*,\s*$")
"""What may stand between who speaks and the verb: "Brandt, on tour in Ohio, slams"."""


def combat_word(headline: str, statements: Sequence[Statement]) -> str:
    """The verb of combat by which the headline tells that somebody speaks whom the body lets speak; else ""."""
    speakers = _speakers(statements)
    for verb in _verbs().finditer(headline):
        before = ASIDE.sub(" ", headline[: verb.start()])
        words = words_of(before)
        if words and before.endswith(" ") and words[-1].isalpha() and stem(words[-1]) in speakers:
            return verb[0]
    return ""


def _speakers(statements: Sequence[Statement]) -> set[str]:
    """The stems of the words that name those who are heard in the body."""
    heard = (
        s.source
        for s in statements
        if s.part == "body" and s.spoken and s.source is not None and s.source.type in SPEAKS
    )
    return {found for source in heard for found in stems_of(source.name or source.text) if len(found) > 1}


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted(load("headlines")["combat"], key=lambda verb: (-len(verb), verb))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, verbs))})\b(?!['’])", re.IGNORECASE)
