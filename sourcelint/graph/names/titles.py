"""Titles and nouns of posts before a name, and the role that each tells: "Sen.", "former chairwoman"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse


def role_of(word: str) -> str | None:
    """The noun of a post or title that a word is, abbreviations spelled out; None where it is none."""
    return _ranks_in_capitals().get(word) or _titles().get(word.lower())


def is_title(parse: Parse, number: int) -> bool:
    """Whether a token is a title or a noun of post, or the full stop behind one that is cut short."""
    if parse.words[number] == "." and number > 0:
        return f"{parse.lower[number - 1]}." in _titles()
    return role_of(parse.words[number]) is not None


def is_short_title(parse: Parse, number: int) -> bool:
    """Whether a token is a title cut short, or the full stop behind it."""
    word = parse.lower[number]
    return is_title(parse, number) and (word.endswith(".") or f"{word}." in _titles())


@cache
def _titles() -> dict[str, str]:
    words = {word: word for word in load("people")["roles"] | load("people")["courtesy"]}
    for short, _, noun in (title.partition(" ") for title in load("people")["titles"]):
        words[short] = words[short.removesuffix(".")] = noun
    return words


@cache
def _ranks_in_capitals() -> dict[str, str]:
    ranks = (title.partition(" ") for title in load("people")["titles_in_capitals"])
    return {short.upper(): noun for short, _, noun in ranks}
