"""One of the informants told of before, without a noun: "One said", "The other called it", "another of the three"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.anonymity import basis_in, withholds_name
from sourcelint.graph.sources.mentions import phrase_around

if TYPE_CHECKING:
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

REACH = 2
"""How many paragraphs back those stand of whom "the other" is one."""
COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|group)"
ORDINAL = r"(?:first|second|third|fourth|fifth|last)"
PART = re.compile(rf"(?:one|another|(?:the|a) {ORDINAL}|the others?|others)(?: of the {COUNTED})?")

ONE = re.compile(rf"(?:one|another|the other|(?:the|a) {ORDINAL}) [a-z-]+")
"""How copy tells of one of several by their noun: "the other minister"."""


def as_informant(phrase: NounPhrase, heard: Heard) -> NounPhrase:
    """A phrase that means one of several whose names the copy withheld as the source that this is; else as it is."""
    if phrase.name is not None or ONE.fullmatch(_opening(phrase)) is None or not _names_were_withheld(phrase, heard):
        return phrase
    return replace(phrase, lemma="source", quantity=None, plural=False, people=1)


def informants_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The unnamed informants of whom a phrase means one or some: they are told of as one source."""
    text = _opening(phrase)
    share = phrase.text.startswith("a ") and " " not in text[2:]  # "less than a third"
    if share or phrase.name is not None or PART.fullmatch(text) is None:
        return None
    nearest = next((place for place in reversed(heard.mentions) if _several(place[0])), None)
    if nearest is None or phrase.block - nearest[0].block > REACH:
        return None
    return nearest[1] if any(_inform(told) for told, _ in nearest[1].phrases) else None


def _opening(phrase: NounPhrase) -> str:
    return phrase.text.lower().partition(",")[0].strip()


def _names_were_withheld(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the copy withheld the names of those of whom "the other minister" is one."""
    for block in range(phrase.block, max(phrase.block - REACH, -1), -1):
        parse = heard.parses[block]
        past = phrase.first if block == phrase.block else len(parse.tokens)
        for noun in range(past - 1, -1, -1):
            if parse.lemmas[noun] == phrase.lemma and parse.tokens[noun].tag == "NNS":
                several = phrase_around(parse, block, noun, parse.tokens[noun].end, heard.names)
                return several is not None and withholds_name(several, parse)
    return False


def _several(phrase: NounPhrase) -> bool:
    return phrase.plural or phrase.people > 1 or phrase.one_of_several


def _inform(phrase: NounPhrase) -> bool:
    """Whether those of a phrase told the reporter what no reader knows by whom: "two people close to the talks"."""
    if phrase.name is not None or phrase.names_members or phrase.pronoun is not None:
        return False
    insiders = load("anonymity")["insiders"] | load("anonymity")["opaque"]
    return basis_in(phrase.text) or (phrase.lemma in insiders and phrase.people > 1)
