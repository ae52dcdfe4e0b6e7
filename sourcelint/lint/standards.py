"""The published standards that rules cite, by title."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Standard:
    """A document; `read` says whether its own text was read, or what others report of it."""

    key: str
    title: str
    read: Literal["in part", "as reported"]


@cache
def standards() -> Mapping[str, Standard]:
    """Every document that our rules may cite, by its title."""
    content = (files("sourcelint.lint") / "standards.toml").read_text(encoding="utf-8")
    found = (Standard(key, **fields) for key, fields in tomllib.loads(content).items())
    return {standard.title: standard for standard in found}
