"""Whether the copy lets a word say something, which tells that it is somebody's name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse


def speaks(parse: Parse, number: int) -> bool:
    """Whether a token is who says something, of whom the words behind the verb do not speak as of a thing."""
    token = parse.tokens[number]
    verb = token.head
    says = token.dep == "nsubj" and parse.tokens[verb].lemma.lower() in verbs_of_saying()
    return says and load("pronouns")["it"].isdisjoint(parse.lower[verb + 1 : verb + 4])


def stands_before_saying(parse: Parse, number: int) -> bool:
    """Whether the verb right behind a word tells that it speaks, though it looks like a preposition: "From said"."""
    if number + 1 >= len(parse.tokens):
        return False
    verb = parse.tokens[number + 1]
    return verb.tag in {"VBD", "VBZ"} and verb.lemma.lower() in verbs_of_saying()


@cache
def verbs_of_saying() -> frozenset[str]:
    """The verbs by which somebody tells something, as lemmas."""
    cues = load("cues")
    return cues["neutral"] | cues["act"] | cues["manner"] | cues["guilt"] | cues["deny"]
