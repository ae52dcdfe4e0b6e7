"""Whether a group that speaks is a crowd that nobody can check: "critics", "some experts"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

AT_HOUSE = re.compile(r"s (?:at|with|for|from) (?:the )?[A-Z]")
OF_HOUSE = re.compile(r"s of (?:the |[A-Z])")
POLL_REACH = 4
"""How many paragraphs around a crowd of voters may tell that a poll asked them."""
OBJECTS = frozenset({"dobj", "pobj", "attr", "appos"})


def is_vague(group: Voice, parses: Sequence[Parse]) -> bool:
    """Whether the copy lets a crowd speak; what a poll counted and whom others mention in passing is none."""
    return any(
        phrase.pronoun is None
        and _is_crowd(phrase)
        and not _known_by_whom(phrase)
        and not _polled(phrase, parses)
        and not _is_topic(phrase, cue, parses[phrase.block])
        for phrase, cue in group.phrases
    )


def _is_crowd(phrase: NounPhrase) -> bool:
    """A crowd that nobody can check; counted people are none ("60 percent of voters"), nor are those who were there."""
    groups = load("groups")
    if phrase.text.lower().startswith("not ") or phrase.lemma in groups["onlookers"] | groups["nobody"]:
        return False
    counted = phrase.people > 1 or phrase.quantity in {"percent", "%"} or any(map(str.isdigit, phrase.text))
    return phrase.lemma in groups["vague"] and not counted


def _known_by_whom(phrase: NounPhrase) -> bool:
    """Whether the copy says whose they are: "her lawyers", "leaders of the union", "researchers at the institute"."""
    groups = load("groups")
    if phrase.determiner == "possessive" and phrase.lemma in load("wrongdoing")["representative"]:
        return True
    chamber = not phrase.modifiers.isdisjoint(groups["known_chambers"])
    if phrase.lemma in groups["heads"] and (chamber or OF_HOUSE.search(phrase.text)):
        return True
    body = phrase.owner is not None and phrase.owner.kind == "organization"
    return body and phrase.lemma in groups["callings"] and AT_HOUSE.search(phrase.text) is not None


def _polled(phrase: NounPhrase, parses: Sequence[Parse]) -> bool:
    """Whether the paragraphs around tell of a poll, and the phrase of no experts on it."""
    groups = load("groups")
    if phrase.lemma in groups["callings"] | groups["takes_side"]:
        return False
    reach = POLL_REACH if phrase.lemma in groups["electors"] else 0
    around = parses[max(0, phrase.block - reach) : phrase.block + reach + 1]
    return any(not groups["counts"].isdisjoint(parse.lower) for parse in around)


def _is_topic(phrase: NounPhrase, cue: str, parse: Parse) -> bool:
    """Whether a sentence of others speaks of them: "he mocked experts who say", "the worry among experts"."""
    token = parse.tokens[phrase.head]
    listed = token.dep == "conj" and parse.tokens[token.head].dep in OBJECTS
    if token.dep == "pobj" and parse.lower[token.head] == "among":
        return True
    clauses = (parse.tokens[child] for child in parse.children[phrase.head])
    return (listed or token.dep in OBJECTS) and any(c.dep == "relcl" and c.lemma == cue for c in clauses)
