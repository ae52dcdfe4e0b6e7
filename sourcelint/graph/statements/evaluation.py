"""Whether a statement judges (criticizes, praises, foretells, gives an opinion) rather than tells what happened."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.facts import Judgement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

SPEAKERS = frozenset({"i", "we"})
PERSONS = frozenset({"he", "she", "they", "you", "who"})
POINTING = frozenset({"this", "that", "their", "his", "her", "its", "such"})
RANKED: tuple[Judgement, ...] = ("criticism", "praise", "opinion")
"""What a statement is that does several of these."""


def judgement_of(draft: Draft) -> Judgement:
    """The gravest judgement in what a statement says; "none" where it tells, asks or announces."""
    if _telling().isdisjoint(draft.content_lemmas):
        return "none"
    found = set(_judgements(draft.passage, draft.content_tokens))
    return next((judgement for judgement in RANKED if judgement in found), "none")


def _judgements(passage: Passage, said: Sequence[int]) -> Iterator[Judgement]:
    inside = frozenset(said)
    for token in said:
        if passage.lemmas[token] not in _telling():
            continue
        if _says_of_somebody(passage, token, "criticism"):
            yield "criticism"
        elif _says_of_somebody(passage, token, "praise"):
            yield "praise"
        elif _minds(passage, token) or _foretells(passage, token, inside) or _demands(passage, token, inside):
            yield "opinion"


@cache
def _telling() -> frozenset[str]:
    """The words of which one stands in every judgement."""
    words = load("judgements")
    beside = ("weakening", "naming", "foretelling", "hard_to", "demanding")
    return frozenset().union(*(words[name] for name in words if name not in beside))


def _says_of_somebody(passage: Passage, token: int, what: str) -> bool:
    """Whether a token is a word of criticism or praise that the sentence says of somebody or something."""
    words, lemma, word = load("judgements"), passage.lemmas[token], passage.tokens[token]
    match word.pos:
        case "VERB" if what == "criticism" and lemma in words["criticism_verbs"]:
            return not _weakened(passage, token)
        case "ADJ" if lemma in words[f"{what}_of_people"]:
            return _is_predicate(passage, token) and _is_somebody(passage, passage.child(word.head, "nsubj"))
        case "ADJ" if lemma in words[f"{what}_adjectives"]:
            return _is_predicate(passage, token) or _of_predicate(passage, token, what)
        case "NOUN" if lemma in words[f"{what}_nouns"]:
            return _is_predicate(passage, token)
    return False


def _is_predicate(passage: Passage, token: int) -> bool:
    """ "He is unfit", "call it a disaster", "A disaster.", in the voice of the one who speaks."""
    word = passage.tokens[token]
    if word.dep == "pobj" and passage.word(word.head) == "as":
        return False
    told = word.dep in ("attr", "acomp", "oprd", "ROOT") and word.tag != "JJR"
    return told and not _weakened(passage, token) and not _named_by_others(passage, word.head)


def _of_predicate(passage: Passage, token: int, what: str) -> bool:
    """ "He is a terrible boss"; criticism also in "their deceptive letter" between quotation marks."""
    word, noun = passage.tokens[token], passage.tokens[token].head
    if word.dep != "amod":
        return False
    if _is_predicate(passage, noun):
        return True
    pointed = any(passage.word(child) in POINTING for child in passage.children[noun])
    return what == "criticism" and pointed and passage.quoted(word.start, word.end)


def _weakened(passage: Passage, token: int) -> bool:
    """Whether the word is taken back, asked for or supposed: "no joke", "if he is unfit"."""
    near = (*passage.children[token], *passage.children[passage.tokens[token].head])
    return any(passage.word(child) in load("judgements")["weakening"] for child in near)


def _named_by_others(passage: Passage, verb: int) -> bool:
    """Whether it is what somebody else called somebody: "he called her a liar"."""
    if passage.lemmas[verb] not in load("judgements")["naming"]:
        return False
    subject = passage.child(verb, "nsubj", "nsubjpass")
    return subject is None or passage.word(subject) not in SPEAKERS


def _minds(passage: Passage, token: int) -> bool:
    """ "I think", "I'd be surprised", not "I thought that he had left" or "he thinks"."""
    words, lemma, tag = load("judgements"), passage.lemmas[token], passage.tokens[token].tag
    if lemma in words["minded"] and passage.tokens[token].dep == "acomp":
        verb = passage.tokens[token].head
    elif lemma in words["thinking"] and tag in ("VBP", "VB"):
        verb = token
    else:
        return False
    subject = passage.child(verb, "nsubj")
    return subject is not None and passage.word(subject) in SPEAKERS


def _foretells(passage: Passage, token: int, inside: frozenset[int]) -> bool:
    """ "She will lose", "it will be hard for her to win": of somebody else than the one who says it."""
    words = load("judgements")
    if passage.lemmas[token] not in words["foretold"] or passage.tokens[token].pos != "VERB":
        return False
    head = passage.tokens[token].head
    if passage.tokens[token].dep in ("xcomp", "ccomp", "advcl") and passage.lemmas[head] in ("be", *words["hard_to"]):
        return not words["hard_to"].isdisjoint(passage.lemmas[child] for child in (head, *passage.children[head]))
    modal = any(passage.word(child) in words["foretelling"] for child in passage.children[token])
    return modal and _of_somebody(passage, token, inside)


def _demands(passage: Passage, token: int, inside: frozenset[int]) -> bool:
    """ "She should resign", "he has to go"."""
    words = load("judgements")
    if passage.lemmas[token] not in words["demanded"]:
        return False
    ought = any(passage.word(child) in words["demanding"] for child in passage.children[token])
    return ought and _of_somebody(passage, token, inside)


def _of_somebody(passage: Passage, verb: int, inside: frozenset[int]) -> bool:
    """Whether the verb's subject is a person or a name, within what is said."""
    subject = passage.child(verb, "nsubj", "nsubjpass")
    return subject in inside and _is_somebody(passage, subject)


def _is_somebody(passage: Passage, subject: int | None) -> bool:
    """Whether a subject is a name, or a pronoun for people."""
    if subject is None:
        return False
    return passage.tokens[subject].pos == "PROPN" or passage.word(subject) in PERSONS
