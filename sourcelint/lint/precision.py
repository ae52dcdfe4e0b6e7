"""How often a rule is right, as readers judged it, and what a rule must show to stand at a level."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

if TYPE_CHECKING:
    from sourcelint.lint.finding import Level

Grade = Literal["very-high", "high", "medium", "low"]

BARS: dict[Level, float] = {"error": 0.95, "warning": 0.85, "info": 0.0}
"""The share of right findings that a level asks for."""
FEW = 10
"""Below so many judged findings a share says little."""
_Z = 1.959964  # of a normal distribution, 95 % lie within so many standard deviations
_MEDIUM = 0.6


class Precision(BaseModel):
    """How many of a rule's findings somebody judged in their articles, and how many of them were right."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    judged: Annotated[StrictInt, Field(ge=1)]
    right: Annotated[StrictInt, Field(ge=0)]

    @property
    def share(self) -> float:
        """The share that was right, 0 to 1."""
        return self.right / self.judged

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson's score interval), 0 to 1."""
        total, share = self.judged, self.share
        middle = share + _Z**2 / (2 * total)
        reach = _Z * sqrt(share * (1 - share) / total + _Z**2 / (4 * total**2))
        scale = 1 + _Z**2 / total
        return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)

    @property
    def grade(self) -> Grade:
        """The share in the four words that code scanning sorts by; few judged findings are worth "medium" at most."""
        if self.share < _MEDIUM:
            return "low"
        if self.judged < FEW or self.share < BARS["warning"]:
            return "medium"
        return "very-high" if self.share >= BARS["error"] else "high"


def deserves(level: Level, precision: Precision | None) -> bool:
    """Whether a rule may stand at a level in the default profile: the one place where that is decided.

    The share must reach the level's bar. Of fewer than ten judged findings none may be wrong, but one of three or more
    for a warning. What was never judged may warn, on the word of its examples alone, but not be an error.
    """
    if level == "info":
        return True
    if precision is None:
        return level == "warning"
    if precision.judged >= FEW:
        return precision.share >= BARS[level]
    wrong = precision.judged - precision.right
    return wrong == 0 or (level == "warning" and wrong == 1 and precision.judged >= 3)
