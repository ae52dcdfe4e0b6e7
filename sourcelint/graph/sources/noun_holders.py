"""Whose a noun is by which something is said, hoped or feared: "her best defense", "any hope he has"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.parse import Parse

OWNERS = frozenset({"PROPN", "PRON"})


def holder(parse: Parse, noun: int) -> int | None:
    """The token for whoever has a noun: its possessor, or the subject of the "has" or "made" that it goes with."""
    return next(_holders(parse, noun), None)


def _holders(parse: Parse, noun: int) -> Iterator[int]:
    for child in parse.children[noun]:
        token = parse.tokens[child]
        if token.dep == "poss" and token.pos in OWNERS and parse.lower[child] not in load("calendar")["words"]:
            yield child
        elif token.dep == "relcl" and _has(parse, child):
            yield from _subjects(parse, child)  # "any hope he has"
    verb = parse.tokens[noun].head
    if parse.tokens[noun].dep == "dobj" and _has(parse, verb):
        yield from _subjects(parse, verb)


def _has(parse: Parse, verb: int) -> bool:
    return parse.tokens[verb].lemma.lower() in load("carried_cues")["having"]


def _subjects(parse: Parse, verb: int) -> Iterator[int]:
    return (child for child in parse.children[verb] if parse.tokens[child].dep == "nsubj")
