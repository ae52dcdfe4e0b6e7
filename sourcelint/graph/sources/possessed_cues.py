"""Whose a cue is that tells by a possessive that it is another's than its source words say: "a reversal of her vow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.mentions import read_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase


def possessor(phrase: NounPhrase, cue: Sequence[int], parse: Parse, names: Names) -> NounPhrase | None:
    """The pronoun for whose a cue of nouns is, given as token numbers, where a source of the other sex is told."""
    sex = phrase.name.gender if phrase.name is not None else None
    if sex is None or any(parse.tokens[number].pos in {"VERB", "AUX"} for number in cue):
        return None
    other = load("pronouns")["she" if sex == "he" else "he"]
    for number in cue:
        token = parse.tokens[number]
        if token.dep == "poss" and parse.lower[number] in other and token.head in cue:
            return read_mention(parse, phrase.block, ((token.start, token.end),), names)
    return None
