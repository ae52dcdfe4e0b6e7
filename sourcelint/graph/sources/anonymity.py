"""What a story tells about a source without a name: a grant of anonymity, the reason for it, how the source knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import any_of, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

ReasonClass = Literal["none", "boilerplate", "substantive"]

CLAUSE_END = re.compile(r"""[,.!?;]?["']*$|,["']* (?:said|says|told|described|called)\b""")
REFUSALS = ("declin", "refus", "did not want")
"""Behind these grants "saying ..." is the reason, and no statement."""
NEAR = 90
"""How far behind the grant's words its reason may begin, in code points."""
LIKE_OTHERS = re.compile(r"\blike (?:[\w'-]+ ){0,8}?(?:others?|interviewed)\b")
"""In a grant's own clause: those who asked for the same."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A sentence that shows a grant of anonymity: where its words stand in the block, and its reason (or None)."""

    block: int
    sentence: int
    start: int
    end: int
    reason: tuple[int, int] | None
    blanket: bool
    """It speaks for all unnamed sources of the story ("spoke to ten people, most on condition of anonymity")."""
    shared: bool = False
    """Its reason is that of others too ("who, like others interviewed, asked for anonymity to speak freely")."""


def find_grants(parses: Sequence[Parse]) -> tuple[Grant, ...]:
    """The grants of anonymity of a story, in their order."""
    return tuple(grant for block, parse in enumerate(parses) for grant in _grants(parse, block))


def withholds_name(phrase: NounPhrase, parse: Parse) -> bool:
    """Whether the sentence withholds the name of the one whom a phrase describes: "the ex-minister, who asked ..."."""
    if _telling_words().isdisjoint(parse.vocabulary):
        return False
    first, last = parse.paragraph.sentences[parse.sentence(phrase.head)]
    text = _lowered(parse.paragraph.text).replace("’", "'")
    grant = _pattern("grants").search(text, parse.tokens[first].start, parse.tokens[last - 1].end)
    if grant is None:
        return False
    ends = min(phrase.start, grant.start()), max(phrase.end, grant.end())
    between = [number for number in parse.inside(*ends) if not phrase.first <= number < phrase.last]
    return not any(_is_somebody(parse, number) for number in between)


def _is_somebody(parse: Parse, number: int) -> bool:
    token = parse.tokens[number]
    people = load("people")["roles"] | load("anonymity")["insiders"]
    return token.dep in {"nsubj", "nsubjpass"} and (token.pos == "PROPN" or token.lemma.lower() in people)


def basis_in(text: str) -> bool:
    """Whether a description says how somebody knows: "briefed on the talks"."""
    return bool(_pattern("basis").search(text.lower()))


def reason_class(reason: str | None) -> ReasonClass:
    """Whether a reason says more than a formula does."""
    if reason is None:
        return "none"
    return "substantive" if _pattern("substantive").search(reason.lower()) else "boilerplate"


def _grants(parse: Parse, block: int) -> Iterator[Grant]:
    if _telling_words().isdisjoint(parse.vocabulary):
        return
    text = _lowered(parse.paragraph.text).replace("’", "'")
    if not _pattern("grants").search(text):
        return
    for number, (first, last) in enumerate(parse.paragraph.sentences):
        start, end = parse.tokens[first].start, parse.tokens[last - 1].end
        grant = _pattern("grants").search(text, start, end)
        if grant:
            yield Grant(
                block,
                number,
                grant.start(),
                grant.end(),
                _reason(text, start, end, grant),
                _is_blanket(text[start:end]),
                LIKE_OTHERS.search(text, max(start, grant.start() - NEAR), min(end, grant.end() + NEAR)) is not None,
            )


def _reason(text: str, start: int, end: int, grant: re.Match[str]) -> tuple[int, int] | None:
    """The clause of the sentence [start, end) that gives the reason for a grant; None where none does."""
    connectors = _pattern("connectors")
    if grant[0] in load("anonymity")["self_explained"]:
        before = connectors.search(text, start, grant.start())
        return _clause(text, before.start() if before else grant.start(), end)
    after = connectors.search(text, grant.end(), min(grant.end() + NEAR, end))
    if after and not (after[0].startswith("to ") and "," in text[grant.end() : after.start()]):
        return _clause(text, after.start(), end)
    saying = text.find(" saying ", grant.end(), min(grant.end() + NEAR, end))
    if saying > 0 and grant[0].startswith(REFUSALS):
        return _clause(text, saying + 1, end)
    if connectors.match(text, start, grant.start()):
        comma = text.find(",", start, grant.start())
        return start, comma if comma > 0 else grant.start()
    return None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """A reason's clause: to the sentence's end, or to the verb of saying that takes the sentence up again."""
    stop = CLAUSE_END.search(text, start, end)
    return start, stop.start() if stop and stop.start() > start else end


def _is_blanket(sentence: str) -> bool:
    lists = load("anonymity")
    return any(word in sentence for word in lists["blanket"]) and bool(
        re.search(rf"\b{_group(lists['blanket_share'])}\b", sentence)
    )


@cache
def _telling_words() -> frozenset[str]:
    """The longest word of every grant: where none of them stands no grant can stand."""
    return frozenset(max(grant.split(), key=len) for grant in load("anonymity")["grants"])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """A list of `anonymity.toml` as a pattern of whole words; a negation ("n't") may stand at a word's end."""
    return re.compile(rf"(?:\b|(?=n't)){_group(load('anonymity')[key])}")


def _lowered(text: str) -> str:
    """The text in lower case, every character at its place: a letter that would become two stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _group(words: frozenset[str]) -> str:
    """The words as alternatives, the longest first."""
    return f"(?:{any_of(sorted(words, key=lambda word: (-len(word), word)))})"
