"""Claims that rest on a hearsay marker ("reportedly", "is said to", "reports said") with nobody behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.claims.hearsay_sources import says_whose, somebody_behind
from sourcelint.graph.facts import UnverifiedClaim
from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.facts import MarkerClass
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places


REST_OF_WORD = re.compile(r"(?:(?<=\w)-\w+|(?<=-)\w+)+")
"""What a parse cuts off a word with a hyphen."""


@dataclass(frozen=True, slots=True)
class Hearsay:
    """A marker and the claim that it passes on, in characters of its passage."""

    marker: tuple[int, int]
    kind: MarkerClass
    claim: tuple[int, int]


def unverified_claim_facts(passages: Sequence[Passage], places: Places) -> tuple[UnverifiedClaim, ...]:
    """The claims of a story that rest on hearsay, in its order."""
    stories = zip((None, *passages), passages, strict=False)
    found = [(passage, hearsay) for before, passage in stories for hearsay in find_hearsay(passage, before)]
    return tuple(
        UnverifiedClaim(
            **places.at(passage, *hearsay.claim),
            id=f"unverified-claim-{number}",
            marker=passage.span(*hearsay.marker),
            marker_text=passage.text[slice(*hearsay.marker)],
            marker_class=hearsay.kind,
            in_quotation=passage.quoted(*hearsay.marker),
        )
        for number, (passage, hearsay) in enumerate(found, start=1)
    )


def find_hearsay(passage: Passage, before: Passage | None = None) -> Iterator[Hearsay]:
    """The claims of a passage that nobody is behind, one a clause, in order of their markers; `before` precedes it."""
    claimed: set[tuple[int, int]] = set()
    if before is not None and says_whose(before):
        return
    for marker, kind, head in sorted(_markers(passage)):
        claim = _clause(passage, head)
        if claim not in claimed and not somebody_behind(passage, marker[0], before):
            claimed.add(claim)
            yield Hearsay(passage.extent(marker[0], marker[-1] + 1), kind, claim)


def _markers(passage: Passage) -> Iterator[tuple[list[int], MarkerClass, int]]:
    """Marker tokens, their class, and the head of the claim."""
    yield from _phrases(passage)
    telling, words = _telling(), load("hearsay")
    if telling.isdisjoint(passage.vocabulary):
        return
    for number, (word, lemma) in enumerate(zip(passage.plain, passage.lemmas, strict=True)):
        if lemma not in telling and word not in telling:
            continue
        token = passage.tokens[number]
        if word in words["adverb"]:
            yield [number], "adverb", token.head
        elif token.dep == "amod" and word in words["adjective"]:
            # "the alleged bomber" is a guilt label, with a rule of its own
            if passage.lemmas[token.head] not in load("allegations")["criminal"]:
                yield [number], "adjective", token.head
        elif token.pos == "VERB":
            yield from _of_verb(passage, number, lemma)
        elif token.pos == "NOUN":
            yield from _of_noun(passage, number, lemma)


@cache
def _telling() -> frozenset[str]:
    """The words that may be a marker, or stand in one."""
    words = load("hearsay")
    names = ("adverb", "adjective", "passive", "impersonal", "weak", "relayed", "there", "word")
    return frozenset().union(*(words[name] for name in names))


def _phrases(passage: Passage) -> Iterator[tuple[list[int], MarkerClass, int]]:
    text = passage.text.lower()
    for phrase in load("hearsay")["phrase"]:
        start = text.find(phrase)
        if start >= 0:
            tokens = passage.tokens_in(((start, start + len(phrase)),))
            yield tokens, "impersonal", passage.tokens[tokens[0]].head


def _of_verb(passage: Passage, verb: int, lemma: str) -> Iterator[tuple[list[int], MarkerClass, int]]:
    children = passage.children[verb]
    auxiliary = [c for c in children if passage.tokens[c].dep == "auxpass"]
    if not auxiliary or any(passage.word(c) == "by" for c in children):
        return
    words = load("hearsay")
    subject = next((c for c in children if passage.tokens[c].dep in ALL_SUBJECTS), None)
    infinitive = any(passage.tokens[c].dep == "xcomp" and passage.child(c, "aux") is not None for c in children)
    clause = passage.child(verb, "ccomp")
    marker = list(range(min(auxiliary), verb + 1))
    if clause is not None and subject is not None and passage.word(subject) == "it" and lemma in words["impersonal"]:
        yield marker, "impersonal", clause
    elif any(passage.word(c) in words["bygone"] for c in children):
        return  # "was once thought to be flat"
    elif infinitive and lemma in words["passive"]:
        yield marker, "passive", verb
    elif lemma in words["weak"] and (infinitive or any(passage.word(c) in words["widely"] for c in children)):
        yield marker, "weak-passive", verb


def _of_noun(passage: Passage, noun: int, lemma: str) -> Iterator[tuple[list[int], MarkerClass, int]]:
    words, token = load("hearsay"), passage.tokens[noun]
    if lemma in words["there"] and token.dep == "attr" and passage.child(token.head, "expl") is not None:
        if _of_something(passage, noun):
            yield [noun], "impersonal", noun
    elif lemma == "word" and token.dep == "nsubj" and passage.lemmas[token.head] in words["spreading"]:
        yield [noun], "relayed", token.head
    elif lemma in words["relayed"] and token.tag == "NNS" and not _written(passage, noun):
        if _is_event(passage, noun):
            return
        if token.dep == "nsubj" and passage.lemmas[token.head] in words["relaying"]:
            clause = passage.child(token.head, "ccomp")
            yield [noun], "relayed", clause if clause is not None else token.head
        elif token.dep in ("pobj", "dobj") and _of_something(passage, noun):
            yield [noun], "relayed", noun


def _is_event(passage: Passage, noun: int) -> bool:
    """Whether the reports themselves are the news, or papers handed in: "because of rumors", "file reports"."""
    words, token = load("hearsay"), passage.tokens[noun]
    over = token.head
    if token.dep == "pobj":
        return passage.word(over) in words["event"] or passage.word(passage.tokens[over].head) in words["event"]
    return token.dep == "dobj" and passage.lemmas[over] in words["filing"]


def _of_something(passage: Passage, noun: int) -> bool:
    return any(
        passage.word(child) in ("of", "that", "about") or passage.tokens[child].dep in ("acl", "ccomp")
        for child in passage.children[noun]
    )


def _written(passage: Passage, noun: int) -> bool:
    """Whether the reports are papers, or somebody's: "police reports", "the paper's reports", "reports by the Post"."""
    return any(_tells_writer(passage, child) for child in passage.children[noun])


def _tells_writer(passage: Passage, child: int) -> bool:
    dep, word = passage.tokens[child].dep, passage.word(child)
    if dep in ("poss", "compound", "nummod") or passage.lemmas[child] in load("hearsay")["written"] or word == "by":
        return True
    return word in ("in", "from") and any(_is_writer(passage, grandchild) for grandchild in passage.children[child])


def _is_writer(passage: Passage, token: int) -> bool:
    """Whether a name is that of somebody who writes reports, rather than of a place."""
    return any(e.label in ("ORG", "PERSON") and e.first <= token < e.last for e in passage.paragraph.entities)


def _clause(passage: Passage, head: int) -> tuple[int, int]:
    """The claim: the clause that hangs on its head, within the sentence; a noun's with its own clause."""
    tokens = passage.under(head)
    first, last = max(runs(tokens), key=lambda run: run[1] - run[0])
    start, end = passage.extent(first, last)
    rest = REST_OF_WORD.match(passage.text, end)
    return start, rest.end() if rest else end
