"""Which side a claim comes from, seen from a denial: others make it, about the denier or those whom he speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.claimants import claim_noun, claimant_words

if TYPE_CHECKING:
    from sourcelint.graph.statements.claims import Claim, Field
    from sourcelint.graph.statements.weights import Evidence

FEW = 2  # notions: "which he denies" says nothing by itself, and points to the rest of its sentence


@dataclass(frozen=True, slots=True)
class Side:
    """The side of a denial among the claims of its story."""

    denial: Claim
    owner: frozenset[str]
    """The words that say whose claim it denies: "Reed" of "Reed's accusation"."""
    called: bool
    """Whether it calls what it denies a claim, an accusation, a report."""
    last: Claim | None
    """The last statement before it of somebody who is not on its side."""
    last_about: Claim | None
    """The last claim before it that names its side."""

    @classmethod
    def of(cls, field: Field, denial: Claim) -> Side:
        """The side of a denial among the claims of its story."""
        last, last_about = None, None
        for claim in field.claims:
            if claim.within is not None or not _before(claim, denial) or not denial.side.isdisjoint(claim.side):
                continue
            if claim.draft is not None and claim.whole and (last is None or _before(last, claim)):
                last = claim
            if not denial.side.isdisjoint(claim.names) and (last_about is None or _before(last_about, claim)):
                last_about = claim
        owner, called = frozenset[str](), False
        if denial.draft is not None:
            owner = claimant_words(denial.draft) - load("denials")["pointing"]
            called = claim_noun(denial.draft) is not None
        return cls(denial, owner, called, last, last_about)

    def evidence(self, claim: Claim) -> Evidence:
        """What speaks for one claim, and against it."""
        found = {}
        if claim is self.last:
            found["last of others"] = 1.0
            if self.called:
                found["last of others, called"] = 1.0
        if claim is self.last_about:
            found["last about the side"] = 1.0
        if self.called and claim.accuses:
            found["accuses, called"] = 1.0
        if not self.owner.isdisjoint(claim.side):
            found["owned"] = 1.0
        if claim.draft is None:
            if claim.within is None and len(self.denial.notions) > FEW and _in_same_sentence(claim, self.denial):
                found["left over"] = 1.0
        elif claim.draft.cue in load("denials")["claiming_cue"]:
            found["claimed"] = 1.0
        return found


def _before(one: Claim, other: Claim) -> bool:
    if one.passage is other.passage:
        return one.tokens[0] < other.tokens[0]
    return one.passage.number < other.passage.number


def _in_same_sentence(claim: Claim, denial: Claim) -> bool:
    passage = denial.passage
    return claim.passage is passage and passage.sentence(claim.tokens[0]) == passage.sentence(denial.tokens[0])
