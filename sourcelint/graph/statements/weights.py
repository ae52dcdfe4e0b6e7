"""Small linear models, read from `weights/NAME.toml`: what each piece of evidence counts for."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Evidence = dict[str, float]
"""How much of each piece of evidence there is; what is missing is 0."""


class WeightsError(Exception):
    """A table of weights that is not there, or holds anything but numbers."""


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weights of one model, by the names of its evidence. Raises WeightsError."""
    file = resources.files("sourcelint.graph") / "weights" / f"{name}.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return MappingProxyType({key: float(value) for key, value in table.items()})
    except (OSError, ValueError, TypeError) as error:
        raise WeightsError(f"{name}.toml: {error}") from error


def weigh(evidence: Evidence, model: Mapping[str, float]) -> float:
    """The sum of the evidence, each piece times its weight, whatever their order."""
    return math.fsum(model.get(name, 0.0) * value for name, value in evidence.items())


def likelihood(score: float) -> float:
    """A score as a probability."""
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))


def log_odds(probability: float) -> float:
    """A probability, neither 0 nor 1, as a score: the inverse of `likelihood`."""
    return math.log(probability / (1 - probability))
