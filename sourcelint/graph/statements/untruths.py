"""What is said to be untrue by what was done to it: "the photograph was doctored", "none of that happened"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.turning_down import told_claims

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

PREDICATED = frozenset({"acomp", "attr", "oprd"})
POINTED_AT = frozenset({"that", "this", "it", "all", "these", "those"})
BEING = frozenset({"be", "'s", "'re"})


def tells_untruth(draft: Draft) -> bool:
    """Whether what is said tells that a thing somebody has said or shown is made up, overdone or not so."""
    if _telling().isdisjoint(draft.content_lemmas):
        return False
    passage = draft.passage
    return any(
        passage.lemmas[token] in _telling() and _is_untrue(passage, token) and not _is_supposed(passage, token)
        for token in draft.content_tokens
    )


def protests_innocence(draft: Draft) -> bool:
    """Whether what is said tells that somebody is innocent: "my client is innocent"."""
    if "innocent" not in draft.content_words:
        return False
    told = " ".join(draft.passage.plain[token] for token in draft.content_tokens)
    return pattern("denials", "innocence").search(told) is not None


@cache
def _telling() -> frozenset[str]:
    lists = load("denials")
    names = ("forged", "invented", "overdone", "happening", "twisting", "genuine", "failing")
    return frozenset().union(*(lists[name] for name in names))


def _is_untrue(passage: Passage, token: int) -> bool:
    lists, lemma = load("denials"), passage.lemmas[token]
    if lemma in lists["twisting"] and _twists_words(passage, token):
        return True
    subject = _subject(passage, token)
    if lemma in lists["invented"] and passage.tokens[token].pos == "VERB":
        made = subject if subject is not None and _is_passive(passage, token) else passage.child(token, "dobj")
        return made is not None and _is_said(passage, made) and not _is_negated(passage, token)
    if subject is None:
        return False
    if lemma in lists["happening"]:
        return _is_none(passage, subject) and not _is_negated(passage, token)
    if lemma in lists["genuine"]:
        return _is_negated(passage, token) and passage.lemmas[subject] in lists["exhibit"]
    if lemma in lists["failing"]:
        up = any(passage.word(child) == "up" for child in passage.children[token])
        return up and _is_negated(passage, token) and passage.lemmas[subject] in told_claims()
    if _is_negated(passage, token):
        return False
    if lemma in lists["forged"]:
        return passage.lemmas[subject] in lists["exhibit"]
    return lemma in lists["overdone"] and passage.lemmas[subject] in told_claims()


def _subject(passage: Passage, token: int) -> int | None:
    """The subject of a verb, or of the verb that has a word for its predicate: "photo" of "the photo is a fake"."""
    found = passage.tokens[token]
    verb = found.head if found.dep in PREDICATED and passage.lemmas[found.head] in BEING else token
    return passage.child(verb, "nsubj", "nsubjpass")


def _is_passive(passage: Passage, verb: int) -> bool:
    return passage.child(verb, "nsubjpass", "auxpass") is not None


def _is_negated(passage: Passage, token: int) -> bool:
    return any(passage.child(top, "neg") is not None for top in (token, _verb_of(passage, token)))


def _verb_of(passage: Passage, token: int) -> int:
    return passage.tokens[token].head if passage.tokens[token].dep in PREDICATED else token


def _is_said(passage: Passage, thing: int) -> bool:
    """Whether it is a claim, a figure, a quotation, or what was said before: "the whole thing", "all of it"."""
    lists, lemma = load("denials"), passage.lemmas[thing]
    said = lists["claim_noun"] | lists["stated_thing"] | lists["told_whole"] | lists["factual"]
    return lemma in said or passage.word(thing) in POINTED_AT


def _is_none(passage: Passage, subject: int) -> bool:
    """ "None of that", "not one of those things", "no such meeting"."""
    beside = {passage.word(child) for child in passage.children[subject]}
    if passage.word(subject) in ("none", "nothing", "neither"):
        return passage.child(subject, "prep") is not None or passage.word(subject) == "none"
    return {"no", "such"} <= beside or (passage.word(subject) == "one" and "not" in beside)


def _twists_words(passage: Passage, verb: int) -> bool:
    """ "Twisted her words", "his remarks were distorted"."""
    words = passage.child(verb, "dobj", "nsubjpass")
    if words is None or passage.lemmas[words] not in load("denials")["own_words"] or _is_negated(passage, verb):
        return False
    return passage.child(words, "poss") is not None


def _is_supposed(passage: Passage, token: int) -> bool:
    """ "If the story was invented"."""
    verb = _verb_of(passage, token)
    return any(passage.word(child) in ("if", "whether", "would") for child in passage.children[verb])


def faults_teller(draft: Draft) -> bool:
    """Whether what is said tells that others lie or err: "Reed is lying", "she is a liar", "the paper was mistaken"."""
    lists, passage = load("denials"), draft.passage
    if lists["lying"].isdisjoint(draft.content_lemmas):
        return False
    return any(
        passage.lemmas[token] in lists["lying"] and _is_of_others(passage, token) for token in draft.content_tokens
    )


def _is_of_others(passage: Passage, token: int) -> bool:
    subject = _subject(passage, token)
    if subject is None:
        return passage.tokens[token].dep == "oprd"
    return passage.word(subject) not in ("i", "we") and not _is_negated(passage, token)
