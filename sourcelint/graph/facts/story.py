"""A whole story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.facts.allegation import AllegedWord, GuiltLabel
from sourcelint.graph.facts.claim import Accusation, UnverifiedClaim
from sourcelint.graph.facts.conflict import ConflictClaim
from sourcelint.graph.facts.evidence import Document, Figure, Poll, Reference, Study
from sourcelint.graph.facts.fact import Fact
from sourcelint.graph.facts.headline import Headline
from sourcelint.graph.facts.identification import Identification, MaskedName
from sourcelint.graph.facts.quotation import Quotation
from sourcelint.graph.facts.relayed_source import RelayedSource
from sourcelint.graph.facts.response import NonResponse
from sourcelint.graph.facts.self_credit import SelfCredit
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
    """Those with a name."""
    anonymous_sources: int
    """Those who are anonymous."""
    unnamed_sources: int
    """Those who are anonymous or a person without a name."""
    contested: bool
    """It holds an accusation or a denial."""
    speech_report: bool
    """It is a Q&A, a transcript, or the report of one speech, where one voice is the point."""
    first_hand: bool
    """The writer was there, or writes in the first person."""
    force: bool = False
    """Its opening tells of an arrest or of force by the state: a shooting, a raid, a strike, a deportation."""
    officials_alone: bool = False
    """All who speak in it speak for the state."""
    one_body: bool = False
    """Several speak in it, and all of them for one body."""
    sole_body: str | None = None
    """That body."""
    paid_notice: bool = False
    """Somebody paid for it: a death notice, an advertorial."""
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
    self_credits: tuple[SelfCredit, ...] = ()
    relayed_sources: tuple[RelayedSource, ...] = ()
    guilt_labels: tuple[GuiltLabel, ...] = ()
    alleged_words: tuple[AllegedWord, ...] = ()
    non_responses: tuple[NonResponse, ...] = ()
    conflict_claims: tuple[ConflictClaim, ...] = ()
    figures: tuple[Figure, ...] = ()
    polls: tuple[Poll, ...] = ()
    studies: tuple[Study, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    headlines: tuple[Headline, ...] = ()
    identifications: tuple[Identification, ...] = ()
    masked_names: tuple[MaskedName, ...] = ()
