"""Counts over the training articles: which strings the tagger's tables know, and which lemmas are used as cues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sourcelint.extract.features import Vocabulary, cue_key

if TYPE_CHECKING:
    from training.corpus import Sequence

SEEN = {"lemma": 4, "tag": 1, "dep": 1, "shape": 20, "entity": 1}
"""How often a string must stand in the training articles to get a row of its own."""
COLUMN_OF = {"lemma": "LEMMA", "tag": "TAG", "dep": "DEP", "shape": "SHAPE", "entity": "ENT_TYPE"}
SMOOTHING = 3


def count(items: list[Sequence]) -> Vocabulary:
    def column(name: str) -> np.ndarray:
        return np.concatenate([item.parsed.column(name) for item in items]).view(np.uint64)

    tables = {}
    for table, name in COLUMN_OF.items():
        hashes, uses = np.unique(column(name), return_counts=True)
        tables[table] = hashes[(uses >= SEEN[table]) & (hashes > 0)]
    keys, where, uses = np.unique(cue_key(column("LEMMA"), column("POS")), return_inverse=True, return_counts=True)
    tags = np.concatenate([item.tags for item in items])
    cues = np.bincount(where, weights=(tags == 3) | (tags == 4), minlength=len(keys))
    kept = cues >= 2
    odds = (cues[kept] / (uses[kept] + SMOOTHING)).astype(np.float32)
    return Vocabulary(tables, keys[kept], odds)
