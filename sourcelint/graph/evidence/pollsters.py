"""Whose a poll is, and whether the polls that "polls show" stands for are named in the story."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import any_of, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage

_BEFORE, _AFTER = 2, 3  # sentences
_PARAGRAPHS = 3
_NEAR = 5
_BY = ("by", "from")


def has_pollster(passage: Passage, noun: int) -> bool:
    """Whether a poll is told with whose it is: "a Gallup poll", "a survey by the Harbour Institute"."""
    first, last = passage.sentences[passage.sentence(noun)]
    under = [token for token in passage.under(noun) if first <= token < last]
    if any(_is_house(passage, token) for token in under if token < noun):
        return True
    if passage.lower[noun + 1 : noun + 2] == ["by"]:
        return True
    makers = [token for token in range(noun, last) if passage.word(token) in _BY]
    if any(_is_house(passage, token) for maker in makers for token in range(maker + 1, min(maker + _NEAR, last))):
        return True
    text = passage.text[slice(*passage.extent(first, last))].lower()
    return asker(passage, noun) is not None or _names_pollster(text)


def asker(passage: Passage, noun: int) -> int | None:
    """The last word of who made a poll, as in "the Harbour Gazette conducted a poll"."""
    verb = passage.tokens[noun].head
    doer = passage.child(verb, "nsubj")
    if passage.tokens[noun].dep != "dobj" or passage.lemmas[verb] not in load("polls")["fielded"]:
        return None
    return doer if doer is not None and _is_house(passage, doer) else None


def _names_pollster(text: str) -> bool:
    return _pollsters().search(text) is not None


@cache
def _pollsters() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(sorted(load('polls')['pollsters']))})\b")


def _is_house(passage: Passage, token: int) -> bool:
    """Whether a word is of the name of somebody who polls, rather than a place, a party or a month."""
    proper = passage.tokens[token].tag.startswith("NNP")
    if not passage.words[token][0].isupper() or (passage.sentence_start(token) and not proper):
        return False
    if passage.lemmas[token] in load("polls")["nouns"]:
        return False
    if passage.word(token) in load("polls")["parties"] or passage.word(token) in load("calendar")["words"]:
        return False
    return passage.labels.get(token) not in ("GPE", "LOC", "NORP", "DATE")


def named_near(surroundings: Surroundings, passage: Passage, noun: int, named: Sequence[tuple[Passage, int]]) -> bool:
    """Whether the story names one of the polls that a mention of polls at large stands for.

    That is in the sentences around it, or in the paragraphs behind it where they have a name in common; what
    the lead sums up may be told anywhere behind it. `named`: the polls of the story that are told with whose they are.
    """
    near = surroundings.around(passage, noun, _BEFORE, _AFTER)
    if any(stretch.linked(surroundings.article) for stretch in near[: _BEFORE + 1]):
        return True
    polls = [surroundings.sentence(*poll) for poll in named]
    if any(stretch in polls or _is_average(stretch) for stretch in near):
        return True
    names = _names(surroundings.sentence(passage, noun))
    behind = surroundings.behind(passage, None if surroundings.is_lead(passage) else _PARAGRAPHS)
    return any(not names.isdisjoint(_names(stretch)) for stretch in behind if stretch in polls or _is_average(stretch))


def _is_average(stretch: Stretch) -> bool:
    """Whether a sentence gives the average of a house that collects polls."""
    return stretch.has(load("polls")["aggregates"]) and _names_pollster(stretch.text)


def _names(stretch: Stretch) -> frozenset[str]:
    """The words of the names in a sentence, but those of parties."""
    return frozenset(
        word
        for entity in stretch.entities
        if entity.label in ("PERSON", "GPE", "ORG")
        for word in stretch.passage.lower[entity.first : entity.last]
    ).difference(load("polls")["parties"])
