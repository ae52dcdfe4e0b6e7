"""Titles and nouns of posts before a name, and the role that each tells: "Sen.", "former chairwoman"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.parse import Parse


def role_of(word: str) -> str | None:
    """The noun of a post or title that a word is, abbreviations spelled out; None where it is none."""
    return _ranks_in_capitals().get(word) or _titles().get(word.lower())


def role_at(parse: Parse, number: int) -> str | None:
    """The role that a token tells; of "Vice President", that of the second in office."""
    role = role_of(parse.words[number])
    return "vice-president" if role == "president" and parse.lower[number - 1 : number] == ["vice"] else role


def office_told(parse: Parse, run: int, first: int) -> Iterator[str]:
    """The role of "Minister for Sport Jane Roe", where what it is for stands before the name."""
    start = run if first > run else run - 1
    while start > 1 and parse.lower[start - 1] not in {"for", "of"} and parse.tokens[start - 1].pos == "PROPN":
        start -= 1
    between = range(start, first)
    if not between or start < 2 or parse.lower[start - 1] not in {"for", "of"}:
        return
    told = (parse.words[number][0].isupper() and role_of(parse.words[number]) is None for number in between)
    if parse.words[start - 2][0].isupper() and all(told) and (role := role_at(parse, start - 2)):
        yield role


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
