"""What stands over a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts.fact import Fact, StatementId

if TYPE_CHECKING:
    from sourcelint.article.model import Span

HeadlineClaim = Literal["none", "wrongdoing", "cause", "future"]
Backing = Literal["stated", "attributed", "hedged", "absent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline(Fact):
    """The headline, with what the body has of its claim."""

    claim: HeadlineClaim
    """What it claims: that somebody did wrong, that one thing causes another, what will be; or none of these."""
    claim_word: str
    """The word that claims it; empty where there is none."""
    sourced: bool
    """It says whose claim it is or leaves it open: a word of saying, a colon, quotation marks, "may", a question."""
    backing: Backing
    """How the body has it: in the writer's own voice, in somebody's statement alone, with a hedge, or not at all."""
    backing_place: Span | None
    """The sentence of the body that has it."""
    statement: StatementId | None
    """The id of the statement of the body that makes it, where no sentence in the writer's voice does."""
    combat_word: str = ""
    """A verb of combat for what somebody of the story said ("slams"); empty where there is none."""
    lone_source: StatementId | None = None
    """Where it credits "sources" and a single person without a name speaks in the body: that one's first statement."""

    @property
    def combative(self) -> bool:
        """It has such a verb of combat."""
        return self.combat_word != ""
