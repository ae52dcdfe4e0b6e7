"""Claims turned down in a turn of phrase: "poured scorn on the story", "laughed off the rumor", "scotched talk"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.denied_things import tells_figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.graph.passage import Passage

AWAY = frozenset({"away", "aside", "off"})
POINTED_AT = frozenset({"that", "this", "it"})
WITH_OBJECT = ("prep", "prt", "advmod", "dobj", "pobj")
TURNED_DOWN = frozenset({"dobj", "pobj"})


def is_claim(passage: Passage, token: int) -> bool:
    """Whether a word is a noun for what somebody claims."""
    return passage.tokens[token].pos == "NOUN" and passage.lemmas[token] in load("denials")["claim_noun"]


@cache
def told_claims() -> frozenset[str]:
    """Nouns for what somebody tells is so: a charge, a report, an account; no opinion, and no mere topic."""
    lists = load("denials")
    return (lists["claim_noun"] - lists["loose_noun"] - lists["opinion_noun"]) | lists["told_noun"]


def turns_down(passage: Passage, verb: int) -> list[int]:
    """The words of the claim that a phrase turns down, whose verb is given; none where it turns none down."""
    if passage.tokens[verb].pos != "VERB" or passage.child(verb, "neg") is not None:
        return []
    for rest in phrases().get(passage.lemmas[verb], ()):
        for thing in _objects(passage, verb, rest):
            if _is_told(passage, thing):
                return passage.under(thing)
    return [verb + 1] if _waves_away(passage, verb) else []


def _waves_away(passage: Passage, verb: int) -> bool:
    """ "Waved that away", of whatever was said before."""
    after = passage.plain[verb + 1 : verb + 3]
    waving = passage.lemmas[verb] in load("denials")["strike"] and len(after) > 1
    return waving and after[0] in POINTED_AT and after[1] in AWAY


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """What comes behind each verb that turns down claims, but for the claim itself."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(load("denials")["turning_down"]):
        verb, *rest = phrase.split()
        found.setdefault(verb, []).append(tuple(rest))
    return {verb: tuple(rests) for verb, rests in found.items()}


def _objects(passage: Passage, verb: int, rest: tuple[str, ...]) -> list[int]:
    """The objects behind a verb, and behind the last word of the rest of its phrase, where all of that is there."""
    places, near = [verb], {passage.word(child): child for child in passage.children[verb]}
    for word in rest:
        beside = near.get(word)
        if beside is None or passage.tokens[beside].dep not in WITH_OBJECT:
            return []
        places.append(beside)
        near |= {passage.word(child): child for child in passage.children[beside]}
    return [c for top in places for c in passage.children[top] if passage.tokens[c].dep in TURNED_DOWN]


def _is_told(passage: Passage, thing: int) -> bool:
    """Whether it is a claim that is turned down, or one told as it was told: "the skip story", "her version"."""
    lists = load("denials")
    topics = lists["opinion_noun"] | (lists["loose_noun"] - lists["told_noun"])
    return tells_figure(passage, thing) or (is_claim(passage, thing) and passage.lemmas[thing] not in topics)
