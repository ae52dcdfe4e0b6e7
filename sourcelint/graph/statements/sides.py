"""Which side a claim comes from, seen from a denial: others make it, about the denier or those whom he speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.claimants import claim_noun, claimant_words
from sourcelint.graph.statements.denials import pleads_innocent
from sourcelint.graph.statements.propositions import notions_of

if TYPE_CHECKING:
    from sourcelint.graph.statements.claims import Claim, Field
    from sourcelint.graph.statements.propositions import Rarity
    from sourcelint.graph.statements.weights import Evidence

PLEA = 6  # words
FEW = 2  # notions: "which he denies" says nothing by itself, and points to the rest of its sentence


@dataclass(frozen=True, slots=True)
class Side:
    """The side of a denial among the claims of its story."""

    denial: Claim
    owner: frozenset[str]
    """The words that say whose claim it denies: "Reed" of "Reed's accusation"."""
    about: frozenset[str]
    """What it says that the claim is about: "emails" of "the accusation about the emails"."""
    last: Claim | None
    """The last statement before it of somebody who is not on its side."""
    last_about: Claim | None
    """The last claim before it that names its side."""
    called: bool
    """Whether it calls what it denies a claim, an accusation, a report."""
    pleads: bool
    """Whether it is a plea, which answers a charge."""

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
        if denial.draft is None:
            return cls(denial, frozenset(), frozenset(), last, last_about, called=False, pleads=False)
        owner = claimant_words(denial.draft) - load("denials")["pointing"]
        noun, passage = claim_noun(denial.draft), denial.passage
        pleads = pleads_innocent(passage, denial.draft.tokens) or _answers_plea(denial)
        if noun is None:
            return cls(denial, owner, frozenset(), last, last_about, called=False, pleads=pleads)
        about = notions_of(passage, (t for t in passage.under(noun) if t != noun))
        return cls(denial, owner, about, last, last_about, called=True, pleads=pleads)

    def evidence(self, claim: Claim, rarity: Rarity) -> Evidence:
        """What speaks for one claim, and against it."""
        found = self._of_topic(claim, rarity)
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
        if self.pleads and _charges(claim):
            found["charges, pleaded"] = 1.0
        if claim.draft is None:
            if claim.within is None and len(self.denial.notions) > FEW and _in_same_sentence(claim, self.denial):
                found["left over"] = 1.0
        elif claim.draft.cue in load("denials")["claiming_cue"]:
            found["claimed"] = 1.0
        return found

    def _of_topic(self, claim: Claim, rarity: Rarity) -> Evidence:
        """How much of what the denied claim is told to be about another claim has."""
        shared = self.about & claim.notions
        return {"about that": rarity.weight(shared) / rarity.weight(self.about)} if shared else {}


def _answers_plea(denial: Claim) -> bool:
    """ "Not guilty, your honour", without a verb."""
    return pattern("denials", "pleaded").search(" ".join(map(denial.passage.word, denial.tokens[:PLEA]))) is not None


def _charges(claim: Claim) -> bool:
    """Whether somebody is charged with a deed: by a word for wrongdoing or for a crime, or by one who alleges."""
    if claim.within is not None or claim.negative:
        return False
    return claim.accuses or (claim.draft is not None and claim.draft.cue in load("denials")["claiming_cue"])


def _before(one: Claim, other: Claim) -> bool:
    if one.passage is other.passage:
        return one.tokens[0] < other.tokens[0]
    return one.passage.number < other.passage.number


def _in_same_sentence(claim: Claim, denial: Claim) -> bool:
    passage = denial.passage
    return claim.passage is passage and passage.sentence(claim.tokens[0]) == passage.sentence(denial.tokens[0])
