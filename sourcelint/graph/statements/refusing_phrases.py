"""When a quotation is a set phrase of who will not answer: "None of your business", "I'm not taking questions"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    FIRST_PERSON,
    Test,
    completed,
    direct_object,
    helped_by,
    negated,
    passive,
    prepositions,
    progressive,
    will,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage

EDGES = re.compile(r"^\W+|\W+$")


def _is_the_phrase(passage: Passage, word: int) -> bool:
    """Whether a word ends a quotation that is one of the phrases and nothing else, the first of its paragraph."""
    token = passage.tokens[word]
    first = next(iter(passage.outer_quotations), None)
    if first is None or not first.start <= token.start < first.end:
        return False
    said = EDGES.sub("", passage.text[first.start : first.end])
    ends = passage.text[token.end : first.end].strip("\"'“”‘’,.!?;:- ") == ""
    return ends and said.lower().replace("’", "'") in load("refusals")["whole_phrases"]


def _takes_no_questions(passage: Passage, verb: int) -> bool:
    """ "I'm not taking questions", "I don't do interviews"."""
    asked_for = direct_object(passage, verb, "asked") is not None
    going = progressive(passage, verb) or will(passage, verb) or helped_by(passage, verb, "now")
    return asked_for and going and negated(passage, verb) and _i(passage, verb) and _quoted(passage, verb)


def _i_decline(passage: Passage, verb: int) -> bool:
    """ "I respectfully decline"."""
    return _i(passage, verb) and not completed(passage, verb) and not negated(passage, verb) and _quoted(passage, verb)


def _not_a_thing_we_discuss(passage: Passage, verb: int) -> bool:
    """ "That's not something we discuss"."""
    above = passage.tokens[verb].head
    thing = passage.tokens[verb].dep == "relcl" and passage.lemmas[above] in load("refusals")["matter"]
    return thing and negated(passage, passage.tokens[above].head) and _i(passage, verb) and _quoted(passage, verb)


def _no_intention(passage: Passage, verb: int) -> bool:
    """ "I have no intention of discussing that"."""
    of = passage.tokens[verb].head
    wish = passage.tokens[of].head
    meant = passage.tokens[verb].dep == "pcomp" and passage.lemmas[wish] in load("refusals")["inclination"]
    return meant and any(passage.word(c) == "no" for c in passage.children[wish]) and not passive(passage, verb)


def _may_not(passage: Passage, verb: int) -> bool:
    """ "I'm not allowed to talk about it"."""
    deed = passage.child(verb, "xcomp")
    if deed is None or not (_i(passage, verb) and negated(passage, verb) and _quoted(passage, verb)):
        return False
    about = (c for at in prepositions(passage, deed, "about") for c in passage.children[at])
    it = any(passage.word(c) in ("it", "that", "this") for c in about)
    return passage.lemmas[deed] in ("comment", "discuss") or (passage.lemmas[deed] in ("talk", "speak") and it)


def _for_the_record(passage: Passage, verb: int) -> bool:
    """ "I'll take the question for the record", which is to answer in writing, later."""
    for_what = (c for at in prepositions(passage, verb, "for") for c in passage.children[at])
    return will(passage, verb) and any(passage.lemmas[c] == "record" for c in for_what)


def _i(passage: Passage, verb: int) -> bool:
    who = passage.subject(verb)
    return who is not None and passage.word(who) in FIRST_PERSON


def _quoted(passage: Passage, verb: int) -> bool:
    return passage.quoted(*passage.extent(verb, verb + 1))


# Word lists of `refusals.toml`, and when a word of the list refuses in somebody's mouth.
PHRASES: tuple[tuple[str, Test], ...] = (
    ("phrase_end", _is_the_phrase),
    ("take_questions", _takes_no_questions),
    ("decline_it", _i_decline),
    ("disclose", _not_a_thing_we_discuss),
    ("disclose", _no_intention),
    ("may", _may_not),
    ("take_questions", _for_the_record),
)
