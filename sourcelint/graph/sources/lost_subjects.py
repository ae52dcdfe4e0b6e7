"""The subject that the parse of a sentence loses behind an aside: "Jane Roe, asked about boats, had said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"AUX", "ADV", "PART"})
DASHES = frozenset({"-", "--", "–", "—"})
OPENING = frozenset({"IN", "VBN", "VBD", "VBG", "WP", "WDT", "WP$", "RB", "TO"})
"""How an aside between commas begins; a name between commas may be one of a row."""
NAMES = frozenset({"PROPN", "PRON"})
SENTENCE_PARTS = frozenset({"SCONJ", "CCONJ", "ADP", "PUNCT"})


def before_aside(parse: Parse, verb: int) -> int | None:
    """The name or pronoun right before the aside that ends at a verb without a subject; None where there is none."""
    helpers = [child for child in parse.children[verb] if parse.tokens[child].dep in {"aux", "auxpass"}]
    if not any(parse.tokens[word].tag in FINITE for word in (verb, *helpers)):
        return None
    closing = verb - 1
    while closing > 0 and parse.tokens[closing].pos in HELPERS:
        closing -= 1
    first, _ = parse.paragraph.sentences[parse.sentence(verb)]
    if parse.words[closing] in DASHES:
        marks = (number for number in range(closing - 1, first, -1) if parse.words[number] in DASHES)
    elif parse.words[closing] == ",":
        marks = (
            number
            for number in range(closing - 1, first, -1)
            if parse.words[number] == "," and parse.tokens[number + 1].tag in OPENING
        )
    else:
        return None
    return next((mark - 1 for mark in marks if _opens_clause(parse, mark - 1, first)), None)


def _opens_clause(parse: Parse, last: int, first: int) -> bool:
    """Whether a name that ends at `last` stands where a clause begins in the sentence from `first` on."""
    if parse.tokens[last].pos not in NAMES or parse.is_quoted(last):
        return False
    before = last
    while before > first and parse.tokens[before - 1].pos == "PROPN":
        before -= 1
    return before == first or parse.tokens[before - 1].pos in SENTENCE_PARTS
