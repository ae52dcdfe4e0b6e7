"""Whether a stretch of copy names a news outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.evidence.stretch import Stretch

_LONGEST = 4
_ARTICLES = ("the", "a", "an")


def names_outlet(stretch: Stretch) -> bool:
    """Whether a known outlet stands in it, or a name that ends like one ("the Harbour Gazette")."""
    passage, words = stretch.passage, load("outlets")
    for first in stretch.tokens:
        if not passage.words[first][0].isupper() or passage.word(first) in _ARTICLES:
            continue
        if passage.word(first) in words["endings"] and first > stretch.first and passage.words[first - 1][0].isupper():
            return True
        for last in range(first + 1, min(first + _LONGEST, stretch.last) + 1):
            if " ".join(passage.lower[first:last]) in words["outlets"]:
                return True
    return False
