"""Words made comparable: a headline and an echo change tense, number and capitals."""

from __future__ import annotations

import re

STEM = 5
"""The letters by which two forms of a word are the same, as "demoralise" and "demoralized" are."""
PART = re.compile(r"\w[\w'’]*")


def words_of(text: str) -> list[str]:
    """The words of a text, parts of compounds apart, without marks that close behind them."""
    return [word.rstrip("'’") for word in PART.findall(text)]


def stem(word: str) -> str:
    """What the forms of a word share: its first letters, in lower case, without a possessive mark or a plural."""
    plain = word.lower().replace("’", "'").partition("'")[0] or word.lower()
    return plain[:STEM] if len(plain) > STEM else plain.removesuffix("s")


def stems_of(text: str) -> list[str]:
    """The stems of a text's words, in their order."""
    return [stem(word) for word in words_of(text)]
