"""Polls: where a story tells what they found, whose they are, and whether it tells who is ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.evidence.poll_method import lacking_in
from sourcelint.graph.evidence.pollsters import has_pollster, named_near
from sourcelint.graph.evidence.voices import first_before, gone_by, in_somebodys_words
from sourcelint.graph.facts import Poll
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.evidence.stretch import Surroundings
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

_RESULT = re.compile(r"%|\bper ?cent\b|\bpoints?\b|\b\d\d ?(?:-|–|to) ?\d\d\b")
_PERCENT = r"\d ?(?:%|per ?cent\b)"
_VERSUS = r"(?: ?(?:-|–|to) ?\d+ ?(?:%|per ?cent\b))?"  # "48 percent to 41 percent" is one result
_POINTS = r"\d(?: percentage)?[ -](?:percentage-)?points?\b"
_SHARE = re.compile(rf"{_PERCENT}{_VERSUS}|{_POINTS}|\b\d\d ?(?:-|–|to) ?\d\d\b(?! ?(?:%|per))")
_REACH = 3  # paragraphs
_BACK = ("the", "that", "this", "same")
_MARGIN = re.compile(r"\bmargin|plus or minus|±|\+/-")


def poll_facts(passages: Sequence[Passage], surroundings: Surroundings, places: Places) -> tuple[Poll, ...]:
    """The places of a story where a poll tells something, in its order."""
    found = [(passage, noun) for passage in passages for noun in _polls(passage)]
    if not found:
        return ()
    named = [(passage, noun) for passage, noun in found if has_pollster(passage, noun)]
    lacking = lacking_in(surroundings, named=bool(named))
    giving = [poll for poll in found if _figure(*poll, surroundings)]
    told = {*giving, *(_introduced(*poll, named) for poll in giving)}
    figures = _results([poll for poll in giving if not in_somebodys_words(*poll)])
    return tuple(
        Poll(
            **places.at(passage, *_phrase(passage, noun)),
            id=f"poll-{number}",
            figure=(passage, noun) in told,
            figures=figures,
            unnamed=_at_large(passage, noun) and not named_near(surroundings, passage, noun, named),
            race=surroundings.sentence(passage, noun).has(load("polls")["race"]),
            quoted=in_somebodys_words(passage, noun),
            missing=len(lacking),
            lacking=", ".join(lacking),
        )
        for number, (passage, noun) in enumerate(found, start=1)
    )


def _polls(passage: Passage) -> Iterator[int]:
    """The nouns of a passage that are polls of opinion, one a sentence."""
    words = load("polls")
    if words["nouns"].isdisjoint(passage.vocabulary):
        return
    seen = set()
    for number, lemma in enumerate(passage.lemmas):
        if lemma not in words["nouns"] or passage.tokens[number].pos not in ("NOUN", "PROPN"):
            continue
        sentence = passage.sentence(number)
        if sentence not in seen and _asks_people(passage, number):
            seen.add(sentence)
            yield number


def _asks_people(passage: Passage, noun: int) -> bool:
    """Whether it is a poll of opinion, not a place to vote, a survey of land or of prices, a firm or a job."""
    words, token = load("polls"), passage.tokens[noun]
    first, last = passage.sentences[passage.sentence(noun)]
    if token.dep == "compound" and passage.lemmas[token.head] not in words["results"] | words["nouns"]:
        return False
    if not words["others"].isdisjoint(passage.lemmas[max(noun - 3, first) : noun]):
        return False
    if passage.lower[noun] == "polls" and _where_votes_are_cast(passage, noun):
        return False
    lemmas = set(passage.lemmas[first:last])
    text = passage.text[slice(*passage.extent(first, last))].lower()
    if any(phrase in text for phrase in words["markets"]):
        return False
    return passage.lemmas[noun] != "survey" or not words["opinion"].isdisjoint(lemmas)


def _where_votes_are_cast(passage: Passage, noun: int) -> bool:
    """ "The polls close", "went to the polls", "at the polls"."""
    token = passage.tokens[noun]
    if token.dep == "nsubj" and passage.lemmas[token.head] in load("polls")["voting"]:
        return True
    towards = passage.word(token.head) in ("to", "at", "from", "toward", "towards") and token.dep == "pobj"
    return towards and not gone_by(passage, noun)


def _figure(passage: Passage, noun: int, surroundings: Surroundings) -> bool:
    """Whether the sentence gives a result of this one poll as a number; several polls have no one method."""
    sentence = surroundings.sentence(passage, noun)
    if passage.tokens[noun].tag in ("NNS", "NNPS") or sentence.has(load("polls")["aggregates"]):
        return False
    return _RESULT.search(sentence.text) is not None and _MARGIN.search(sentence.text) is None


def _introduced(passage: Passage, noun: int, named: Sequence[tuple[Passage, int]]) -> tuple[Passage, int]:
    """The mention that names the poll which a later one goes back to: "the poll", "the survey"."""
    back = any(passage.word(child) in _BACK for child in passage.children[noun])
    if not back or (passage, noun) in named:
        return passage, noun
    near = passage.number - _REACH, 0
    here = passage.number, noun
    before = [(p, n) for p, n in named if near <= (p.number, n) < here and p.tokens[n].tag not in ("NNS", "NNPS")]
    return before[-1] if before else (passage, noun)


def _results(giving: Sequence[tuple[Passage, int]]) -> int:
    """How many results the sentences of some polls give, with those behind them in their paragraphs."""
    sentences = {
        (passage, sentence)
        for passage, noun in giving
        for sentence in range(passage.sentence(noun), len(passage.sentences))
    }
    texts = [passage.text[slice(*passage.sentence_extent(sentence))] for passage, sentence in sentences]
    return sum(len(_SHARE.findall(text)) for text in texts if _MARGIN.search(text) is None)


def _phrase(passage: Passage, noun: int) -> tuple[int, int]:
    """The characters of the poll with what stands before it: "a new Gallup poll"."""
    first = first_before(passage, noun)
    while first < noun and passage.tokens[first].pos in ("PUNCT", "CCONJ", "ADP"):
        first += 1
    return passage.extent(first, noun + 1)


def _at_large(passage: Passage, noun: int) -> bool:
    """ "Polls show", "recent surveys have found", "according to polls": no poll in particular."""
    token, children = passage.tokens[noun], passage.children[noun]
    if passage.lemmas[noun] != "polling" and token.tag not in ("NNS", "NNPS"):
        return False
    if any(passage.tokens[child].dep in ("poss", "nummod", "relcl") for child in children):
        return False
    if any(passage.word(child) in ("both", "these", "those", "such", "the", "all", "no") for child in children):
        return False
    if gone_by(passage, noun):
        return True
    head = token.head
    while passage.tokens[head].dep == "xcomp":  # "polls continue to show"
        head = passage.tokens[head].head
    verbs = [head, *(child for child in passage.children[head] if passage.tokens[child].dep == "xcomp")]
    tells = load("polls")["shows"] - {"have", "give", "say"}
    return token.dep == "nsubj" and any(passage.lemmas[verb] in tells for verb in verbs)
