"""Whether the copy itself says that it could not confirm something: "which could not be independently verified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.passage import Passage


def says_unconfirmed(passages: Iterable[Passage]) -> bool:
    """Whether any of the passages says, outside quotation marks, that something was not confirmed."""
    verbs = load("corroboration")["confirm"]
    return any(
        lemma in verbs and passage.tokens[n].pos == "VERB" and _unconfirmed(passage, n)
        for passage in passages
        if not verbs.isdisjoint(passage.vocabulary)
        for n, lemma in enumerate(passage.lemmas)
    )


def _unconfirmed(passage: Passage, verb: int) -> bool:
    """ "Could not be confirmed", "has not independently verified", "was unable to verify", not "would not confirm"."""
    token = passage.tokens[verb]
    if passage.quoted(token.start, token.end):
        return False
    if token.dep == "xcomp" and passage.lemmas[token.head] == "unable":
        return True
    alone = passage.child(verb, "auxpass") is not None or any(
        passage.word(child) == "independently" for child in passage.children[verb]
    )
    return alone and passage.child(verb, "neg") is not None
