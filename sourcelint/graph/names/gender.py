"""What copy tells of a person's sex, so that "he" and "she" find whom they mean: titles, posts, and the given name."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.namings import Gender


GENDERS: tuple[tuple[str, Gender], ...] = (("female", "she"), ("male", "he"))


def told_by_roles(roles: frozenset[str]) -> Gender | None:
    """What titles and nouns of post, in lower case, say of the sex of who bears them: "ms.", "actress", "husband"."""
    people = load("people")
    if roles & people["women"]:
        return "she"
    return "he" if roles & people["men"] else None


def told_by_name(words: Sequence[str]) -> Gender | None:
    """What the given name says; `words` are those of a full name, in lower case.

    An initial says nothing, so "J. Edgar Roe" goes by "Edgar"; of "Jean-Pierre" either part may tell.
    """
    for word in words[:-1]:
        if len(word.rstrip(".")) > 1:
            return told_by_given_name(word)
    return None


def told_by_given_name(word: str) -> Gender | None:
    """The sex that goes with a given name, in lower case; None where both bear it or it is none that is known."""
    told = {_genders().get(part) for part in (_plain(word), *_plain(word).split("-"))} - {None}
    return told.pop() if len(told) == 1 else None


@cache
def _genders() -> dict[str, Gender]:
    """The sex that goes with a given name, by the name as written and without its accents."""
    told: dict[str, Gender] = {}
    for lexicon in ("given_names_abroad", "given_names"):
        for key, gender in GENDERS:
            told |= dict.fromkeys((_plain(name) for row in load(lexicon)[key] for name in row.split()), gender)
    return {name: gender for name, gender in told.items() if name not in load("given_names")["either"]}


def _plain(word: str) -> str:
    """A word without its accents: "jose" of "josé"."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
