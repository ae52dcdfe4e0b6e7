"""What somebody with a side in it tells of a fight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact, StatementId
from sourcelint.graph.facts.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictClaim(Fact):
    """A statement by somebody with a side that people were killed, a place taken or a plane downed; `span`: its cue."""

    statement: StatementId
    """The id of the statement."""
    source: Source
    """Who says so."""
    party: Literal["army", "armed-group", "recording", "account"]
    """What makes the source a side: an army, an armed group, a video without a witness, an account on the web."""
    checked: bool
    """The story says that it was checked or could not be, or lets somebody without a side tell of it."""
    two_sides: bool
    """Sources of different kinds tell of such events."""
