"""Whom a pronoun means that stands before its name: "Despite his fear of boats, Paul Kerr sails"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

FRONTED = frozenset({"prep", "advcl"})


def subject_behind(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The person who is the subject of the sentence that opens with the phrase or clause in which a pronoun stands."""
    pronouns = load("pronouns")
    sex = "he" if phrase.pronoun in pronouns["he"] else "she" if phrase.pronoun in pronouns["she"] else None
    parse = heard.parses[phrase.block]
    subject = _subject(parse, phrase.head) if sex else None
    if subject is None or parse.is_quoted(phrase.head):
        return None
    for naming, name in heard.names.of_block(phrase.block):
        if naming.last - 1 == subject and name.kind == "person" and name.gender in (sex, None):
            return name
    return None


def _subject(parse: Parse, pronoun: int) -> int | None:
    """The subject of the verb on which the opening of a sentence hangs, behind its comma."""
    first, _ = parse.paragraph.sentences[parse.sentence(pronoun)]
    top = pronoun
    while parse.tokens[top].dep not in FRONTED or parse.tokens[parse.tokens[top].head].dep != "ROOT":
        if parse.tokens[top].head == top:
            return None
        top = parse.tokens[top].head
    opens, past = parse.subtree(top)
    joined = parse.tokens[first].pos == "CCONJ"  # "But in his ..."
    if opens != first + joined or parse.words[past : past + 1] != [","]:
        return None
    beside = parse.children[parse.tokens[top].head]
    return next((child for child in beside if child > past and parse.tokens[child].dep in SUBJECTS), None)
