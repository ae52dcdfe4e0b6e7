"""The subject that the parse of a sentence loses behind an aside: "Jane Roe, asked about boats, had said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.names.speaking import verbs_of_saying

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"AUX", "ADV", "PART"})
DASHES = frozenset({"-", "--", "–", "—"})
OPENING = frozenset({"IN", "VBN", "VBD", "VBG", "WP", "WDT", "WP$", "RB", "TO"})
"""How an aside between commas begins; a name between commas may be one of a row."""
CLOSING = frozenset({",", "and"})
NAMES = frozenset({"PROPN", "PRON"})
DESCRIBING = frozenset({"det", "amod", "nummod", "compound"})
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
            if parse.words[number] == "," and _opens_aside(parse, number + 1)
        )
    else:
        return None
    return next((mark - 1 for mark in marks if _opens_clause(parse, mark - 1, first)), None)


def behind_opening(parse: Parse, verb: int) -> int | None:
    """The name behind a sentence's opening that the parse joins to it: "In a try at using the boat, Jane Roe left"."""
    if parse.tokens[verb].tag not in FINITE or parse.tokens[verb].dep != "ROOT":
        return None
    first, _ = parse.paragraph.sentences[parse.sentence(verb)]
    comma = next((number for number in range(verb - 1, first, -1) if parse.words[number] == ","), None)
    if comma is None or parse.tokens[first].tag not in OPENING:
        return None
    name = comma + 1
    while name + 1 < verb and parse.tokens[name + 1].pos == "PROPN" and parse.tokens[name].dep == "compound":
        name += 1
    joined = parse.tokens[name].pos == "PROPN" and parse.tokens[name].dep == "appos"
    return name if joined and parse.tokens[name].head < comma else None


def over_aside(parse: Parse, subject: int, verb: int) -> int:
    """A verb's subject; where that is none but a participle, or stands in the aside behind a name, that name."""
    name = before_aside(parse, verb) if parse.words[verb - 1] == "," else None
    if name is None:
        return subject
    inside = name < subject and parse.tokens[name].dep == "ROOT"
    return name if inside or parse.tokens[subject].tag == "VBN" else subject


def behind_saying(parse: Parse, verb: int) -> int | None:
    """Who speaks behind a verb of saying, where the parse has them act on: "It leaks, said men, and sinks"."""
    opened = verb > 0 and (parse.words[verb - 1] == "," or not parse.words[verb - 1][0].isalnum())
    if not opened or parse.tokens[verb].lemma.lower() not in verbs_of_saying():
        return None
    noun = verb + 1
    while noun < len(parse.tokens) and parse.tokens[noun].dep in DESCRIBING:
        noun += 1
    taken = noun + 1 < len(parse.tokens) and parse.tokens[noun].dep == "nsubj" and parse.tokens[noun].head > noun
    return noun if taken and parse.lower[noun + 1] in CLOSING else None


def _opens_aside(parse: Parse, first: int) -> bool:
    """Whether an aside begins at a token, and be it but an age."""
    aged = parse.tokens[first].tag == "CD" and parse.words[first + 1 : first + 2] == [","]
    return aged or parse.tokens[first].tag in OPENING


def _opens_clause(parse: Parse, last: int, first: int) -> bool:
    """Whether a name that ends at `last` stands where a clause begins in the sentence from `first` on."""
    if parse.tokens[last].pos not in NAMES or parse.is_quoted(last):
        return False
    before = last
    while before > first and parse.tokens[before - 1].pos == "PROPN":
        before -= 1
    return before == first or parse.tokens[before - 1].pos in SENTENCE_PARTS
