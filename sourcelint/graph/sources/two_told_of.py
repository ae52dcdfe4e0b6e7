"""The two people whom "they" means, each of whom a sentence told of: "Roe sails. Her friend Kerr rows. They say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

PLURAL = frozenset({"NNS", "NNPS"})
BEFORE = 2


def first_of_two(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The first of two people who lead the two sentences before a "they" that opens its own; None of others.

    Nobody else may be told of there in the plural as a subject.
    """
    parse = heard.parses[phrase.block]
    number = parse.sentence(phrase.head)
    if number < BEFORE or parse.tokens[phrase.head].dep not in SUBJECTS or not parse.sentence_start(phrase.head):
        return None
    led = [_leader(parse, phrase.block, sentence, heard) for sentence in (number - 2, number - 1)]
    first, second = led
    return first if first is not None and second is not None and first is not second else None


def _leader(parse: Parse, block: int, sentence: int, heard: Heard) -> Name | None:
    """The person who is the subject of a sentence's main verb, where no plural is a subject in it."""
    first, past = parse.paragraph.sentences[sentence]
    subjects = [n for n in range(first, past) if parse.tokens[n].dep in SUBJECTS]
    if any(parse.tokens[n].tag in PLURAL or parse.lower[n] in {"they", "we"} for n in subjects):
        return None
    main = next((n for n in subjects if parse.tokens[parse.tokens[n].head].dep == "ROOT"), None)
    if main is None or any(parse.tokens[child].dep == "conj" for child in parse.children[main]):
        return None
    heads = {main, *(child for child in parse.children[main] if parse.tokens[child].dep == "appos")}
    people = (name for naming, name in heard.names.of_block(block) if naming.last - 1 in heads)
    return next((name for name in people if name.kind == "person"), None)
