"""Names that everybody knows, where the parse sees common words: "Black Lives Matter", "Planned Parenthood"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.parse import Parse


def known_run(parse: Parse, first: int) -> int:
    """Where the well-known name of several words ends that a token opens; `first` where it opens none."""
    for words in _by_first_word().get(parse.lower[first], ()):
        last = first + len(words)
        if tuple(parse.lower[first:last]) == words and all(word[0].isupper() for word in parse.words[first:last]):
            return last
    return first


@cache
def _by_first_word() -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(load("bodies")["named"], key=len, reverse=True):
        if " " in name:
            words = tuple(name.split())
            found[words[0]].append(words)
    return found
