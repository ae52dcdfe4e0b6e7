"""The verb of a cue in a paragraph's parse, and where an attribution begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution, Spans
    from sourcelint.graph.parse import Parse


def place_of(attribution: Attribution) -> int:
    """The offset where an attribution's source begins, or its cue, or its content."""
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0][0] if spans else 0


def cue_lemma(parse: Parse, spans: Spans) -> str:
    """The lemma of a cue's first verb, or of its first word."""
    numbers = parse.tokens_in(spans)
    verbs = [number for number in numbers if parse.tokens[number].pos == "VERB"] or numbers
    return parse.tokens[verbs[0]].lemma.lower() if verbs else ""
