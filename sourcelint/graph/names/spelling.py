"""Whether one surname may be another with a slip of the pen: "Feeny" for "Feeney"."""

from __future__ import annotations

from itertools import groupby, takewhile

LONG = 5
"""From how many letters on a surname may be spelt in two ways and be the same."""

NORDIC = {"sen", "son"}
"""By which two families of one stem are told apart: "Hansen" and "Hanson"."""


def may_be_slip(word: str, surname: str) -> bool:
    """Whether two words of some length are one but for doubled letters, a single letter, or two that are swapped."""
    if min(len(word), len(surname)) < LONG:
        return False
    if len(_undoubled(word)) >= LONG and _undoubled(word) == _undoubled(surname):
        return True
    if {word[-3:], surname[-3:]} == NORDIC:
        return False
    return word[0] == surname[0] and abs(len(word) - len(surname)) < 2 and _one_slip(word, surname)


def _undoubled(word: str) -> str:
    """A word with every doubled letter once: "rose" of "rosse" and "rosee"."""
    return "".join(letter for letter, _ in groupby(word))


def _one_slip(word: str, other: str) -> bool:
    """Whether what is left between what they begin and end with alike is a letter, or two in the other order."""
    first = _alike(word, other)
    left, right = word[first:], other[first:]
    end = _alike(left[::-1], right[::-1])
    left, right = left[: len(left) - end], right[: len(right) - end]
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


def _alike(word: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
