"""Whether copy presents a speaker as an expert, and whether it names the house behind the expertise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage

BEFORE, BEHIND = 8, 15
"""Tokens around a name within which its bearer's house stands."""
WORD = re.compile(r"[\w-]+")
PERSONS_OR_DAYS = frozenset({"PERSON", "NORP", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


def is_expert(source: Source, name: Name) -> bool:
    """Whether the words beside a speaker's name call them an expert, an analyst, a scholar."""
    return not load("identification")["experts"].isdisjoint(_told(source, name))


def has_house(source: Source, name: Name, passages: Sequence[Passage]) -> bool:
    """Whether the story names a body of theirs, or the words beside their name tell of one, of a book or an office."""
    if source.body is not None or not load("identification")["houses"].isdisjoint(_told(source, name)):
        return True
    return any(_names_body(passages[n.block], n) for n in name.namings)


def _told(source: Source, name: Name) -> set[str]:
    """The words of a description and of the posts before the name, in lower case."""
    return {word.lower() for word in WORD.findall(source.description or "")} | set(name.roles)


def _names_body(passage: Passage, naming: Naming) -> bool:
    """Whether a name beside a speaker's, other than people's and days', tells of a body: "of the Harbor Institute"."""
    first, last = passage.sentences[passage.sentence(naming.first)]
    beside = range(max(first, naming.first - BEFORE), min(last, naming.last + BEHIND))
    small = load("calendar")["words"] | load("people")["courtesy"]
    return any(
        passage.tokens[number].pos == "PROPN"
        and not naming.first <= number < naming.last
        and passage.lower[number] not in small
        and passage.labels.get(number) not in PERSONS_OR_DAYS
        and (number < naming.first or _belongs(passage, number))
        and not passage.quoted(*passage.extent(number, number + 1))
        for number in beside
    )


def _belongs(passage: Passage, number: int) -> bool:
    """Whether a name hangs on "at" or "of", or goes with a noun: "Solvane's analyst"; "in Paris" tells but a place."""
    token = passage.tokens[number]
    if token.dep == "pobj":
        return passage.lower[token.head] != "in"
    return token.dep in ("poss", "compound", "nmod", "conj", "appos")
