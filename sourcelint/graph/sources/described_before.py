"""Whether a description describes again whom another described."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant
from sourcelint.graph.sources.mentions import NUMBERS

if TYPE_CHECKING:
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

OF_BODY = re.compile(r" (?:of|at|in|from|with) the (?P<body>[\w ’'-]+)$")
"""What stands behind those who are of some body."""
SHARES = frozenset({"percent", "%"})
SAME = frozenset({"same"})
POINTING = ("the ", "these ", "those ")


def described_before(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The voice that this description described before."""
    told = heard.last(
        lambda before, _: (
            before.name is None and before.pronoun is None and (_same(phrase, before) or _counted_among(phrase, before))
        )
    )
    bare = phrase.determiner == "definite" and not phrase.plural and phrase.owner is None and not phrase.modifiers
    return told or (heard.last(lambda before, _: _one_document(phrase, before)) if bare else None)


def _one_document(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether "the survey" may mean a poll, "the message" an email, of which the story told by that other noun."""
    pair = (f"{phrase.lemma} {before.lemma}", f"{before.lemma} {phrase.lemma}")
    return before.name is None and not before.plural and not load("documents")["same"].isdisjoint(pair)


def _same(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a description describes again what another described."""
    if _is_one(phrase) != _is_one(before):
        return False
    if age_meant(phrase.text) != age_meant(before.text):
        return False
    if phrase.lemma in SHARES and phrase.determiner != "definite":
        return phrase.text.lower() == before.text.lower()  # "thirty percent" are not the "ten percent" before
    if "possessive" in (phrase.determiner, before.determiner) and phrase.determiner != before.determiner:
        return False
    if phrase.determiner == "definite":
        fits = phrase.modifiers - SAME <= before.modifiers and phrase.owner in (None, before.owner)
        return fits and (phrase.lemma == before.lemma or _opaque_for(phrase.lemma, before.lemma))
    if _some_of_them(phrase, before) or _of_other_bodies(phrase, before):
        return False
    again = phrase.lemma == before.lemma and _same_words(phrase.modifiers, before.modifiers)
    return again and phrase.owner is before.owner and phrase.people == before.people


def _same_words(words: frozenset[str], before: frozenset[str]) -> bool:
    """Whether two nouns have the same words before them, or one house by two: "college", "university"."""
    houses = load("groups")["one_house"]
    return words == before or (words - houses == before - houses and bool(words & houses) and bool(before & houses))


def _some_of_them(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether "some experts" are not all the experts who were told of before, nor those of whom copy says no number."""
    some = phrase.plural and phrase.determiner == "indefinite" and phrase.text.lower().startswith("some ")
    return some and before.determiner != "indefinite" and phrase.lemma not in load("anonymity")["insiders"]


def _of_other_bodies(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether two plurals tell of the people of two bodies: "officials at the Danish ministry", "... of the port"."""
    of, others = OF_BODY.search(phrase.text), OF_BODY.search(before.text)
    return of is not None and others is not None and of["body"].lower() != others["body"].lower()


def _counted_among(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether "two of the people" are among those who informed the reporter before: "five people briefed on it"."""
    lists, part = load("anonymity"), phrase.text.lower().partition(" of ")
    informants = phrase.lemma == before.lemma and phrase.lemma in lists["insiders"] | lists["opaque"]
    among = part[0] in NUMBERS and part[2].startswith(POINTING) and not phrase.modifiers and phrase.owner is None
    return informants and among and 1 < phrase.people < before.people


def _is_one(phrase: NounPhrase) -> bool:
    return phrase.one_of_several or not phrase.plural


def _opaque_for(lemma: str, before: str) -> bool:
    """Whether "the person" or "those people" may mean an official or officials."""
    lists = load("anonymity")
    return lemma in lists["opaque"] and before in lists["insiders"] | lists["opaque"]
