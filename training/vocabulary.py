"""Counts over the training articles: which strings the tagger's tables know, and which lemmas are used as cues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from sourcelint.extract.features import Vocabulary, cue_key

if TYPE_CHECKING:
    from training.corpus import Sequence

SEEN = {"lemma": 4, "tag": 1, "dep": 1, "shape": 20, "entity": 1}
"""How often a string must stand in the training articles to get a row of its own."""
COLUMN_OF = {"lemma": "LEMMA", "tag": "TAG", "dep": "DEP", "shape": "SHAPE", "entity": "ENT_TYPE"}
SMOOTHING = 3
LEAST_CUES = 2


@dataclass(frozen=True)
class Counts:
    """How often each lemma (with its part of speech) is used, and how often in a cue."""

    keys: np.ndarray
    uses: np.ndarray
    cues: np.ndarray

    @classmethod
    def of(cls, items: list[Sequence]) -> Counts:
        keys = cue_key(column(items, "LEMMA"), column(items, "POS"))
        known, where, uses = np.unique(keys, return_inverse=True, return_counts=True)
        tags = np.concatenate([item.tags for item in items])
        return cls(known, uses, np.bincount(where, weights=(tags == 3) | (tags == 4), minlength=len(known)))

    def minus(self, other: Counts) -> Counts:
        at = np.searchsorted(self.keys, other.keys)
        uses, cues = self.uses.copy(), self.cues.copy()
        uses[at] -= other.uses
        cues[at] -= other.cues
        return Counts(self.keys, uses, cues)

    def odds(self) -> tuple[np.ndarray, np.ndarray]:
        kept = self.cues >= LEAST_CUES
        return self.keys[kept], (self.cues[kept] / (self.uses[kept] + SMOOTHING)).astype(np.float32)


def column(items: list[Sequence], name: str) -> np.ndarray:
    return np.concatenate([item.parsed.column(name) for item in items]).view(np.uint64)


def count(items: list[Sequence]) -> Vocabulary:
    """The vocabulary of the training articles."""
    tables = {}
    for table, name in COLUMN_OF.items():
        hashes, uses = np.unique(column(items, name), return_counts=True)
        tables[table] = hashes[(uses >= SEEN[table]) & (hashes > 0)]
    return Vocabulary(tables, *Counts.of(items).odds())


def count_without(vocabulary: Vocabulary, counts: Counts, article: list[Sequence]) -> Vocabulary:
    """The vocabulary as it would be without one article: otherwise a rare cue would tell its own tag in training."""
    keys, odds = counts.minus(Counts.of(article)).odds()
    return replace(vocabulary, cue_keys=keys, cue_odds=odds)
