"""Who answers whom: the denials among a story's statements, each with the claim that it contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.statements.denials import denial_strength
from sourcelint.graph.statements.pairing import claims_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.pairing import Field


@dataclass(frozen=True, slots=True)
class Answers:
    """The denials of a story with the claims they answer (None: the story never states it), and all its claims."""

    claims: Mapping[Draft, Draft | None]
    field: Field

    @property
    def of_the_writer(self) -> tuple[Draft, ...]:
        """The claims that nobody but the writer makes."""
        return tuple(claim for claim in self.answered if claim.implicit and claim.source is None)

    @property
    def answered(self) -> Mapping[Draft, Draft]:
        """The first denial of every claim that has one."""
        answered: dict[Draft, Draft] = {}
        for denial, claim in self.claims.items():
            if claim is not None:
                answered.setdefault(claim, denial)
        return answered


def find_answers(passages: Sequence[Passage], drafts: Sequence[Draft]) -> Answers:
    """The denials of a story: what denies in plain words, and a negative that contradicts one of its claims."""
    field = claims_of(passages, drafts)
    claims: dict[Draft, Draft | None] = {}
    writers: dict[int, Draft] = {}
    for draft in drafts:
        strength = denial_strength(draft, negative=field.said[draft].negative)
        number = field.answered_by(draft, strength)
        if number is not None:
            claims[draft] = writers.setdefault(number, field.claims[number].as_draft())
        elif strength == "plain":
            claims[draft] = None
    return Answers(claims, field)
