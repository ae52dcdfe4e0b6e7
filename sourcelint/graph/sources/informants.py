"""One of the informants told of before, without a noun: "One said", "The other called it", "another of the three"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.anonymity import basis_in

if TYPE_CHECKING:
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

REACH = 2
"""How many paragraphs back those stand of whom "the other" is one."""
COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|group)"
ORDINAL = r"(?:first|second|third|fourth|fifth|last)"
PART = re.compile(rf"(?:one|another|(?:the|a) {ORDINAL}|the others?|others)(?: of the(?:m| {COUNTED}))?")


def as_informant(phrase: NounPhrase, heard: Heard) -> NounPhrase:
    """A phrase that means but one of the unnamed informants told of last as the source that this is; else as it is."""
    share = phrase.text.startswith("a ")  # "less than a third"
    if share or phrase.name is not None or PART.fullmatch(phrase.text.lower().partition(",")[0].strip()) is None:
        return phrase
    nearest = next((place for place in reversed(heard.mentions) if _several(place[0])), None)
    if nearest is None or phrase.block - nearest[0].block > REACH:
        return phrase
    informed = any(_inform(told) for told, _ in nearest[1].phrases)
    several = "others" in phrase.text.lower()
    return replace(phrase, lemma="source", quantity=None, plural=several, people=1) if informed else phrase


def _several(phrase: NounPhrase) -> bool:
    return phrase.plural or phrase.people > 1 or phrase.one_of_several


def _inform(phrase: NounPhrase) -> bool:
    """Whether those of a phrase told the reporter what no reader knows by whom: "two people close to the talks"."""
    if phrase.name is not None or phrase.names_members or phrase.pronoun is not None:
        return False
    insiders = load("anonymity")["insiders"] | load("anonymity")["opaque"]
    return basis_in(phrase.text) or (phrase.lemma in insiders and phrase.people > 1)
