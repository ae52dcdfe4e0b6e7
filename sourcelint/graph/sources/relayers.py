"""Whom a news outlet relays: "CNN reported, citing two officials", "the agency quoted Jane Roe as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.mentions import phrase_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

CITING = frozenset({"cite", "quote"})


def relayed_by(outlet: NounPhrase, cue: Sequence[int], parse: Parse, names: Names) -> NounPhrase | None:
    """The person or the unnamed informants whose words an outlet passes on by a cue; None where it speaks itself.

    `cue` are the tokens of the cue.
    """
    named = outlet.name is not None and outlet.name.outlet
    nouns = load("outlets")["nouns"] | load("anonymity")["press"] | load("pronouns")["it"]
    if not (named or (outlet.name is None and (outlet.pronoun or outlet.lemma) in nouns)):
        return None
    for noun in _cited(parse, cue):
        _, last = parse.paragraph.sentences[parse.sentence(noun)]
        found = phrase_around(parse, outlet.block, noun, parse.tokens[last - 1].end, names)
        if found is not None and _may_inform(found):
            return found
    return None


def _cited(parse: Parse, cue: Sequence[int]) -> Iterator[int]:
    """The nouns behind "citing" in the cue's sentence, and behind the cue in "quoted an official as saying"."""
    if not cue:
        return
    first, last = parse.paragraph.sentences[parse.sentence(cue[0])]
    for verb in range(first, last):
        token = parse.tokens[verb]
        if token.lemma in CITING and (token.tag == "VBG" or (verb in cue and "as" in parse.lower[verb:last])):
            yield from (child for child in parse.children[verb] if parse.tokens[child].dep == "dobj")


def _may_inform(phrase: NounPhrase) -> bool:
    if phrase.name is not None:
        return phrase.name.kind == "person"
    lists = load("anonymity")
    officer = phrase.lemma in load("people")["offices"] and phrase.determiner == "indefinite"
    return officer or phrase.lemma in lists["insiders"] | lists["opaque"]
