"""What every fact has, and where a fact stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

if TYPE_CHECKING:
    from sourcelint.article.model import Span


Part = Literal["headline", "standfirst", "body", "caption"]
StatementId = Annotated[str, "statement"]
"""The id of a statement of the same story: a rule can follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: an `id` unique in its story, the words that a finding about it marks, and its place."""

    id: str
    """Unique in its story."""
    span: Span
    """The words that a finding marks."""
    text: str
    """Those words as a reader sees them."""
    block: int
    """The number of the block (`Article.blocks`) where `span` starts."""
    paragraph: int
    """The number of that paragraph of the body, from 1; 0 in a headline, standfirst or caption."""
    part: Part
    """The part of the article where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a story names, describes or points back to a source."""

    span: Span
    text: str
    block: int
    kind: Literal["name", "description", "pronoun"]
