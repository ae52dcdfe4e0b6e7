"""Which claim of the story a denial answers: by what both speak of, by who speaks of whom, and by place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import SUBJECTS
from sourcelint.graph.statements.attributed import BODY, implicit_draft
from sourcelint.graph.statements.propositions import Rarity, negated, notions_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.denials import Strength

# What speaks for a claim being the one that a denial answers.
LIKENESS = 6.0  # times how alike the two are, 0 to 1
ACCUSES = 1.0  # the claim speaks of wrongdoing
NAMES_DENIER = 0.2  # the claim speaks of whoever denies
STATED = 0.4  # somebody says it, rather than the writer
WHOLE = 0.5  # it is a clause with a predicate, rather than a phrase ("the allegations")
DENIES_TOO = -0.8  # it is a denial itself
LATER = -0.35  # it stands after the denial
APART = -0.06  # for every paragraph between the two
JUST_BEFORE = 0.85  # nothing but it stands between: the sentence before, or the same one
FARTHEST = 15
BETWEEN = 40  # words
# How well a pair must fit. A bare negative is a denial readily where it is of, or by, somebody accused in the story;
# elsewhere only where it plainly contradicts what was just said.
NEEDED = 1.3
NEEDED_ELSEWHERE = 2.2


@dataclass(frozen=True, slots=True)
class Claim:
    """What a denial may answer: a statement, or where `draft` is None a sentence in the writer's own voice."""

    draft: Draft | None
    passage: Passage
    tokens: tuple[int, ...]
    notions: frozenset[str]
    names: frozenset[str]
    negative: bool
    accuses: bool
    whole: bool
    denies: bool

    @property
    def source(self) -> Source | None:
        """Whose claim it is; None where the copy names nobody."""
        return self.draft.source if self.draft else None

    def as_draft(self) -> Draft:
        """Its statement: an implicit one without a source where the writer makes the claim."""
        if self.draft is not None:
            return self.draft
        start, end = self.passage.extent(self.tokens[0], self.tokens[-1] + 1)
        return implicit_draft(self.passage, None, ((start, end),))


@dataclass(frozen=True, slots=True)
class Field:
    """All claims of a story, how rare the notions in them are, and the names beside which wrongdoing stands."""

    claims: tuple[Claim, ...]
    said: Mapping[Draft, Claim]
    rarity: Rarity
    accused: frozenset[str]

    def answered_by(self, denial: Draft, strength: Strength) -> int | None:
        """The number of the claim that a denial answers best, None where none is near enough to it."""
        if strength == "none" or not self.said[denial].tokens:
            return None
        own = _without_claim_nouns(self.said[denial])
        scored = [
            (self.score(own, claim), -number)
            for number, claim in enumerate(self.claims)
            if may_answer(own, claim, strength)
        ]
        best, number = max(scored, default=(0.0, 0))
        needed = NEEDED if strength == "plain" or self._of_the_accused(own) else NEEDED_ELSEWHERE
        return -number if best >= needed else None

    def score(self, denial: Claim, claim: Claim) -> float:
        """How well a claim fits as what a denial answers."""
        apart = denial.passage.number - claim.passage.number
        return (
            LIKENESS * self.rarity.likeness(denial.notions, claim.notions)
            + ACCUSES * claim.accuses
            + NAMES_DENIER * bool(names_of(denial.source) & claim.names)
            + STATED * (claim.draft is not None)
            + WHOLE * claim.whole
            + DENIES_TOO * claim.denies
            + LATER * (apart < 0)
            + APART * min(abs(apart), FARTHEST)
            + JUST_BEFORE * _just_before(claim, denial)
        )

    def _of_the_accused(self, denial: Claim) -> bool:
        return not self.accused.isdisjoint(denial.names | names_of(denial.source))


def claims_of(passages: Sequence[Passage], drafts: Sequence[Draft]) -> Field:
    """Every claim of a story: its statements, and the sentences of the copy that hold none."""
    said = {draft: _claim(draft, draft.passage, tuple(draft.passage.tokens_in(draft.spoken))) for draft in drafts}
    claims = [
        claim for draft, claim in said.items() if claim.tokens and draft.content_spans and draft.stance != "no-comment"
    ]
    taken = {(d.passage.number, sentence) for d in drafts for sentence in d.passage.sentences_of(d.whole)}
    for passage in passages:
        if passage.block.role not in BODY | {"headline", "standfirst"}:
            continue
        for number, (first, last) in enumerate(passage.sentences):
            if (passage.number, number) not in taken and last > first:
                claims.append(_claim(None, passage, tuple(range(first, last))))
    return Field(
        tuple(claims),
        said,
        Rarity.over([claim.notions for claim in claims]),
        frozenset().union(*(claim.names for claim in claims if claim.accuses)),
    )


def _claim(draft: Draft | None, passage: Passage, tokens: tuple[int, ...]) -> Claim:
    notions = notions_of(passage, tokens)
    names = frozenset(passage.word(t) for t in tokens if passage.tokens[t].pos == "PROPN")
    wrongdoing = load("wrongdoing")["wrongdoing"]
    accuses = any(passage.lemmas[t] in wrongdoing for t in tokens)
    accuses |= draft is not None and draft.cue_class in ("accuse", "attack")
    whole = any(passage.tokens[t].dep in SUBJECTS and passage.tokens[t].head in tokens for t in tokens)
    denies = draft is not None and draft.cue_class == "deny"
    return Claim(draft, passage, tokens, notions, names, negated(passage, tokens), accuses, whole, denies)


def _without_claim_nouns(denial: Claim) -> Claim:
    """ "The allegation" in a denial points to a claim and tells nothing of what it says."""
    return replace(denial, notions=denial.notions - load("denials")["claim_noun"] - load("denials")["false_word"])


def names_of(source: Source | None) -> frozenset[str]:
    """The words of a source's name, in lower case."""
    return frozenset((source.name or "").lower().split()) if source else frozenset()


def _just_before(claim: Claim, denial: Claim) -> bool:
    """Whether a claim ends where the denial begins, or but for a few words, one saying who says which."""
    if claim.passage is denial.passage:
        return 0 < denial.tokens[0] - claim.tokens[-1] < BETWEEN
    left = len(claim.passage.tokens) - claim.tokens[-1]
    return claim.passage.number == denial.passage.number - 1 and denial.tokens[0] + left < BETWEEN


def may_answer(denial: Claim, claim: Claim, strength: Strength) -> bool:
    """Whether a claim can be what is denied at all.

    It is somebody else's, and no part of the denial; a bare negative does not answer another one; and a sentence of the
    writer's is a claim only where it speaks of the same thing, or of wrongdoing.
    """
    if claim.draft is denial.draft or (strength == "negative" and claim.negative):
        return False
    if claim.draft is None and not claim.accuses and claim.notions.isdisjoint(denial.notions):
        return False
    if claim.source is not None and denial.source is not None and claim.source.id == denial.source.id:
        return False
    return claim.passage is not denial.passage or set(claim.tokens).isdisjoint(denial.tokens)
