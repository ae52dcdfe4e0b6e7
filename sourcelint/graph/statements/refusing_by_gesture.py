"""When somebody who was asked does a thing instead of answering: "asked about the deal, the mayor shrugged"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import Test, asks, beside, has_object, of_others, prepositions

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage

OPENING = frozenset({",", "when", "once"})
MAIN = frozenset({"ROOT", "conj", "ccomp"})


def _answers_by_deed(passage: Passage, verb: int) -> bool:
    """Whether it is all that follows a question: no word is said behind it, nor in the next sentence."""
    if not _is_first(passage, verb) or not _is_gesture(passage, verb) or not _of_another(passage, verb):
        return False
    put = _after_asked(passage, verb) or _when_approached(passage, verb)
    return put and not _speaks_then(passage, verb)


def _of_another(passage: Passage, verb: int) -> bool:
    """Whether somebody in the story does it: "his son, asked about it, left" may parse as what is asked."""
    above = passage.tokens[verb].head
    return of_others(passage, verb) or (
        passage.lemmas[above] in load("refusals")["interrogate"] and of_others(passage, above)
    )


def _when_approached(passage: Passage, verb: int) -> bool:
    """ "When reporters approached", "as reporters shouted"."""
    words = load("refusals")
    clauses = [c for c in passage.children[verb] if passage.tokens[c].dep == "advcl"]
    who = ((clause, passage.child(clause, "nsubj")) for clause in clauses if passage.lemmas[clause] in words["come_up"])
    return any(subject is not None and passage.lemmas[subject] in words["press"] for _, subject in who)


def _is_first(passage: Passage, verb: int) -> bool:
    """Whether it is the first of the deeds that a sentence tells."""
    token = passage.tokens[verb]
    after_gesture = token.dep == "conj" and _is_gesture(passage, token.head)
    return token.dep in MAIN and token.tag in ("VBD", "VBZ") and not after_gesture


def _is_gesture(passage: Passage, verb: int) -> bool:
    words, lemma = load("refusals"), passage.lemmas[verb]
    thing = passage.child(verb, "dobj")
    if lemma in words["busy_with"]:
        return thing is not None
    if thing is not None:
        return lemma in words["handle"] and passage.lemmas[thing] in words["handled"]
    if lemma in words["gesture"]:
        return True
    away = beside(passage, verb, "away", "off", "on", "past", "up", "down", "ahead") or has_object(
        passage, verb, "vehicle"
    )
    at = lemma == "look" and bool(prepositions(passage, verb, "at"))
    return lemma in words["move"] and (away or at or passage.child(verb, "xcomp") is not None)


def _after_asked(passage: Passage, verb: int) -> bool:
    """ "Asked about it,", "when pressed whether"; who is "asked to leave" is asked for a deed."""
    first, _ = passage.sentences[passage.sentence(verb)]
    words = load("refusals")["interrogate"]
    return any(
        passage.lemmas[n] in words and passage.tokens[n].tag in ("VBN", "VBD") and _opens(passage, first, n)
        for n in (*range(first, verb), *(c for c in passage.children[verb] if passage.tokens[c].dep == "advcl"))
        if asks(passage, n) or prepositions(passage, n, "about", "for") or _again(passage, n)
    )


def _opens(passage: Passage, first: int, verb: int) -> bool:
    return verb == first or passage.word(verb - 1) in OPENING


def _again(passage: Passage, verb: int) -> bool:
    """ "Asked again", "asked a second time"."""
    return any(passage.lemmas[c] in ("again", "twice", "time") for c in passage.children[verb])


def _speaks_then(passage: Passage, verb: int) -> bool:
    """Whether a statement stands behind the verb in its sentence or in the next."""
    number = passage.sentence(verb)
    start = passage.tokens[verb].start
    _, end = passage.sentence_extent(min(number + 1, len(passage.sentences) - 1))
    return any(
        start < last and first < end
        for found in passage.paragraph.attributions
        for first, last in (*found.cue, *found.content)
    ) or any(start < quotation.end and quotation.start < end for quotation in passage.outer_quotations)


# Word lists of `refusals.toml`, and when a word of the list stands for an answer.
GESTURES: tuple[tuple[str, Test], ...] = (
    ("gesture", _answers_by_deed),
    ("handle", _answers_by_deed),
    ("move", _answers_by_deed),
    ("busy_with", _answers_by_deed),
)
