"""What is said, as far as it can be compared: the notions of a stretch of copy, and whether it is negated."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS, CONTENT_WORDS, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sourcelint.graph.passage import Passage


FURTHER = ("conj", "ccomp", "parataxis")
COMPLETING = frozenset({"dobj", "attr", "acomp", "oprd", "nsubj", "nsubjpass"})
NEGATING = frozenset({"neg", "preconj"})
NEGATIVE = frozenset({"never", "no", "not"})
SHORT = 4.0  # the weight of two notions: sharing one word of two tells little


@cache
def _notions() -> Mapping[str, str]:
    notions: dict[str, str] = {}
    for notion, words in load("opposites").items():
        for word in words:
            notions.setdefault(word, notion)
    return notions


def notions_of(passage: Passage, tokens: Iterable[int]) -> frozenset[str]:
    """The content words of some tokens, as lemmas; words for one notion, opposites too, give the same one."""
    light, notions = load("denials")["light"], _notions()
    found = set()
    for number in tokens:
        token = passage.tokens[number]
        lemma = passage.lemmas[number]
        if token.pos in CONTENT_WORDS and lemma not in light and lemma[:1].isalnum():
            found.add(notions.get(lemma, lemma))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much it tells that two sentences of a story share a notion: the fewer others have it, the more."""

    counts: Mapping[str, int]
    sentences: int
    _weights: dict[frozenset[str], float] = field(default_factory=dict, repr=False)

    @classmethod
    def over(cls, sentences: Sequence[frozenset[str]]) -> Rarity:
        """The rarity of notions in a story, given those of its sentences."""
        counts: dict[str, int] = {}
        for notions in sentences:
            for notion in notions:
                counts[notion] = counts.get(notion, 0) + 1
        return cls(counts, max(len(sentences), 1))

    def weight(self, notions: frozenset[str]) -> float:
        """The sum of the notions' weights, whatever their order; one that all sentences have weighs little."""
        if notions not in self._weights:
            each = (math.log(1 + self.sentences / self.counts.get(notion, 1)) for notion in notions)
            self._weights[notions] = math.fsum(each)
        return self._weights[notions]

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 (nothing shared) up to 1: what both speak of, against all that they speak of; short ones stay low."""
        if one.isdisjoint(other):
            return 0.0
        return self.weight(one & other) / (math.sqrt(self.weight(one) * self.weight(other)) + SHORT)


def negated(passage: Passage, tokens: Sequence[int]) -> tuple[int, ...]:
    """The predicates that the first sentence of some tokens negates, of what is or was: "was not told", "no deal".

    What will not or should not be, what is not yet, and what somebody does not think or want, is no such assertion.
    """
    facts = negative_facts(passage)
    if not facts or facts.isdisjoint(tokens):
        return ()
    first, last = passage.sentences[passage.sentence(tokens[0])]
    tokens = [token for token in tokens if first <= token < last]
    inside = set(tokens)
    tops = [t for t in tokens if passage.tokens[t].head == t or passage.tokens[t].head not in inside]
    clauses = (clause for top in tops for clause in _clauses(passage, top, inside))
    return tuple(clause for clause in clauses if clause in facts)


def negates_later(passage: Passage, tokens: Sequence[int]) -> bool:
    """Whether a sentence after the first of some tokens negates what is or was: "We farm. We are no thieves."."""
    facts = negative_facts(passage)
    if facts.isdisjoint(tokens):
        return False
    end = passage.sentences[passage.sentence(tokens[0])][1]
    return any(token >= end and passage.tokens[token].pos in ("VERB", "AUX") for token in facts.intersection(tokens))


def predicated(passage: Passage, predicates: Sequence[int]) -> frozenset[str]:
    """The notions of some predicates: of their verbs and of what completes these."""
    tokens = [
        token
        for predicate in predicates
        for token in (predicate, *passage.children[predicate])
        if token == predicate or passage.tokens[token].dep in COMPLETING
    ]
    return notions_of(passage, tokens)


def _clauses(passage: Passage, top: int, inside: set[int]) -> list[int]:
    """A predicate and those coordinated with it, or quoted as its object."""
    found, stack = [], [top]
    while stack:
        number = stack.pop()
        if passage.tokens[number].pos in ("VERB", "AUX"):
            found.append(number)
        stack.extend(c for c in passage.children[number] if c in inside and passage.tokens[c].dep in FURTHER)
    return found


@once
def negative_facts(passage: Passage) -> frozenset[int]:
    """The words of a passage that tell what is not or was not, above its words of negation."""
    words = load("denials")["negation"] | NEGATIVE
    each = enumerate(zip(passage.tokens, passage.plain, strict=True))
    negations = [number for number, (token, word) in each if word in words or token.dep in NEGATING]
    above = {number for negation in negations for number in passage.ancestors(negation)}
    return frozenset(number for number in above if _negative_fact(passage, number))


def _negative_fact(passage: Passage, verb: int) -> bool:
    children = passage.children[verb]
    if not any(_negates(passage, child) for child in children):
        return False
    words = load("denials")
    if passage.lemmas[verb] in words["mental"] and not _knows_nothing(passage, verb):
        return False
    if any(passage.tokens[c].dep == "aux" and passage.word(c) in words["modal"] for c in children):
        return False
    if any(passage.word(c) == "yet" for c in children):
        return False
    return not _speaks_of_feeling(passage, verb)


def _knows_nothing(passage: Passage, verb: int) -> bool:
    """ "The guards had known nothing about it"."""
    known = passage.child(verb, "dobj")
    return known is not None and passage.word(known) == "nothing"


def _speaks_of_feeling(passage: Passage, verb: int) -> bool:
    """ "I am not worried": a first person and an adjective."""
    subject = passage.child(verb, "nsubj")
    return subject is not None and passage.word(subject) in ("i", "we") and passage.child(verb, "acomp") is not None


def _negates(passage: Passage, child: int) -> bool:
    negation = load("denials")["negation"]
    dep = passage.tokens[child].dep
    if dep in NEGATING or (dep == "advmod" and passage.word(child) == "never"):
        return True
    if dep == "prep":
        return _at_no_time(passage, child)
    if dep not in ("nsubj", "nsubjpass", "attr", "dobj") or passage.lemmas[child] in load("denials")["no_fact"]:
        return False
    if passage.word(child) in negation or any(passage.word(d) in negation for d in passage.children[child]):
        return True
    return dep in ALL_SUBJECTS and passage.word(passage.under(child)[0]) == "not"  # "not one man missed a meal"


def _at_no_time(passage: Passage, prep: int) -> bool:
    """ "At no point", "in no way", "under no circumstances"."""
    noun = passage.child(prep, "pobj")
    if noun is None or passage.lemmas[noun] not in load("denials")["occasion"]:
        return False
    return any(passage.word(c) == "no" for c in passage.children[noun])
