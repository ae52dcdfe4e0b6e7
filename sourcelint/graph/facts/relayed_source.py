"""Unnamed sources at second hand."""

from __future__ import annotations

from dataclasses import dataclass

from sourcelint.graph.facts.fact import Fact, StatementId


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayedSource(Fact):
    """Another outlet's unnamed source that the story passes on; `span` is the copy's words for the source."""

    statement: StatementId
    """The id of the statement that rests on it."""
    corroborated: bool
    """Somebody named, a document or an unnamed source of the story's own bears out what it says."""
