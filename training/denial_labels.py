"""Hand-made labels of denials, laid over the statements of their articles."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from sourcelint.article.read import read_article
from sourcelint.extract.model import Attribution, Doc
from sourcelint.graph.build import voices_of
from sourcelint.graph.statements.answers import words_of
from sourcelint.graph.statements.attributed import in_article
from sourcelint.graph.statements.claims import Claim, Field
from sourcelint.graph.statements.pairing import Pair, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.article.model import Block
    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.weights import Evidence

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Candidate:
    """A statement whose words may deny: the evidence in them, and whether it is a denial (None: left out).

    `right` has the numbers of the claims that it answers, none where the story states no claim; None where it is no
    denial, or where no claim of the field is the labelled one.
    """

    field: Field
    draft: Draft
    words: Evidence
    denial: bool | None
    right: frozenset[int] | None

    @cached_property
    def pairs(self) -> Sequence[Pair]:
        """The claims that it may answer, unweighed."""
        return pairs_of(self.field, self.said, {})

    @property
    def said(self) -> Claim:
        return self.field.said[self.draft]


def gold_doc(extractor: Extractor, row: Mapping[str, Any]) -> Doc:
    """The analysis of an article, with the attributions that people have tagged in place of the tagger's."""
    doc = extractor.extract(read_article(f"{row['doc']}.txt", row["text"].encode()))
    pairs = zip(doc.article.blocks, doc.paragraphs, strict=True)
    paragraphs = [
        msgspec.structs.replace(paragraph, attributions=tuple(_gold_of(block, row["attributions"])))
        for block, paragraph in pairs
    ]
    return Doc(doc.article, tuple(paragraphs))


def _gold_of(block: Block, attributions: Sequence[Mapping[str, Any]]) -> Iterator[Attribution]:
    first, last = block.starts[0], block.ends[-1]
    for gold in attributions:
        if first <= (gold["cue"] or gold["content"])[0][0] < last:
            pieces = {
                role: [(bisect_left(block.starts, start), bisect_left(block.starts, end)) for start, end in gold[role]]
                for role in ROLES
            }
            source, cue, content = (tuple(p for p in pieces[role] if p[0] < p[1]) for role in ROLES)
            yield Attribution(source=source, cue=cue, content=content)


def candidates_of(doc: Doc, denials: Sequence[Mapping[str, Any]]) -> list[Candidate]:
    """The statements of an article that may deny, with what the labels say of them."""
    passages, drafts, _ = voices_of(doc)
    field = Field(passages, drafts)
    meant = dict(_meant(drafts, denials))
    found = []
    for draft, words in words_of(passages, field).items():
        label = meant.get(draft, {})
        right = _right(field, label["claim_span"]) if label else None
        found.append(Candidate(field, draft, words, None if label is None else bool(label), right))
    return found


def _meant(
    drafts: Sequence[Draft], denials: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Draft, Mapping[str, Any] | None]]:
    """The label of the statement that has most of it; None for others that touch it, and for a doubtful label."""
    for label in denials:
        near = [draft for draft in drafts if _common(draft, label["span"])]
        best = max(near, key=lambda draft: _common(draft, label["span"]), default=None)
        for draft in near:
            yield draft, label if draft is best and label.get("agreed", True) else None


def _right(field: Field, span: Sequence[int] | None) -> frozenset[int] | None:
    if span is None:
        return frozenset()
    claims = enumerate(field.claims)
    return frozenset(number for number, claim in claims if _common(claim.as_draft(), span)) or None


def _common(draft: Draft, span: Sequence[int]) -> float:
    """The share of all that a statement and a label cover that both do."""
    spans = in_article(draft.passage, draft.whole)
    both = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in spans)
    return both / (sum(end - start for start, end in spans) + span[1] - span[0] - both)
