"""What an outlet puts forward on its own word."""

from __future__ import annotations

from dataclasses import dataclass

from sourcelint.graph.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCredit(Fact):
    """An outlet's "has learned", "understands" or "can reveal"; `span` runs from the outlet to the verb."""

    outlet: str
    """Who has learned it, in the copy's words."""
    sourced: bool
    """The sentence or the next one says from whom or from which paper it was learned."""
    quoted: bool
    """It stands in somebody's quotation."""
