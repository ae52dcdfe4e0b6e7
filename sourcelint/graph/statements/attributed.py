"""Statements: what each attribution of the copy comes to as a fact of the story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sourcelint.graph.passage import ALL_SUBJECTS
from sourcelint.graph.statements.cues import read_cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sourcelint.article.model import Span
    from sourcelint.extract.model import Attribution, Spans
    from sourcelint.graph.facts import CueClass, Form, Source, Stance
    from sourcelint.graph.passage import Passage

WORD = re.compile(r"\w[\w'’-]*")
BODY = frozenset({"paragraph", "list-item", "block-quotation"})
SELF = frozenset({"i", "we", "he", "she", "they", "it", "my", "our", "his", "her", "their", "its"})


@dataclass(frozen=True, eq=False)
class Draft:
    """A statement before it has its place among the others. Spans are characters of its passage."""

    passage: Passage
    source: Source | None
    source_spans: Spans
    cue_spans: Spans
    content_spans: Spans
    cue: str
    cue_class: CueClass
    stance: Stance
    implicit: bool
    denies: float = 0.0
    """How much it reads like a denial, as its attribution says."""

    @property
    def place(self) -> tuple[int, int]:
        """Where it starts, to sort by: the passage's number, the first character of cue or content."""
        return self.passage.number, min(start for start, _ in self.cue_spans or self.content_spans)

    @property
    def spoken(self) -> Spans:
        """Its content, or where it has none its cue: what it says."""
        return self.content_spans or self.cue_spans

    @property
    def whole(self) -> Spans:
        """All of it: source, cue and content."""
        return (*self.source_spans, *self.cue_spans, *self.content_spans)

    @cached_property
    def source_tokens(self) -> list[int]:
        """The tokens of the words for its source, in order."""
        return self.passage.tokens_in(self.source_spans)

    @cached_property
    def cue_tokens(self) -> list[int]:
        """The tokens of its cue, in order."""
        return self.passage.tokens_in(self.cue_spans)

    @cached_property
    def content_tokens(self) -> list[int]:
        """The tokens of its content, in order."""
        return self.passage.tokens_in(self.content_spans)

    @cached_property
    def content_words(self) -> frozenset[str]:
        """The words of its content, in lower case, their apostrophes straight."""
        return frozenset([self.passage.plain[token] for token in self.content_tokens])

    @cached_property
    def content_lemmas(self) -> frozenset[str]:
        """The lemmas of the words of its content, in lower case."""
        return frozenset([self.passage.lemmas[token] for token in self.content_tokens])

    @cached_property
    def quoted_words(self) -> int:
        """How many words of its content stand in quotation marks."""
        return quoted_words(self.passage, self.content_spans)

    @cached_property
    def tokens(self) -> list[int]:
        """All its tokens, in order."""
        return self.passage.tokens_in(self.whole)


def draft_of(
    passage: Passage, attribution: Attribution, source: Source | None, told: Spans, *, refusal: bool
) -> Draft | None:
    """The draft of an attribution, whose source stands at `told`; None for one that has neither cue nor content."""
    if not attribution.cue and not attribution.content:
        return None
    cue, cue_class = read_cue(passage, attribution.cue)
    return Draft(
        passage,
        source,
        told,
        attribution.cue,
        attribution.content,
        cue,
        "no-comment" if refusal else cue_class,
        "no-comment" if refusal else "assertion",
        implicit=not attribution.cue,
        denies=attribution.denies,
    )


def implicit_draft(passage: Passage, source: Source | None, content: Spans) -> Draft:
    """A statement without a cue of its own."""
    return Draft(passage, source, (), (), content, "", "other", "assertion", implicit=True)


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def words_in(passage: Passage, spans: Spans) -> int:
    """How many words the stretches of characters have."""
    return sum(count_words(passage.text[start:end]) for start, end in spans)


def quoted_words(passage: Passage, spans: Spans) -> int:
    """How many words of the stretches of characters stand in quotation marks."""
    return words_in(passage, overlaps(spans, [(q.start, q.end) for q in passage.outer_quotations]))


def form_of(quoted: int, words: int) -> Form:
    """Direct where all words are quoted, mixed where some are."""
    if quoted == 0:
        return "indirect"
    return "direct" if quoted >= words else "mixed"


def overlaps(spans: Iterable[tuple[int, int]], others: Sequence[tuple[int, int]]) -> Spans:
    """The stretches that both have."""
    pairs = ((max(a, c), min(b, d)) for a, b in spans for c, d in others)
    return tuple((start, end) for start, end in pairs if start < end)


def in_article(passage: Passage, spans: Spans) -> tuple[Span, ...]:
    """The stretches of characters as spans of the article; empty ones fall away."""
    return tuple(passage.span(start, end) for start, end in spans if start < end)


def about_oneself(draft: Draft, pronouns: frozenset[str] = SELF) -> bool:
    """Whether what is said has the source as its doer: one of some pronouns, the source's own name, or no doer at all.

    "Admitted that he had lied" and "admitted lying" are, "admitted that the bank had lied" is not.
    """
    passage, source = draft.passage, draft.source
    tokens = draft.content_tokens
    if not tokens:
        return False
    inside = set(tokens)
    doers = [t for t in tokens if passage.tokens[t].dep in ("nsubj", "nsubjpass") and passage.tokens[t].head in inside]
    if not doers:
        return True
    doer = passage.word(doers[0])
    names = set((source.name or "").lower().split()) if source else set()
    return doer in pronouns or doer in names


def is_clausal(draft: Draft) -> bool:
    """Whether what is said is a clause or a quotation, not a mere noun phrase or infinitive ("claimed the seat")."""
    passage = draft.passage
    tokens = draft.content_tokens
    inside = set(tokens)
    subjects = (t for t in tokens if passage.tokens[t].dep in ALL_SUBJECTS and passage.tokens[t].head in inside)
    return next(subjects, None) is not None or draft.quoted_words > 0
