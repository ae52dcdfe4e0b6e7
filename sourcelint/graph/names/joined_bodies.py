"""Where small words join the parts of one body's name: "Food and Drug Administration", "Sheriff's Office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

OWNING = frozenset({"'s", "’s", "'", "’"})


def joins_fields(parse: Parse, at: int) -> bool:
    """Whether the "and" at a token joins what a body deals in: the first "and" of "Health and Safety Board".

    Two bodies side by side ("Harbor Bank and Roe Motors") stay apart.
    """
    of_state = load("bodies")["of_state"]
    if parse.lower[at] != "and" or parse.lower[at - 1] in of_state:
        return False
    return any(
        entity.label == "ORG" and entity.first < at < entity.last - 1 and parse.lower[entity.last - 1] in of_state
        for entity in parse.paragraph.entities
    )


def of_office_holder(parse: Parse, at: int) -> bool:
    """Whether an apostrophe at a token ends the post of whose office a body is: "Harbor County Sheriff's Office"."""
    if parse.words[at] not in OWNING or at + 1 >= len(parse.words) or not parse.words[at + 1][0].isupper():
        return False
    bodies = load("bodies")
    return parse.lower[at - 1] in bodies["office_holders"] and parse.lower[at + 1] in bodies["offices"]
