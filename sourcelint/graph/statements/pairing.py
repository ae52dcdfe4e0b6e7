"""Which claim of the story a denial answers: by what both speak of, by who speaks of whom, and by place.

What each piece of evidence counts for is fitted on labelled pairs (`training/denials.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.claims import names_of
from sourcelint.graph.statements.sides import Side
from sourcelint.graph.statements.weights import Evidence, weigh, weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.graph.statements.claims import Claim, Field

MODEL = "pairs"
BETWEEN = 40  # words
NEARBY = 3  # paragraphs
FEW = 2  # notions
LONG = 12  # notions


@dataclass(frozen=True, slots=True)
class Pair:
    """One of a story's claims as what a statement answers: the claim's number, what speaks for it, and how much."""

    claim: int
    evidence: Evidence
    score: float


def pairs_of(field: Field, denial: Claim, model: Mapping[str, float] | None = None) -> list[Pair]:
    """The claims of a story that a statement may answer, the likeliest first; among equals the earlier one."""
    model = weights(MODEL) if model is None else model
    words = load("denials")
    topic = denial.notions - words["claim_noun"] - words["false_word"]
    side = Side.of(field, denial)
    pairs = []
    for number, claim in enumerate(field.claims):
        if may_answer(denial, claim):
            evidence = _evidence(field, denial, claim, topic) | side.evidence(claim, field.rarity)
            pairs.append(Pair(number, evidence, weigh(evidence, model)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.claim))


def _evidence(field: Field, denial: Claim, claim: Claim, topic: frozenset[str]) -> Evidence:
    shared = not topic.isdisjoint(claim.notions)
    said = claim.draft
    found: dict[str, float | bool] = {
        "constant": True,
        "likeness": field.rarity.likeness(topic, claim.notions) if shared else 0.0,
        "nothing shared": not shared,
        "denied": len(denial.denied & claim.notions) / len(denial.denied) if denial.denied else 0.0,
        "opposite": denial.negative != claim.negative and shared,
        "both negative": denial.negative and claim.negative,
        "accuses": claim.accuses,
        "names denier": not names_of(denial.source).isdisjoint(claim.names),
        "denial names claimer": claim.source is not None and not names_of(claim.source).isdisjoint(denial.names),
        "same source": claim.source is not None and denial.source is not None and claim.source.id == denial.source.id,
        "stated": said is not None,
        "untold": said is not None and said.source is None,
        "whole": claim.whole,
        "asks": claim.asks,
        "restated": claim.within is not None and not claim.complement,
        "complement": claim.complement,
        "denies too": said is not None and said.cue_class == "deny",
        "headline": claim.passage.block.role == "headline",
        "length": min(len(claim.notions), LONG) / LONG,
    }
    if said is not None:
        found[f"cue {said.cue_class}"] = True
    found |= _place(field, denial, claim, few=len(topic) <= FEW)
    return {name: float(value) for name, value in found.items() if value}


def _place(field: Field, denial: Claim, claim: Claim, *, few: bool) -> dict[str, float | bool]:
    """Where a claim stands, seen from the denial; what is said in `few` words points at what stands near."""
    apart = denial.passage.number - claim.passage.number
    sentences = field.place(denial) - field.place(claim)
    before = just_before(claim, denial)
    return {
        "later": sentences < 0,
        "near": 1 / (1 + abs(apart)),
        "same sentence": sentences == 0,
        "sentence before": sentences == 1,
        "second before": sentences == 2,
        "distance": math.log1p(abs(sentences)),
        "just before": before,
        "just before, pointing": before and few,
        "near, pointing": few / (1 + abs(sentences)),
    }


def just_before(claim: Claim, denial: Claim) -> bool:
    """Whether a claim ends where the denial begins, or but for a few words, one saying who says which."""
    if claim.passage is denial.passage:
        return 0 < denial.tokens[0] - claim.tokens[-1] < BETWEEN
    left = len(claim.passage.tokens) - claim.tokens[-1]
    return claim.passage.number == denial.passage.number - 1 and denial.tokens[0] + left < BETWEEN


def may_answer(denial: Claim, claim: Claim) -> bool:
    """Whether a claim can be what a statement denies at all: it is no part of the statement, but where that tells it.

    A sentence of the writer's is a claim only where it speaks of the same thing, or of wrongdoing; a statement too, but
    for what is said nearby.
    """
    if claim.within is not None:
        return claim.within is denial.draft
    if claim.draft is not None and claim.draft is denial.draft:
        return False
    if not claim.accuses and claim.notions.isdisjoint(denial.notions):
        if claim.draft is None:
            return claim.passage is denial.passage and just_before(claim, denial)
        if abs(claim.passage.number - denial.passage.number) > NEARBY:
            return False
    return claim.passage is not denial.passage or not set(claim.tokens) <= set(denial.tokens)
