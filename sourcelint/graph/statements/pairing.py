"""Which claim of the story a denial answers: by what both speak of, by who speaks of whom, and by place.

What each piece of evidence counts for is fitted on labelled pairs (`training/denials.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.claims import names_of
from sourcelint.graph.statements.weights import Evidence, weigh, weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.graph.statements.claims import Claim, Field

MODEL = "pairs"
BETWEEN = 40  # words
FEW = 2  # notions
CLOSE = 3  # blocks
ENOUGH = 4.0  # the weight of two shared notions


@dataclass(frozen=True, slots=True)
class Pair:
    """One of a story's claims as what a statement answers: the claim's number, what speaks for it, and how much."""

    claim: int
    evidence: Evidence
    score: float


def pairs_of(field: Field, denial: Claim, model: Mapping[str, float] | None = None) -> list[Pair]:
    """The claims of a story that a statement may answer, the likeliest first; among equals the earlier one."""
    model = weights(MODEL) if model is None else model
    topic = denial.notions - load("denials")["claim_noun"] - load("denials")["false_word"]
    pairs = []
    for number, claim in enumerate(field.claims):
        if may_answer(denial, claim) and not _strange(denial, claim, topic):
            evidence = _evidence(field, denial, claim, topic)
            pairs.append(Pair(number, evidence, weigh(evidence, model)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.claim))


def _evidence(field: Field, denial: Claim, claim: Claim, topic: frozenset[str]) -> Evidence:
    apart = denial.passage.number - claim.passage.number
    shared = topic & claim.notions
    before = just_before(claim, denial)
    found: dict[str, float | bool] = {
        "constant": True,
        "likeness": field.rarity.likeness(topic, claim.notions),
        "shared": min(field.rarity.weight(shared) / ENOUGH, 2.0) if shared else 0.0,
        "nothing shared": not shared,
        "denied": len(denial.denied & claim.notions) / max(len(denial.denied), 1),
        "opposite": denial.negative != claim.negative and bool(shared),
        "both negative": denial.negative and claim.negative,
        "accuses": claim.accuses,
        "names denier": not names_of(denial.source).isdisjoint(claim.names),
        "denial names claimer": not names_of(claim.source).isdisjoint(denial.names),
        "stated": claim.draft is not None,
        "whole": claim.whole,
        "asks": claim.asks,
        "restated": claim.within is not None,
        "denies too": claim.draft is not None and claim.draft.cue_class == "deny",
        "later": apart < 0,
        "near": 1 / (1 + abs(apart)),
        "just before": before,
        "just before, pointing": before and len(topic) <= FEW,
    }
    return {name: float(value) for name, value in found.items() if value}


def _strange(denial: Claim, claim: Claim, topic: frozenset[str]) -> bool:
    """Whether nothing can join the two: another subject, no wrongdoing, and far apart."""
    apart = abs(denial.passage.number - claim.passage.number)
    return apart > CLOSE and not claim.accuses and topic.isdisjoint(claim.notions)


def just_before(claim: Claim, denial: Claim) -> bool:
    """Whether a claim ends where the denial begins, or but for a few words, one saying who says which."""
    if claim.passage is denial.passage:
        return 0 < denial.tokens[0] - claim.tokens[-1] < BETWEEN
    left = len(claim.passage.tokens) - claim.tokens[-1]
    return claim.passage.number == denial.passage.number - 1 and denial.tokens[0] + left < BETWEEN


def may_answer(denial: Claim, claim: Claim) -> bool:
    """Whether a claim can be what a statement denies at all: it is somebody else's, and no part of the statement.

    A sentence of the writer's is a claim only where it speaks of the same thing, or of wrongdoing.
    """
    if claim.draft is not None and claim.draft is denial.draft:
        return False
    if claim.within is not None:
        return claim.within is denial.draft
    if claim.draft is None and not claim.accuses and claim.notions.isdisjoint(denial.notions):
        return claim.passage is denial.passage and just_before(claim, denial)
    if claim.source is not None and denial.source is not None and claim.source.id == denial.source.id:
        return False
    return claim.passage is not denial.passage or set(claim.tokens).isdisjoint(denial.tokens)
