"""How a noun stands out in its sentence: as its subject or its topic, in passing, as who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.titles import role_of
from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse

TOPICS = frozenset({"for"})


def in_passing(subject: int, parse: Parse) -> bool:
    """Whether a subject is but one of its sentence's circumstances: "When Roe left, ...", "..., who left"."""
    if parse.tokens[subject].dep not in SUBJECTS:
        return False
    clause = parse.tokens[parse.tokens[subject].head].dep
    return clause == "advcl" or (clause == "relcl" and parse.tokens[subject].pos == "PRON")


def is_topic(noun: int, parse: Parse) -> bool:
    """Whether a sentence opens with whom it is about: "For Jane Roe, ..."."""
    opening = parse.tokens[noun].head
    return parse.lower[opening] in TOPICS and parse.sentence_start(opening)


def asks(noun: int, parse: Parse) -> bool:
    """Whether a noun's verb puts a question, which whoever is asked goes on to answer: "Roe asked Kerr whether"."""
    return parse.tokens[parse.tokens[noun].head].lemma in load("outlets")["asking"]


def asks_somebody(subject: int, parse: Parse) -> bool:
    """Whether a subject puts a question to somebody by name."""
    beside = parse.children[parse.tokens[subject].head]
    return asks(subject, parse) and any(
        parse.tokens[other].dep == "dobj" and parse.tokens[other].pos == "PROPN" for other in beside
    )


def leads(noun: int, parse: Parse) -> bool:
    """Whether a noun outside quotation marks is its sentence's subject, who it says it was, or whom that asks."""
    token = parse.tokens[noun]
    main = parse.tokens[token.head].dep == "ROOT"
    asked = token.dep in {"dobj", "nsubjpass"} and asks(noun, parse)
    leading = asked or _is_pointed_out(noun, parse) or (token.dep in SUBJECTS and not asks(noun, parse))
    return main and not parse.is_quoted(noun) and leading


def _is_pointed_out(noun: int, parse: Parse) -> bool:
    """Whether a sentence says that it was somebody who did what it tells: "It was Roe who led"."""
    token = parse.tokens[noun]
    if token.dep != "attr" or parse.lemmas[token.head] != "be":
        return False
    return any(parse.lower[child] == "it" for child in parse.children[token.head])


def is_told_of(noun: int, parse: Parse) -> bool:
    """Whether a noun outside quotation marks is the subject of any clause."""
    return parse.tokens[noun].dep in SUBJECTS and not parse.is_quoted(noun)


def is_introduced(naming: Naming, parse: Parse) -> bool:
    """Whether a full name is not its clause's subject, but copy says who bears it: "thanks to Jane Roe, a nurse"."""
    last = naming.last - 1
    if len(naming.words) == 1 or parse.tokens[last].dep in SUBJECTS or parse.words[last + 1 : last + 2] != [","]:
        return False
    told = (child for child in parse.children[last] if parse.tokens[child].dep == "appos")
    return any(parse.tokens[child].pos == "NOUN" and role_of(parse.tokens[child].lemma) for child in told)
