"""What speaks for a sentence in plain words going on in the voice of the statement before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import CONTENT_WORDS, SUBJECTS
from sourcelint.graph.statements.attributed import words_in
from sourcelint.graph.statements.cues import IMPUTING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.weights import Evidence

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
AUXILIARIES = frozenset({"aux", "auxpass"})
OPENING = 4  # words
MOSTLY = 0.8  # of the words of what is said


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A sentence without a cue, the statement before it, and what stands around both."""

    passage: Passage
    sentence: int
    before: Draft
    carried: int
    """How many sentences have gone on in its voice already."""
    after: Draft | None
    """The statement of the next sentence of the paragraph."""


def evidence_of(told: FollowUp) -> Evidence:
    """What a sentence, its place and the statement before it tell."""
    found = {"constant": True} | _of_the_voice(told.before) | _of_the_place(told)
    found |= _of_the_words(told) | _of_the_subject(told) | _of_the_verb(told)
    return {name: float(value) for name, value in found.items() if value}


def _of_the_voice(before: Draft) -> dict[str, bool]:
    """Who has spoken before, how the copy says so, and whether a figure or a quotation was told."""
    source, words = before.source, load("follow_up")
    spoken = words_in(before.passage, before.content_spans)
    return {
        f"of {source.type}" if source is not None else "untold": True,
        "cue of findings": before.cue in words["finding"],
        "cue of speech": before.cue in words["speaking"],
        "cue neutral": before.cue_class == "neutral",
        "cue act": before.cue_class == "act",
        "cue imputes": before.cue_class in IMPUTING,
        "quoted before": before.quoted_words >= MOSTLY * spoken,
        "partly quoted before": 0 < before.quoted_words < MOSTLY * spoken,
        "figure before": _has_figure(before.passage, before.content_tokens),
    }


def _of_the_place(told: FollowUp) -> dict[str, bool]:
    return {
        "next paragraph": told.passage is not told.before.passage,
        "opens the paragraph": told.sentence == 0,
        "last of paragraph": told.sentence == len(told.passage.sentences) - 1,
        "carried on": told.carried > 0,
        "other voice next": told.after is not None and told.after.source is not told.before.source,
    }


def _of_the_words(told: FollowUp) -> dict[str, bool]:
    passage, words = told.passage, load("follow_up")
    tokens = range(*passage.sentences[told.sentence])
    opening = [passage.word(t) for t in tokens if passage.tokens[t].pos != "PUNCT"][:1]
    known = _told_before(told.before)
    return {
        "figure": _has_figure(passage, tokens),
        "measure": not words["measure"].isdisjoint(passage.lemmas[tokens.start : tokens.stop]),
        "new name": any(passage.labels.get(t) in NAMED and passage.lemmas[t] not in known for t in tokens),
        "weekday": not load("calendar")["words"].isdisjoint(passage.lower[tokens.start : tokens.stop]),
        "apart": known.isdisjoint(passage.lemmas[tokens.start : tokens.stop]),
        "in brackets": passage.words[tokens.start] in ("(", "["),
        "opens with a time": not words["time"].isdisjoint(opening)
        or any(passage.labels.get(t) == "DATE" for t in tokens[:OPENING]),
    }


def _of_the_subject(told: FollowUp) -> dict[str, bool]:
    passage, before = told.passage, told.before
    subject = passage.child(_root(passage, told.sentence), *SUBJECTS)
    if subject is None:
        return {}
    noun, proper = passage.tokens[subject].pos == "NOUN", passage.tokens[subject].pos == "PROPN"
    lemma, first = passage.lemmas[subject], passage.word(passage.subtree(subject)[0])
    paper = before.source is not None and before.source.type == "document"
    return {
        "subject a part": not load("pronouns")["quantities"].isdisjoint((passage.word(subject), first)),
        "subject the": noun and first == "the",
        "subject a": noun and first in ("a", "an"),
        "subject whose": noun and first in ("its", "his", "her", "their"),
        "subject named anew": proper and lemma not in _told_before(before),
        "subject is source": proper and lemma in _names(before.source),
        "subject the body": noun and not paper and any(before.passage.lemmas[t] == lemma for t in before.source_tokens),
    }


def _of_the_verb(told: FollowUp) -> dict[str, bool]:
    passage = told.passage
    root = _root(passage, told.sentence)
    helpers = {passage.word(c) for c in passage.children[root] if passage.tokens[c].dep in AUXILIARIES}
    return {
        "had": not {"had", "'d"}.isdisjoint(helpers) and passage.tokens[root].tag in ("VBN", "VBG"),
        "has": not {"has", "have", "'ve"}.isdisjoint(helpers),
        "will": not load("follow_up")["will"].isdisjoint(helpers),
        "is": passage.lemmas[root] == "be",
    }


def _root(passage: Passage, sentence: int) -> int:
    first, last = passage.sentences[sentence]
    return next((t for t in range(first, last) if passage.tokens[t].head == t), first)


def _has_figure(passage: Passage, tokens: Iterable[int]) -> bool:
    return any(passage.tokens[t].pos == "NUM" for t in tokens)


def _told_before(before: Draft) -> frozenset[str]:
    """The notions and names of a statement."""
    passage = before.passage
    return frozenset(passage.lemmas[t] for t in before.tokens if passage.tokens[t].pos in CONTENT_WORDS)


def _names(source: Source | None) -> frozenset[str]:
    return frozenset() if source is None else frozenset((source.name or source.text).lower().split())
