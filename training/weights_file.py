"""Fitted weights as the files that ship: a line for each piece of evidence, the heaviest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parents[1] / "sourcelint" / "graph" / "weights"


def write(name: str, weights: Mapping[str, float], origin: str) -> None:
    """Write a model for the package; `origin` says which script fitted it on what."""
    lines = [f'"{key}" = {value:.3f}' for key, value in sorted(weights.items(), key=lambda item: -item[1])]
    (FOLDER / f"{name}.toml").write_text(f"# {origin} Do not edit.\n" + "\n".join(lines) + "\n", encoding="utf-8")
