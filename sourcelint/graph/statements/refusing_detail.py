"""When somebody will not be exact or give a view: "would not be specific", "declined to put a figure on it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    Test,
    beside,
    direct_object,
    has_object,
    negated,
    of_others,
    passive,
    prepositions,
    will,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage


def _would_not_be_exact(passage: Passage, word: int) -> bool:
    """ "Would not be specific"."""
    verb = passage.tokens[word].head
    is_it = passage.tokens[word].dep == "acomp" and passage.lemmas[verb] == "be"
    return is_it and will(passage, verb) and of_others(passage, verb)


def _would_not_put_it(passage: Passage, verb: int) -> bool:
    """ "Would not put a figure on it", "would not weigh in"."""
    return will(passage, verb) and not passive(passage, verb) and of_others(passage, verb) and _puts(passage, verb)


def _declined_to_put_it(passage: Passage, verb: int) -> bool:
    """ "Declined to put a figure on it", "to go into it", "to be specific"."""
    return not negated(passage, verb) and _to_put_it(passage, verb)


def _to_put_it(passage: Passage, word: int) -> bool:
    """ "Not prepared to go into that", of the word that a negation may deny."""
    deed = passage.child(word, "xcomp")
    if deed is None:
        return False
    exact = (c for c in passage.children[deed] if passage.tokens[c].dep == "acomp")
    return _puts(passage, deed) or any(passage.lemmas[c] in load("refusals")["exact"] for c in exact)


def _puts(passage: Passage, verb: int) -> bool:
    lemma = passage.lemmas[verb]
    if lemma == "put":
        return direct_object(passage, verb, "worded", "amount") is not None and bool(prepositions(passage, verb, "on"))
    if lemma == "weigh":
        return beside(passage, verb, "in") or bool(prepositions(passage, verb, "in"))
    if lemma == "hazard":
        return True
    if lemma == "expand":
        return passage.child(verb, "dobj") is None
    return lemma in ("go", "get") and bool(prepositions(passage, verb, "into")) and has_object(passage, verb, "entered")


def _would_not_make_available(passage: Passage, verb: int) -> bool:
    """ "Did not make her available"."""
    under = passage.under(verb)
    free = any(passage.word(n) == "available" for n in under)
    whom = free and any(passage.tokens[n].tag in ("PRP", "PRP$") and n > verb for n in under)
    return whom and of_others(passage, verb) and not passive(passage, verb)


# Word lists of `refusals.toml`, and when a word of the list withholds detail, negated or by itself.
NEGATED_DETAIL: tuple[tuple[str, Test], ...] = (
    ("exact", _would_not_be_exact),
    ("put_it", _would_not_put_it),
    ("ready", _to_put_it),
    ("make_free", _would_not_make_available),
)
DETAIL: tuple[tuple[str, Test], ...] = (("decline", _declined_to_put_it),)
