"""The word lists of `lexicons/`: facts about English and news that the graph's decisions rest on."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class LexiconError(Exception):
    """A word list that is not there, or is not a table of lists of strings."""


@cache
def load(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of `lexicons/NAME.toml`, by their names.

    Every top-level key of the file is a list of lower-case words or phrases. Raises LexiconError.
    """
    file = resources.files("sourcelint.graph") / "lexicons" / f"{name}.toml"
    try:
        lists = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{name}.toml: {error}") from error
    return MappingProxyType({key: _words(name, key, words) for key, words in lists.items()})


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """One pattern for all phrases of a list, to search a text for any of them at once."""
    return re.compile(any_of(sorted(load(name)[key])))


def any_of(phrases: Iterable[str]) -> str:
    """The source of a pattern for any of some phrases, of those with one first letter the earlier one if it can.

    They are parted by that letter, so that few of them are tried at each place of a text.
    """
    parted: dict[str, list[str]] = {}
    for phrase in phrases:
        parted.setdefault(phrase[:1], []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in parted.items())


def _words(name: str, key: str, words: object) -> frozenset[str]:
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise LexiconError(f"{name}.toml: {key} is not a list of strings")
    return frozenset(words)
