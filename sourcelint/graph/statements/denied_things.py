"""What verbs of denying have for their object where no word for a claim stands: "rejected any link", "that figure"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.passage import Passage

POINTED_AT = frozenset({"that", "this", "it", "those"})
BARE = frozenset({"notion", "conclusion"})  # turned down, these are an opinion


def denies_thing(passage: Passage, verb: int) -> bool:
    """Whether the object of a verb of denying is what somebody has told, or any of what somebody is said to have."""
    return any(_is_denied(passage, verb, thing) for thing in _objects(passage, verb))


def tells_figure(passage: Passage, thing: int) -> bool:
    """Whether a noun is for how much, when or how, as somebody states it: "the arithmetic", "that timetable"."""
    return passage.tokens[thing].pos == "NOUN" and passage.lemmas[thing] in load("denials")["stated_thing"]


def _objects(passage: Passage, verb: int) -> Iterator[int]:
    thing = passage.child(verb, "dobj")
    while thing is not None:
        yield thing
        thing = passage.child(thing, "conj")


def _is_denied(passage: Passage, verb: int, thing: int) -> bool:
    lists, lemma, denied = load("denials"), passage.lemmas[verb], passage.lemmas[thing]
    if lemma in lists["gainsaying"] and passage.word(thing) in POINTED_AT:
        return True
    if lemma in ("contradict", "rebut") and passage.tokens[thing].pos in ("PROPN", "PRON"):
        return True
    if lemma == "reject" and passage.word(thing) == "that":
        who = passage.subject(verb)
        return who is not None and passage.word(who) in ("i", "we")
    if lemma == "disclaim":
        return denied in lists["disclaimed"]
    if lemma not in lists["contradicting"]:
        return False
    if any(passage.word(child) == "any" for child in passage.children[thing]):
        return denied in lists["any_thing"]
    return denied in lists["told_noun"] - BARE or tells_figure(passage, thing)
