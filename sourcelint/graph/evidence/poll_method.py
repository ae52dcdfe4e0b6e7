"""What a story tells of how its polls were made, anywhere in its copy: the six things that standards ask for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.graph.evidence.pollsters import asker
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_LEAST_SAMPLE = 100
_NEAR = 4
_NAME = 8  # tokens of a poll's name: "a September Harbour Gazette-Norstat poll"
_YEARS = range(1900, 2100)
_POLL_WORDS = ("poll", "survey", "interview", "respondent", "sample", "margin", "question", "asked")


def lacking_in(surroundings: Surroundings, *, named: bool) -> list[str]:
    """What the copy does not tell of its polls; `named`: one of them has a pollster."""
    told = [sentence for sentence in surroundings.sentences if sentence.holds(_POLL_WORDS)]
    polled = set(told)
    after = [behind for before, behind in pairwise(surroundings.sentences) if before in polled]
    given = {
        "who carried it out": named,
        "who paid for it": any(_sponsor(sentence) for sentence in told),
        "how many were asked": any(_sample(sentence) for sentence in told),
        "who was asked": any(_population(sentence) for sentence in (*told, *after)),
        "when": any(_dates(sentence) for sentence in told),
        "the margin of error": any(sentence.holds(load("polls")["margin"]) for sentence in told),
    }
    return [element for element, known in given.items() if not known]


def _sponsor(sentence: Stretch) -> bool:
    """ "Commissioned by the union", "for the Post"; a poll with a paper's or a university's name is paid by it."""
    words = load("polls")
    if sentence.holds(words["paid"]):
        return True
    passage = sentence.passage
    return any(
        passage.lemmas[token] in words["nouns"]
        and any(_pays(passage.word(beside)) for beside in (*_beside(sentence, token), *_asking(passage, token)))
        for token in sentence.tokens
    )


def _asking(passage: Passage, noun: int) -> tuple[int, ...]:
    """The last word of who carries out a poll: "the Harbour Gazette conducted a poll"."""
    doer = asker(passage, noun)
    return () if doer is None else (doer,)


def _pays(word: str) -> bool:
    """Whether a word of a poll's name is an outlet's or a house's that asks for itself: "CNN/Harbour Research"."""
    return word in load("polls")["own"] or word in load("outlets")["outlets"] or "/" in word


def _beside(sentence: Stretch, token: int) -> range:
    return range(max(sentence.first, token - _NEAR), min(token + _NEAR + 2, sentence.last))


def _sample(sentence: Stretch) -> bool:
    """ "1,024 likely voters", "a sample of 800", "surveyed 1,500"."""
    words, passage = load("polls"), sentence.passage
    asks = not words["asks"].isdisjoint(sentence.lemmas)
    for token in sentence.tokens:
        match = _NUMBER.fullmatch(passage.words[token])
        if match is None or (size := int(match.group().replace(",", ""))) < _LEAST_SAMPLE:
            continue
        behind = passage.lemmas[token + 1 : min(token + 1 + _NEAR, sentence.last)]
        if not words["people"].isdisjoint(behind):
            return True
        if asks and size not in _YEARS and passage.lemmas[token + 1 : token + 2] not in (["%"], ["percent"]):
            return True
    return False


def _population(sentence: Stretch) -> bool:
    """Whether it says of whom the answers are: "likely voters", "adults nationwide", "of Republicans"."""
    words = load("polls")
    return sentence.has((words["people"] - words["anybody"]) | words["nationwide"])


def _dates(sentence: Stretch) -> bool:
    """ "Conducted from May 3 to 5", "a September poll", "a poll last week"; the day of its release does not count."""
    words, passage = load("polls"), sentence.passage
    months = [token for token in sentence.tokens if passage.word(token).removeprefix("mid-") in _months()]
    dated = bool(months) or any(entity.label == "DATE" for entity in sentence.entities)
    if not dated:
        dated = not (load("calendar")["words"] | {"week", "month", "weekend"}).isdisjoint(sentence.lemmas)
    if not dated:
        return False
    fielded = any(
        passage.lemmas[token] in words["fielded"] and passage.tokens[token].pos == "VERB" for token in sentence.tokens
    )
    if fielded or any(not words["nouns"].isdisjoint(passage.lemmas[month + 1 : month + 1 + _NAME]) for month in months):
        return True
    polls = [token for token in sentence.tokens if passage.lemmas[token] in words["nouns"]]
    soon = words["months"] | words["lately"]
    return any(not soon.isdisjoint(passage.lower[poll + 1 : poll + 3]) for poll in polls)


def _months() -> frozenset[str]:
    return load("polls")["months"]
