"""The claims of a story: what its statements say, and what the writer says in sentences that hold none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import SUBJECTS
from sourcelint.graph.statements.attributed import BODY, implicit_draft
from sourcelint.graph.statements.propositions import Rarity, negated, notions_of, predicated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

CLAUSES = frozenset({"acl", "ccomp", "relcl"})
SHORTEST = 3  # words


@dataclass(frozen=True, slots=True)
class Claim:
    """What a denial may answer: a statement, or where `draft` is None a sentence in the writer's own voice."""

    draft: Draft | None
    passage: Passage
    tokens: tuple[int, ...]
    notions: frozenset[str]
    names: frozenset[str]
    denied: frozenset[str]
    """The notions of the predicates that it negates."""
    negative: bool
    accuses: bool
    whole: bool
    asks: bool
    within: Draft | None = None
    """The denial that states the claim which it denies ("rejected the notion that he had lied")."""

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
    accusing: int
    """How many of the claims speak of wrongdoing."""


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
    claims += [claim for draft in drafts for claim in _restated(draft)]
    return Field(
        tuple(claims),
        said,
        Rarity.over([claim.notions for claim in claims]),
        frozenset().union(*(claim.names for claim in claims if claim.accuses)),
        sum(claim.accuses for claim in claims),
    )


def _restated(draft: Draft) -> Iterator[Claim]:
    """The clauses that a denial hangs on a word for a claim: "the notion that he had lied"."""
    if draft.cue_class != "deny":
        return
    passage, nouns = draft.passage, load("denials")["claim_noun"]
    for token in passage.tokens_in(draft.content_spans):
        if passage.lemmas[token] in nouns:
            for child in passage.children[token]:
                if passage.tokens[child].dep in CLAUSES and len(clause := passage.under(child)) >= SHORTEST:
                    yield replace(_claim(None, passage, tuple(clause)), within=draft)


def _claim(draft: Draft | None, passage: Passage, tokens: tuple[int, ...]) -> Claim:
    wrongdoing = load("wrongdoing")["wrongdoing"]
    negatives = negated(passage, tokens)
    accuses = any(passage.lemmas[t] in wrongdoing for t in tokens)
    return Claim(
        draft,
        passage,
        tokens,
        notions_of(passage, tokens),
        frozenset(passage.word(t) for t in tokens if passage.tokens[t].pos == "PROPN"),
        predicated(passage, negatives),
        bool(negatives),
        accuses or (draft is not None and draft.cue_class in ("accuse", "attack")),
        any(passage.tokens[t].dep in SUBJECTS and passage.tokens[t].head in tokens for t in tokens),
        (bool(tokens) and "?" in [passage.word(token) for token in tokens[-2:]])
        or (draft is not None and draft.cue == "ask"),
    )


def names_of(source: Source | None) -> frozenset[str]:
    """The words of a source's name, in lower case."""
    return _words(source.name) if source is not None and source.name else frozenset()


@lru_cache(maxsize=256)
def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())
