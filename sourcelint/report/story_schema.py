"""The JSON of a story, version 1. What stands here stays; a later version of the schema only adds.

A span is `[start, end]`: Unicode code points into the file's decoded text, end exclusive.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SpanPair = tuple[int, int]


class Record(BaseModel):
    """Every object of the schema: nothing may stand in it that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SourceRecord(Record):
    """A source with all its mentions."""

    id: str
    type: str
    name: str | None
    description: str | None
    spokesperson: bool
    outlet: bool
    reason_for_anonymity: SpanPair | None
    mentions: tuple[SpanPair, ...]


class StatementRecord(Record):
    """Who said what. `answers`: for a denial, the id of the statement that it contradicts."""

    id: str
    source: str | None
    source_spans: tuple[SpanPair, ...]
    cue_spans: tuple[SpanPair, ...]
    content_spans: tuple[SpanPair, ...]
    form: Literal["direct", "indirect", "mixed"]
    stance: Literal["assertion", "denial", "no-comment"]
    answers: str | None
    implicit: bool


class UnverifiedClaimRecord(Record):
    """A claim that rests on a hearsay marker with nobody behind it."""

    span: SpanPair
    marker: SpanPair


class QuotationRecord(Record):
    """Quoted words, the marks included; `source` and `statement` are ids."""

    span: SpanPair
    source: str | None
    statement: str | None
    attributed: bool


class AccusationRecord(Record):
    """An assertion of wrongdoing against somebody; `statement` is the id of the one that makes it."""

    span: SpanPair
    statement: str | None
    accused: str
    answered: bool


class StoryRecord(Record):
    """A story."""

    schema_: Literal["sourcelint.story/1"] = Field(default="sourcelint.story/1", alias="schema")
    path: str
    sentences: tuple[SpanPair, ...]
    sources: tuple[SourceRecord, ...]
    statements: tuple[StatementRecord, ...]
    unverified_claims: tuple[UnverifiedClaimRecord, ...]
    quotations: tuple[QuotationRecord, ...]
    accusations: tuple[AccusationRecord, ...]
