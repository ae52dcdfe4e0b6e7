"""A whole story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.facts.claim import Accusation, UnverifiedClaim
from sourcelint.graph.facts.fact import Fact
from sourcelint.graph.facts.quotation import Quotation
from sourcelint.graph.facts.source import Source
from sourcelint.graph.facts.statement import Denial, Statement

if TYPE_CHECKING:
    from sourcelint.article.model import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFact(Fact):
    """The story as a whole; `span` is its headline, or its first paragraph where it has none."""

    words: int
    """Words of the body."""
    sources: int
    """Distinct sources that statements rest on."""
    named_sources: int
    anonymous_sources: int
    unnamed_sources: int
    contested: bool
    """It holds an accusation or a denial."""
    speech_report: bool
    """It is a Q&A, a transcript, or the report of one speech, where one voice is the point."""
    first_hand: bool
    """The writer was there, or writes in the first person."""
    unconfirmed: bool = False
    """The copy says that it could not confirm something ("which could not be independently verified")."""


@dataclass(frozen=True, slots=True)
class Story:
    """All facts of an article, each kind in the order of its place."""

    article: Article
    sentences: tuple[Span, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    denials: tuple[Denial, ...]
    unverified_claims: tuple[UnverifiedClaim, ...]
    quotations: tuple[Quotation, ...]
    accusations: tuple[Accusation, ...]
    whole: StoryFact
