"""The figures of the corpus that the repository keeps: how much each profile says, and how often each rule fires.

`python -m benchmarks.precision report --write` writes them; the README shows them, and a test holds them below the
budget.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.config.profile import DEFAULT_PROFILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.archive import Found
    from sourcelint.lint.catalogue import Catalogue

FILE = Path(__file__).parent / "figures.toml"
BUDGET = 6.0
"""Errors and warnings for 1,000 words that the default profile may give."""
_HEAD = "# Written by `python -m benchmarks.precision report --write`.\n"


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted over the corpus. `noise`: errors and warnings for 1,000 words, by profile; `hits`: findings of
    each rule in the default profile."""

    articles: int
    words: int
    noise: Mapping[str, float]
    hits: Mapping[str, int]

    @classmethod
    def of(cls, found: Mapping[str, Found], catalogue: Catalogue) -> Figures:
        """The figures of what each profile finds."""
        default = found[DEFAULT_PROFILE]
        noise = {name: round(tally.per_thousand_words("error", "warning"), 2) for name, tally in found.items()}
        return cls(default.articles, default.words, noise, {rule: len(default.hits(rule)) for rule in catalogue.rules})

    @classmethod
    def read(cls) -> Figures:
        """The figures that are kept."""
        return cls(**tomllib.loads(FILE.read_text(encoding="utf-8")))

    def write(self) -> None:
        """Keep them."""
        lines = [f"articles = {self.articles}", f"words = {self.words}", "", "[noise]"]
        lines += [f"{name} = {rate}" for name, rate in self.noise.items()]
        lines += ["", "[hits]", *(f"{rule} = {number}" for rule, number in self.hits.items())]
        FILE.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
