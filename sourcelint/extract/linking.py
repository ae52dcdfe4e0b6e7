"""Which cue a source or a content belongs to: what is known of a pair (token, cue) but for the two tokens."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

DISTANCES = 17
"""Buckets of a distance: 8 to the left, 8 to the right, and none at all."""
BETWEENS = 5
"""Buckets of the number of other cues between the token and the cue."""


def distance_bucket(token: Ints, cue: Ints) -> Ints:
    """The bucket (0 to 16) of the signed distance from the cue's first token to the token, by powers of two."""
    gap = token - cue
    size = np.ceil(np.log2(np.abs(gap) + 1)).astype(np.int64)
    return np.asarray(8 + np.sign(gap) * np.minimum(size, 8), dtype=np.int64)


def between_bucket(token: Ints, cue: Ints, cues: Ints) -> Ints:
    """How many of `cues` (sorted first tokens of all cues) stand strictly between the token and the cue, 4 at most."""
    low, high = np.minimum(token, cue), np.maximum(token, cue)
    inside = np.searchsorted(cues, high, side="left") - np.searchsorted(cues, low, side="right")
    return np.asarray(np.clip(inside, 0, BETWEENS - 1), dtype=np.int64)
