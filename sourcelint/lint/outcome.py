"""What becomes of one clause of a rule at one fact: all that evaluation yields, for linting and for `why`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sourcelint.graph.facts import Fact
    from sourcelint.lint.condition import Condition
    from sourcelint.lint.rule import Count, Note, Pair, SpeaksTo, Unless


@dataclass(frozen=True, slots=True)
class Whose:
    """The clause that `speaks_to` makes: the fact is the writer's words alone, or quoted ones alone."""

    words: SpeaksTo


@dataclass(frozen=True, slots=True)
class Relation:
    """What must hold between the flagged fact and another: how far, on which side, the same or different `value`."""

    key: Literal["within", "side", "same", "different"]
    value: str | int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a clause held, and what it met.

    `found` is the value that a condition met; `facts` are those that a count, an excuse or a pair found; `limit` is the
    one that a count passed (or the first that it did not); `inner` are the conditions of an excuse on the fact itself.
    """

    clause: Condition | Whose | Relation | Count | Unless | Pair
    holds: bool
    found: object = None
    facts: tuple[Fact, ...] = ()
    limit: int = 0
    inner: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A fact that a finding lists, and the notes that say why."""

    fact: Fact
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that a rule flags: what the finding marks, the number and limit of its first count, the other facts."""

    fact: Fact
    mark: Fact
    count: int | None
    limit: int | None
    other: Fact | None
    listed: tuple[Listed, ...]
