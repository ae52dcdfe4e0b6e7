"""What speaks for a sentence in plain words going on in the voice of the statement before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS, CONTENT_WORDS
from sourcelint.graph.statements.attributed import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.weights import Evidence

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
TENSES = frozenset({"VBD", "VBZ", "VBP"})
SUPERLATIVES = frozenset({"JJS", "RBS"})
OPENING = 4  # words
MOSTLY = 0.8  # of the words, in quotation marks: it is a quotation
BARE = 4  # words of what is said, or fewer: a term, not an account


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
    """Who has spoken before, how the copy says so, and how much of it was quoted."""
    source, words = before.source, load("follow_up")
    spoken = words_in(before.passage, before.content_spans)
    return {
        "of unnamed-group": source is not None and source.type == "unnamed-group",
        "of a paper with findings": _has_findings(before),
        "cue of findings": before.cue in words["finding"],
        "cue of speech": before.cue in words["speaking"],
        "cue other": before.cue_class == "other",
        "cue governs": before.cue == "according" or _has_the_cue_at_its_head(before),
        "quoted before": before.quoted_words >= MOSTLY * spoken,
        "partly quoted before": 0 < before.quoted_words < MOSTLY * spoken,
        "said little": spoken <= BARE,
    }


def _of_the_place(told: FollowUp) -> dict[str, bool]:
    passage, following = told.passage, told.sentence + 1
    return {
        "opens the paragraph": told.sentence == 0,
        "carried on": told.carried > 0 and passage is told.before.passage,
        "other voice next": told.after is not None and told.after.source is not told.before.source,
        "quotation next": following < len(passage.sentences) and passage.is_quoted(passage.sentences[following][0]),
    }


def _of_the_words(told: FollowUp) -> dict[str, bool]:
    passage, before, words = told.passage, told.before, load("follow_up")
    tokens = range(*passage.sentences[told.sentence])
    plain, lemmas = passage.plain[tokens.start : tokens.stop], passage.lemmas[tokens.start : tokens.stop]
    opening = [passage.word(t) for t in tokens if passage.tokens[t].pos != "PUNCT"][:1]
    return {
        "figures in both": _has_figure(passage, tokens) and _has_figure(before.passage, before.content_tokens),
        "measure": not words["measure"].isdisjoint(lemmas),
        "no name": not any(passage.labels.get(t) in NAMED for t in tokens),
        "weekday": not load("calendar")["words"].isdisjoint(plain),
        "had": "had" in plain,
        "apart": _told_before(before).isdisjoint(lemmas),
        "in brackets": passage.words[tokens.start] in ("(", "["),
        "opens with a contrast": not words["contrast"].isdisjoint(opening),
        "opens with a time": not words["time"].isdisjoint(opening)
        or any(passage.labels.get(t) == "DATE" for t in tokens[:OPENING]),
    }


def _of_the_subject(told: FollowUp) -> dict[str, bool]:
    passage, before, words = told.passage, told.before, load("follow_up")
    subject = passage.child(_root(passage, told.sentence), *ALL_SUBJECTS)
    if subject is None:
        return {}
    noun, proper = passage.tokens[subject].pos == "NOUN", passage.tokens[subject].pos == "PROPN"
    opening = passage.subtree(subject)[0]
    word, first = passage.word(subject), passage.word(opening)
    heads = [passage.tokens[t] for t in (subject, *passage.children[subject])]
    return {
        "subject a": noun and first in ("a", "an"),
        "subject counted": "NUM" in (passage.tokens[subject].pos, passage.tokens[opening].pos),
        "subject superlative": any(token.tag in SUPERLATIVES for token in heads),
        "subject that": word in words["pointing"],
        "subject none": first in words["none"],
        "subject is source": proper and passage.lemmas[subject] in _names(before.source),
        "subject somebody told": word in words["persons"] and _has_name(before),
        "subject the paper": _is_paper(before) and not _has_findings(before) and _names_the_source(told, subject),
    }


def _of_the_verb(told: FollowUp) -> dict[str, bool]:
    passage, before = told.passage, told.before
    root = _root(passage, told.sentence)
    tenses = TENSES.intersection([passage.tokens[t].tag for t in (root, *passage.children[root])])
    return {
        "is": passage.lemmas[root] == "be",
        "passive": passage.child(root, "nsubjpass") is not None,
        "same tense": not tenses.isdisjoint([before.passage.tokens[t].tag for t in before.content_tokens]),
    }


def _root(passage: Passage, sentence: int) -> int:
    first, last = passage.sentences[sentence]
    return next((t for t in range(first, last) if passage.tokens[t].head == t), first)


def _has_the_cue_at_its_head(before: Draft) -> bool:
    """Whether the cue is the main word of its sentence: the copy tells it for its own sake."""
    first = before.tokens[0] if before.tokens else None
    return first is not None and _root(before.passage, before.passage.sentence(first)) in before.cue_tokens


def _is_paper(before: Draft) -> bool:
    return before.source is not None and before.source.type == "document"


def _has_findings(before: Draft) -> bool:
    """Whether it rests on a paper of the kind that lays out findings, one after the other."""
    return _is_paper(before) and not load("follow_up")["paper"].isdisjoint(_words_for_source(before))


def _words_for_source(before: Draft) -> set[str]:
    told = {before.passage.lemmas[t] for t in before.source_tokens}
    return told if before.source is None else told.union(before.source.text.lower().split())


def _names_the_source(told: FollowUp, token: int) -> bool:
    before = told.before
    words = {before.passage.lemmas[t] for t in before.source_tokens}
    return told.passage.word(token) == "it" or told.passage.lemmas[token] in words


def _has_figure(passage: Passage, tokens: Iterable[int]) -> bool:
    """Whether there is a number: "one" is mostly none ("one of them")."""
    return any(passage.tokens[t].pos == "NUM" and passage.lemmas[t] != "one" for t in tokens)


def _has_name(before: Draft) -> bool:
    return any(before.passage.tokens[t].pos == "PROPN" for t in before.content_tokens)


def _told_before(before: Draft) -> frozenset[str]:
    """The notions and names of a statement."""
    passage = before.passage
    return frozenset(passage.lemmas[t] for t in before.tokens if passage.tokens[t].pos in CONTENT_WORDS)


def _names(source: Source | None) -> frozenset[str]:
    return frozenset() if source is None else frozenset((source.name or source.text).lower().split())
