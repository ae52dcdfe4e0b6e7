"""Headlines that credit "sources", and stories in which one alone without a name speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Statement


def lone_source(headline: str, statements: Sequence[Statement]) -> Statement | None:
    """The first statement of the one unnamed person on whom "sources" in the headline rest; else None."""
    if _credit().search(headline) is None:
        return None
    told = [s for s in statements if s.part == "body" and not s.quoted and s.source is not None and s.source.unnamed]
    voices = {s.source.id for s in told if s.source is not None}
    several = any(s.source is not None and (s.source.plural or s.source.people > 1) for s in told)
    return told[0] if len(voices) == 1 and not several else None


@cache
def _credit() -> re.Pattern[str]:
    """ "sources say", ": sources", "Sources: ...", "according to insiders"."""
    nouns = "|".join(sorted(load("headlines")["informants"]))
    verbs = "|".join(sorted(load("headlines")["informing"]))
    return re.compile(
        rf"\b(?:{nouns}) (?:{verbs})\b|[:–—-] ?(?:{nouns})$|^(?:{nouns}):|\b(?:according to|say|tell) (?:{nouns})\b",
        re.IGNORECASE,
    )
