"""How many: the number that a token stands for, in digits or in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = (
    dict(zip(_ONES, range(1, 13), strict=True))
    | dict(zip(_TEENS, range(13, 20), strict=True))
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_LEAST = {"dozens": 24, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
"""The least that a word for many can mean."""


def number_at(passage: Passage, token: int) -> int | None:
    """The number that starts or stands at a token ("1,200", "12 thousand", "hundreds", "a dozen"), if it is one."""
    word = passage.word(token)
    if word in _LEAST:
        tens = passage.word(token - 2) == "tens" and passage.word(token - 1) == "of" if token > 1 else False
        return _LEAST[word] * (10 if tens else 1)
    if word == "dozen":
        return 12
    if word in _SMALL:
        value = _SMALL[word]
    elif _DIGITS.fullmatch(word):
        value = int(word.replace(",", ""))
    else:
        return None
    behind = passage.word(token + 1) if token + 1 < len(passage.tokens) else ""
    return value * _SCALES.get(behind, 1)
