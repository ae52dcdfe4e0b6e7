"""The outlet that asks where copy tells of an interview: "In an interview with CNN, Roe was asked whether"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import read_mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

ASKED = frozenset({"VBN", "VBD"})


def asking_outlet(parse: Parse, block: int, cue: Iterable[int], names: Names) -> NounPhrase | None:
    """The one outlet whose interview the sentence of a "was asked", given as token numbers, tells of; else None."""
    interviews, asked = load("interviews")["interview"], load("receivers")["asked"]
    if interviews.isdisjoint(parse.vocabulary):
        return None
    verb = next((n for n in cue if parse.lemmas[n] in asked and parse.tokens[n].tag in ASKED), None)
    if verb is None or any(parse.tokens[child].dep == "nsubj" for child in parse.children[verb]):
        return None
    first, past = parse.paragraph.sentences[parse.sentence(verb)]
    outlets = [
        naming
        for naming, name in names.of_block(block)
        if name.outlet and first <= naming.first < past and parse.tokens[naming.last - 1].dep not in SUBJECTS
    ]
    if len(outlets) != 1 or interviews.isdisjoint(parse.lemmas[first:past]):
        return None
    return read_mention(parse, block, ((outlets[0].start, outlets[0].end),), names)
