"""What a headline claims as a fact, and whether the body stands behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.facts import Headline
from sourcelint.graph.headlines.combat import combat_word
from sourcelint.graph.headlines.plural_sources import lone_source
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY
from sourcelint.graph.statements.cues import CLASSES
from sourcelint.graph.stems import stem, stems_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Backing, HeadlineClaim, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

    Told = Mapping[int, Sequence[tuple[Draft, Statement]]]

GIVEN = re.compile(r"[:?\"“‘«]| ['–—-]|['’]$|[–—]")
"""Marks by which a headline gives a claim to somebody: "Mayor: ...", "... – union", quotation marks, a question."""
SHARED = 0.5
"""The share of the headline's other words that a sentence must have to be about the same thing."""
LEAST_SHARED = 2
LEAST_LETTERS = 4
ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("es", ""), ("ed", ""), ("s", ""), ("d", ""))


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a headline claims: the class, the word, its lemma, the words before it, and the stems of all others."""

    kind: HeadlineClaim
    word: str
    lemma: str
    subject: frozenset[str]
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Backing:
    how: Backing = "absent"
    place: Span | None = None
    statement: Statement | None = None


def headline_facts(
    passages: Sequence[Passage], statements: Sequence[Statement], drafts: Sequence[Draft], places: Places
) -> tuple[Headline, ...]:
    """The headline of a story as a fact; none where the story has none. `drafts` are the statements in the making."""
    told: dict[int, list[tuple[Draft, Statement]]] = {}
    for draft, statement in zip(drafts, statements, strict=True):
        told.setdefault(draft.passage.number, []).append((draft, statement))
    headline = next((passage for passage in passages if passage.block.role == "headline" and passage.text), None)
    if headline is None:
        return ()
    body = [passage for passage in passages if passage.block.role in BODY]
    claim = _claim_of(headline.text, body)
    backing = _backing_of(claim, body, told) if claim is not None else _Backing()
    lone = lone_source(headline.text, statements)
    return (
        Headline(
            **places.at(headline, 0, len(headline.text)),
            id="headline",
            claim=claim.kind if claim is not None else "none",
            claim_word=claim.word if claim is not None else "",
            sourced=_is_sourced(headline.text),
            backing=backing.how,
            backing_place=backing.place,
            statement=backing.statement.id if backing.statement is not None else None,
            combat_word=combat_word(headline.text, statements),
            lone_source=lone.id if lone is not None else None,
        ),
    )


def _is_sourced(text: str) -> bool:
    """Whether a headline gives its claim to somebody or leaves it open."""
    if GIVEN.search(text):
        return True
    marking = load("headlines")["marks"] | _reporting()
    return any(not marking.isdisjoint(_lemmas(word.lower())) for word in words_of(text))


@cache
def _reporting() -> frozenset[str]:
    cues = load("cues")
    return (
        frozenset().union(*(cues[name] for name in CLASSES))
        - load("headlines")["wrongdoing"]
        - load("headlines")["cause"]
    )


def _lemmas(word: str) -> set[str]:
    """What a word may be a form of; a headline in capitals has no better parse."""
    stripped = {word[: -len(end)] + new for end, new in ENDINGS if word.endswith(end)}
    doubled = {form[:-1] for form in stripped if len(form) > 1 and form[-1:] == form[-2:-1]}
    return {word} | stripped | doubled


def _claim_of(text: str, body: Sequence[Passage]) -> _Claim | None:
    """What a headline claims, by its first word of a class; the body's own forms tell which verb a word is."""
    words = words_of(text)
    for number, word in enumerate(words):
        lower = word.lower()
        for lemma in (_lemma_in(body, lower), *sorted(_lemmas(lower))):
            if number and (kind := _kind(lemma, words[number - 1], words[number + 1 : number + 3])):
                others = frozenset(
                    stem(other)
                    for other in [*words[:number], *words[number + 1 :]]
                    if (len(other) >= LEAST_LETTERS or other[0].isdigit())
                    and other.lower() not in load("headlines")["small"]
                )
                return _Claim(kind, word, lemma, frozenset(map(stem, words[:number])), others)
    return None


def _lemma_in(body: Sequence[Passage], word: str) -> str:
    """The lemma of a word where the body has it last; itself where it has not."""
    for passage in reversed(body):
        if word in passage.vocabulary:
            for plain, lemma in zip(reversed(passage.plain), reversed(passage.lemmas), strict=True):
                if plain == word:
                    return lemma
    return word


def _kind(lemma: str, before: str, after: Sequence[str]) -> HeadlineClaim | None:
    lists = load("headlines")
    phrases = {f"{lemma} {form}" for word in after for form in _lemmas(word.lower())}
    wrong = lemma in lists["wrongdoing"] | lists["names"] or not phrases.isdisjoint(lists["wrongdoing_phrase"])
    if before.lower() == "will":
        return "future" if wrong or lemma in lists["cause"] | lists["forecast"] else None
    if wrong:
        return "wrongdoing"
    return "cause" if lemma in lists["cause"] and before.lower() != "to" else None


def _backing_of(claim: _Claim, body: Sequence[Passage], told: Told) -> _Backing:
    """How the body has a claim: a sentence in the writer's own voice stands behind it; else the first that has it."""
    found = _Backing()
    for passage, number, (first, last) in _sentences(claim, body):
        place = passage.span(*passage.extent(first, last))
        start, end = passage.extent(number, number + 1)
        holding = [
            s for d, s in told.get(passage.number, ()) if any(a <= start and end <= b for a, b in d.content_spans)
        ]
        statement = next((s for s in holding if s.source is not None), None)
        if statement is not None and _is_of(statement, claim):
            return _Backing("stated", place, statement)
        if statement is not None or passage.quoted(start, end):
            found = found if found.place else _Backing("attributed", place, statement)
        elif _is_open(passage, number, (first, last)):
            found = found if found.place else _Backing("hedged", place)
        else:
            return _Backing("stated", place)
    return found


def _sentences(claim: _Claim, body: Sequence[Passage]) -> Iterator[tuple[Passage, int, tuple[int, int]]]:
    """The sentences of the body that are about a claim, each with the token that makes it."""
    wanted = max(LEAST_SHARED, SHARED * len(claim.others))
    for passage in body:
        for number, lemma in enumerate(passage.lemmas):
            if lemma != claim.lemma or (
                passage.tokens[number].pos != "VERB" and lemma not in load("headlines")["names"]
            ):
                continue
            first, last = passage.sentences[passage.sentence(number)]
            there = set(stems_of(passage.text[slice(*passage.extent(first, last))]))
            if len(claim.others & there) >= wanted:
                yield passage, number, (first, last)


def _is_of(statement: Statement, claim: _Claim) -> bool:
    """Whether the claim is about the one who makes it: a firm that announces, a man who confesses."""
    source = statement.source
    return source is not None and not claim.subject.isdisjoint(stems_of(source.name or source.text))


def _is_open(passage: Passage, number: int, sentence: tuple[int, int]) -> bool:
    """Whether a sentence leaves open what it tells: by a word of saying or doubt, or by the verb's own "may"."""
    lists = load("headlines")
    if not lists["hedges"].isdisjoint(passage.lemmas[slice(*sentence)]):
        return True
    verbs = (number, passage.tokens[number].head)
    return any(passage.lower[child] in lists["modals"] for verb in verbs for child in passage.children[verb])
