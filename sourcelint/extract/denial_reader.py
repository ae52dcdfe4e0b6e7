"""How much an attribution reads like a denial: a small network over what the encoder sees in its cue and content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.decode import Linked, Run

Floats = npt.NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights") / "denial_reader.npz"
LEAST, MOST = -3.0, 5.0
"""Beyond these a reading says no more: it is one piece of evidence among others."""


@dataclass(frozen=True, slots=True)
class DenialReader:
    """The network: its inputs are the mean vector of the content and that of the cue, beside each other.

    `encoder` is the version of the encoder whose vectors it reads.
    """

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: float
    encoder: str

    @property
    def width(self) -> int:
        """Of a token's vector."""
        return len(self.hidden) // 2

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> DenialReader:
        """Read the weights. Raises OSError where the file cannot be read."""
        with np.load(path) as file:
            hidden, hidden_bias, out, out_bias = (
                file[name].astype(np.float32) for name in ("hidden", "hidden_bias", "out", "out_bias")
            )
            return cls(hidden, hidden_bias, out, float(out_bias[0]), str(file["encoder"]))

    def read(self, linked: Sequence[Linked], vectors: Floats) -> list[float]:
        """The log-odds that each attribution denies, 0 for an ordinary one, cut off at `LEAST` and `MOST`.

        `vectors` are the encoder's, a row for each token that the runs count. Attributions of one paragraph are read
        together, so what else is in a batch changes nothing.
        """
        if not linked:
            return []
        inputs = np.stack([np.concatenate([_mean(a.contents, vectors), _mean([a.cue], vectors)]) for a in linked])
        return [round(value, 2) for value in np.clip(self.odds(inputs), LEAST, MOST).tolist()]

    def odds(self, inputs: Floats) -> Floats:
        """The log-odds for each row of inputs, not cut off."""
        hidden = np.maximum(inputs @ self.hidden + self.hidden_bias, np.float32(0))
        odds: Floats = hidden @ self.out + self.out_bias
        return odds


def _mean(runs: Sequence[Run], vectors: Floats) -> Floats:
    mean: Floats = np.concatenate([vectors[run.first : run.last] for run in runs]).mean(axis=0)
    return mean
