"""Refusals to comment: who would not talk, did not answer or could not be reached, whether the tagger saw it or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import SUBJECTS, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Attribution, Spans
    from sourcelint.graph.passage import Passage

FIRST_PERSON = frozenset({"i", "we"})
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
    telling = _telling()
    return tuple(
        _refusal(passage, number)
        for number, lemma in enumerate(passage.lemmas)
        if lemma in telling
        and passage.tokens[number].pos in ("VERB", "AUX", "ADJ")
        and _refuses(passage, number, lemma)
    )


@cache
def _telling() -> frozenset[str]:
    """The words on which a refusal can hang."""
    names = ["decline", "dodge", "ignore", "give", "withhold", "silent", "tell", "offer"]
    names += ["respond", "unanswered", "reach", "available"]
    return frozenset().union(*(load("refusals")[name] for name in names))


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
    return refusal.subject is not None and passage.word(refusal.subject) in FIRST_PERSON


def _refusal(passage: Passage, verb: int) -> Refusal:
    cue = [verb, *(c for c in passage.children[verb] if passage.tokens[c].dep in ("aux", "neg", "auxpass", "prt"))]
    subject = _refuser(passage, verb)
    extent = passage.under(verb, without=OTHER_CLAUSES)
    if subject is not None:
        extent = sorted({*extent, *passage.under(subject)})
    return Refusal(verb, tuple(sorted(cue)), subject, tuple(extent))


def _refuser(passage: Passage, verb: int) -> int | None:
    subject = passage.subject(passage.tokens[verb].head if passage.tokens[verb].dep == "acomp" else verb)
    if subject is None or passage.lemmas[subject] not in load("refusals")["inquiry"]:
        return subject
    return next(_addressees(passage, subject), None)


def _addressees(passage: Passage, inquiry: int) -> Iterator[int]:
    """ "Calls to the mayor": whom an inquiry went to."""
    for preposition in passage.children[inquiry]:
        if passage.word(preposition) in ("to", "with"):
            yield from (c for c in passage.children[preposition] if passage.tokens[c].dep == "pobj")


def _refuses(passage: Passage, verb: int, lemma: str) -> bool:
    words = load("refusals")
    if lemma in words["decline"]:
        return _complement(passage, verb, "speak") or _object(passage, verb, "asked")
    if lemma in words["dodge"]:
        return _object(passage, verb, "asked")
    if lemma in words["ignore"]:
        return _object(passage, verb, "inquiry") and _for_comment(passage, verb)
    if lemma in words["give"] and _no_reply(passage, verb):
        return True
    if _unanswered(passage, verb, lemma):
        return True
    if not _negated(passage, verb):
        return lemma.startswith("un") and lemma in words["available"] and _for_comment(passage, verb)
    return _negative_refusal(passage, verb, lemma)


def _negative_refusal(passage: Passage, verb: int, lemma: str) -> bool:
    words = load("refusals")
    if lemma in words["available"]:
        return _for_comment(passage, verb)
    if lemma in words["reach"]:
        return _passive(passage, verb) and not _reaches_something(passage, verb)
    if lemma in words["withhold"] and _will(passage, verb) and not _passive(passage, verb):
        return not _claims_otherwise(passage, verb, lemma)
    if lemma in words["silent"] or (lemma in words["offer"] and _object(passage, verb, "offered")):
        return _of_others(passage, verb)
    if lemma in words["tell"] and _of_others(passage, verb) and not _passive(passage, verb):
        return any(_asks(passage, token) for token in _clause_openings(passage, verb))
    if lemma in words["respond"] and not _will(passage, verb):
        bare = lemma not in words["needs_object"] and not _prepositions(passage, verb, "to", "for")
        return bare or _object(passage, verb, "inquiry")
    return False


def _reaches_something(passage: Passage, verb: int) -> bool:
    """ "No deal could be reached", "the summit could not be reached by the climbers"."""
    things, media = load("refusals")["thing_reached"], load("refusals")["medium"]
    what = passage.child(verb, "nsubjpass")
    by = next((c for c in passage.children[verb] if passage.word(c) == "by"), None)
    whom = passage.child(by, "pobj") if by is not None else None
    return (what is not None and passage.lemmas[what] in things) or (
        whom is not None and passage.lemmas[whom] not in media
    )


def _complement(passage: Passage, verb: int, words: str) -> bool:
    """Whether one of the words is the deed that is refused; "declined to be named" asks for anonymity instead."""
    for child in passage.children[verb]:
        if passage.tokens[child].dep == "xcomp" and passage.lemmas[child] in load("refusals")[words]:
            return passage.lemmas[child] == "interview" or not _passive(passage, child)
    return False


def _object(passage: Passage, verb: int, words: str) -> bool:
    """Whether one of the words is what the verb is done to, or what it is done to by way of a preposition."""
    wanted = load("refusals")[words]
    for child in passage.children[verb]:
        token = passage.tokens[child]
        if token.dep in ("dobj", "nsubjpass") and passage.lemmas[child] in wanted:
            return True
        if token.dep == "prep" and any(passage.lemmas[g] in wanted for g in passage.children[child]):
            return True
    return False


def _prepositions(passage: Passage, verb: int, *wanted: str) -> list[int]:
    return [c for c in passage.children[verb] if passage.tokens[c].dep == "prep" and passage.word(c) in wanted]


def _for_comment(passage: Passage, verb: int) -> bool:
    return any(passage.lemmas[t] in ("comment", "interview", "request") for t in passage.under(verb))


def _negated(passage: Passage, verb: int) -> bool:
    head = passage.tokens[verb].head
    over = [head] if passage.tokens[verb].dep in ("acomp", "xcomp") else []
    near = [*passage.children[verb], *over, *(c for above in over for c in passage.children[above])]
    negation = load("refusals")["negation"]
    return any(passage.lemmas[n] in negation and passage.tokens[n].dep not in SUBJECTS for n in near) or _none_of_them(
        passage, verb
    )


def _none_of_them(passage: Passage, verb: int) -> bool:
    subject = passage.subject(verb)
    if subject is None:
        return False
    return passage.word(subject) in ("neither", "none", "nobody") or any(
        passage.word(child) in ("neither", "no") for child in passage.children[subject]
    )


def _will(passage: Passage, verb: int) -> bool:
    will = load("refusals")["will"]
    return any(passage.tokens[c].dep == "aux" and passage.word(c) in will for c in passage.children[verb])


def _passive(passage: Passage, verb: int) -> bool:
    return any(passage.tokens[c].dep in ("auxpass", "nsubjpass") for c in passage.children[verb])


def _claims_otherwise(passage: Passage, verb: int, lemma: str) -> bool:
    """ "I would not say that he lied" is an opinion, "he would not say whether he lied" a refusal."""
    if lemma != "say":
        return False
    openings = _clause_openings(passage, verb)
    return (bool(openings) and not any(_asks(passage, token) for token in openings)) or not _of_others(passage, verb)


def _clause_openings(passage: Passage, verb: int) -> list[int]:
    """The first two words of every clause that a verb governs."""
    clauses = [child for child in passage.children[verb] if passage.tokens[child].dep in ("ccomp", "advcl", "dobj")]
    return [token for clause in clauses for token in passage.under(clause)[:2]]


def _of_others(passage: Passage, verb: int) -> bool:
    """Whether a third person is the subject, in the words of the copy."""
    subject, token = passage.subject(verb), passage.tokens[verb]
    if subject is None or passage.word(subject) in {*FIRST_PERSON, "you"}:
        return False
    return not passage.quoted(token.start, token.end)


def _asks(passage: Passage, token: int) -> bool:
    return passage.lemmas[token] in ("whether", "if") or passage.tokens[token].tag.startswith("W")


def _no_reply(passage: Passage, verb: int) -> bool:
    """ "Had no comment", "there was no response"."""
    nouns = load("refusals")["reply_noun"]
    return any(
        passage.tokens[c].dep in ("dobj", "attr")
        and passage.lemmas[c] in nouns
        and any(passage.word(d) == "no" for d in passage.children[c])
        for c in passage.children[verb]
    )


def _unanswered(passage: Passage, verb: int, lemma: str) -> bool:
    if lemma in load("refusals")["unanswered"]:
        return True
    if lemma not in load("refusals")["respond"] or not _negated(passage, verb) or not _passive(passage, verb):
        return False
    return _object(passage, verb, "inquiry")


def _pieces(passage: Passage, tokens: list[int]) -> Spans:
    return tuple(passage.extent(first, last) for first, last in runs(tokens))
