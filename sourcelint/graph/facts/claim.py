"""Claims that somebody has to stand behind or to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts.fact import Fact, StatementId

if TYPE_CHECKING:
    from sourcelint.article.model import Span


MarkerClass = Literal["adverb", "adjective", "passive", "impersonal", "weak-passive", "relayed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedClaim(Fact):
    """A claim that rests on a hearsay marker with nobody behind it; `span` is the claim."""

    marker: Span
    """The hearsay marker ("reportedly")."""
    marker_text: str
    """The marker in the words of the copy."""
    marker_class: MarkerClass
    """How the marker hides its source: an adverb, a passive ("is said to be"), an impersonal phrase."""
    in_quotation: bool
    """Somebody is quoted with it."""

    @property
    def hearsay(self) -> bool:
        """The copy passes it on in its own voice: no mere expectation ("is expected to"), no quoted words."""
        return self.marker_class != "weak-passive" and not self.in_quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation(Fact):
    """An assertion of wrongdoing against somebody whom the story names; `span` marks its words."""

    statement: StatementId | None
    """The id of the statement that makes it; None where the writer does."""
    accused: str
    """The name of the accused, as the story has it."""
    accused_type: Literal["person", "organization", "group"]
    """What the accused is."""
    answered: bool
    """The story holds an answer of the accused or of somebody who speaks for them, or the attempt to get one."""
    answer_distance: int | None
    """Paragraphs from the accusation to the nearest answer."""
    settled: bool
    """A court has decided it, or the accused is a historical figure, a state at war or another exempt class."""
    quoted: bool
    """It stands inside a quotation."""
    in_passing: bool = False
    """A criminal case told as background: the accused stands in neither headline nor lead, and hardly elsewhere."""
    of_deed: bool = True
    """It names a deed; no mere trait ("his bigotry"), label in quotation marks, or lie about nothing."""
    asserted: bool = False
    """The writer states a grave wrong as a fact: in nobody's words, with nothing left open."""
    source_distance: int | None = None
    """Paragraphs to the nearest statement that it may rest on: about the accused, or by an accuser by office."""
