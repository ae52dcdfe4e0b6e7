"""Whether a story opens on an arrest or a use of force by the state."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.passage import Passage

OPENING = 3
"""How many paragraphs of the body, with headline and standfirst, say what a story is about."""
TOP = frozenset({"headline", "standfirst"})


def tells_of_force(passages: Sequence[Passage]) -> bool:
    """Whether the opening says, outside quotation marks, that the state arrested, struck or shot somebody."""
    return any(_forceful(passage, token) for passage in _opening(passages) for token in _candidates(passage))


def _opening(passages: Sequence[Passage]) -> Iterator[Passage]:
    seen = 0
    for passage in passages:
        if passage.block.role in TOP:
            yield passage
        elif passage.block.role in BODY and seen < OPENING:
            seen += 1
            yield passage


@cache
def _telling() -> frozenset[str]:
    words = load("affiliations")
    return words["force"] | words["force_by_state"] | words["forceful_nouns"] | words["forceful_alone"]


def _candidates(passage: Passage) -> list[int]:
    return [number for number, lemma in enumerate(passage.lemmas) if lemma in _telling()]


def _forceful(passage: Passage, token: int) -> bool:
    words, lemma, pos = load("affiliations"), passage.lemmas[token], passage.tokens[token].pos
    if passage.quoted(passage.tokens[token].start, passage.tokens[token].end):
        return False
    if pos in ("NOUN", "PROPN"):
        beside = any(passage.lemmas[child] in words["forces"] for child in passage.children[token])
        return lemma in words["forceful_alone"] or (lemma in words["forceful_nouns"] and beside)
    if pos != "VERB" or any(passage.tokens[child].dep == "neg" for child in passage.children[token]):
        return False
    by_the_state = _by_forces(passage, token)
    suffered = passage.tokens[token].tag == "VBN" and passage.child(token, "auxpass") is not None
    return by_the_state or (lemma in words["force"] and suffered)


def _by_forces(passage: Passage, verb: int) -> bool:
    """Whether police, soldiers or the like are who does it."""
    if passage.child(verb, "nsubjpass") is not None:
        by = next((child for child in passage.children[verb] if passage.word(child) == "by"), None)
        doer = passage.child(by, "pobj") if by is not None else None
    else:
        doer = passage.subject(verb)
    return doer is not None and passage.lemmas[doer] in load("affiliations")["forces"]
