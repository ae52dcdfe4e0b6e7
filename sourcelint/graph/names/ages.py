"""How old copy says that people are: "Jane Roe, 24," and "the 24-year-old", who is she."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse

AGED = re.compile(r"\b(\d{1,3})-year-old(?:(?: (?:from|of|in|at|with)|,? who(?:se)?) .+)?$")
BEFORE = re.compile(r"\b(\d{1,3})-year-old(?: [\w'-]+){0,4} $")
BEHIND = re.compile(r"(?:, (?:aged )?| \()(\d{1,3})\b(?!-| (?:years? (?!old)|per))")


def age_meant(text: str) -> int | None:
    """The age that a phrase calls somebody by: 24 of "the 24-year-old"; None where it is called by something else."""
    found = AGED.search(text)
    return int(found[1]) if found else None


def told_ages(namings: Sequence[Naming], parses: Sequence[Parse]) -> frozenset[int]:
    """The ages that the copy gives beside the places of a name: "Jane Roe, 24,", "24-year-old striker Jane Roe"."""
    ages = set()
    for naming in namings:
        text = parses[naming.block].paragraph.text
        if found := BEHIND.match(text, naming.end) or BEFORE.search(text[: naming.start]):
            ages.add(int(found[1]))
    return frozenset(ages)
