"""Refusals to comment: who would not talk, did not answer or could not be reached, whether the tagger saw it or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import runs
from sourcelint.graph.statements.refusal_grammar import FIRST_PERSON, direct_object, doer
from sourcelint.graph.statements.refusing_words import refuses_comment, telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Attribution, Spans
    from sourcelint.graph.passage import Passage

NO_COMMENT = re.compile(r"\W*no comment\W*", re.IGNORECASE)
OTHER_CLAUSES = frozenset({"conj", "cc", "punct", "advcl", "ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal in the tokens of one passage: the word that says it, who refuses (if the copy tells), and all of it."""

    verb: int
    cue: tuple[int, ...]
    subject: int | None
    extent: tuple[int, ...]

    def spans(self, passage: Passage) -> tuple[Spans, Spans, Spans]:
        """Source, cue and content, in characters of the passage."""
        source = () if self.subject is None else _pieces(passage, passage.under(self.subject))
        taken = set(self.cue) if self.subject is None else {*self.cue, *passage.under(self.subject)}
        content = [token for token in self.extent if token not in taken and token > min(self.cue)]
        return source, _pieces(passage, list(self.cue)), _pieces(passage, content)


def find_refusals(passage: Passage) -> tuple[Refusal, ...]:
    """Every refusal to comment that the copy of a passage reports."""
    words = telling()
    verbs = [
        number for number, lemma in enumerate(passage.lemmas) if lemma in words and _says_no(passage, number, lemma)
    ]
    refused = {verb for verb in verbs if passage.tokens[verb].dep == "xcomp" and passage.tokens[verb].head in verbs}
    return tuple(_refusal(passage, verb) for verb in verbs if verb not in refused)


def _says_no(passage: Passage, token: int, lemma: str) -> bool:
    pos = passage.tokens[token].pos
    if pos in ("VERB", "AUX", "ADJ") or lemma in load("refusals")["mute"]:
        return refuses_comment(passage, token)
    return pos == "NOUN" and lemma == "comment" and _no_comment(passage, token)


def _no_comment(passage: Passage, noun: int) -> bool:
    """ "No comment," and nothing else between the quotation marks."""
    quotation = next((q for q in passage.outer_quotations if q.start <= passage.tokens[noun].start < q.end), None)
    return quotation is not None and NO_COMMENT.fullmatch(passage.text[quotation.start : quotation.end]) is not None


def refuses(passage: Passage, attribution: Attribution, refusals: tuple[Refusal, ...]) -> Refusal | None:
    """The refusal that an attribution reports: its cue is the refusing word, or it stands wholly inside the refusal."""
    if not refusals:
        return None
    cue = set(passage.tokens_in(attribution.cue))
    inside = cue | set(passage.tokens_in(attribution.content))
    for refusal in refusals:
        if cue & set(refusal.cue) or (inside and inside <= set(refusal.extent)):
            return refusal
        if _in_own_words(passage, refusal) and refusal.verb in inside:
            return refusal
    return None


def _in_own_words(passage: Passage, refusal: Refusal) -> bool:
    """ "We will not discuss it": the refusal is what the source says, at the start of it."""
    if refusal.subject is None:
        return passage.lemmas[refusal.verb] == "comment"
    return passage.word(refusal.subject) in FIRST_PERSON


def _refusal(passage: Passage, verb: int) -> Refusal:
    cue = [verb, *(c for c in passage.children[verb] if passage.tokens[c].dep in ("aux", "neg", "auxpass", "prt"))]
    subject = _refuser(passage, verb)
    extent = passage.under(verb, without=OTHER_CLAUSES)
    if subject is not None:
        extent = sorted({*extent, *passage.under(subject)})
    return Refusal(verb, tuple(sorted(cue)), subject, tuple(extent))


def _refuser(passage: Passage, verb: int) -> int | None:
    words, lemma = load("refusals"), passage.lemmas[verb]
    if lemma in words["reach"] and (sought := passage.child(verb, "dobj")) is not None:
        return sought
    hears = lemma == "hear" or direct_object(passage, verb, "reply_noun") is not None
    if lemma == "be" or (lemma in words["receive"] and hears):
        return next(_governed(passage, passage.under(verb), "from"), None)
    completes = passage.tokens[verb].dep in ("acomp", "attr")
    subject = doer(passage, passage.tokens[verb].head if completes else verb)
    if subject is None or passage.lemmas[subject] not in words["inquiry"]:
        return subject
    return next(_governed(passage, passage.children[subject], "to", "with", "for"), None)


def _governed(passage: Passage, tokens: list[int], *prepositions: str) -> Iterator[int]:
    """What the prepositions among some tokens govern: "calls to the mayor", "no answer from the bank"."""
    for number in tokens:
        if passage.word(number) in prepositions:
            yield from (
                child
                for child in passage.children[number]
                if passage.tokens[child].dep == "pobj" and passage.lemmas[child] not in load("refusals")["asked"]
            )


def _pieces(passage: Passage, tokens: list[int]) -> Spans:
    return tuple(passage.extent(first, last) for first, last in runs(tokens))
