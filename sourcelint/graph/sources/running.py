"""Who of a story's people runs for an office: "the candidate" is none of those who work for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.sources.heard import Heard

REACH = 3
"""How many words behind a name its campaign may stand: "Roe's presidential campaign"."""


def others_than_runners(heard: Heard) -> frozenset[Name]:
    """Who is in somebody's service, or of a post whose holders seldom run; nobody of whose campaign the story tells."""
    people = load("people")
    hired = people["hired"] | people["spokespeople"] | load("anonymity")["staff"] | people["seldom_running"]
    runs = people["running"] | people["leading_a_race"]
    return frozenset(
        name
        for name in heard.names.all
        if name.kind == "person"
        and not hired.isdisjoint(name.roles)
        and runs.isdisjoint(name.roles)
        and not any(_has_race(naming, heard) for naming in name.namings)
    )


def _has_race(naming: Naming, heard: Heard) -> bool:
    """Whether a name tells whose campaign is meant: "the Roe campaign", "Roe's long bid"."""
    parse = heard.parses[naming.block]
    last = naming.last - 1
    noun = parse.tokens[last].head
    owns = parse.tokens[last].dep in {"poss", "compound", "nmod"} and last < noun <= last + 1 + REACH
    return owns and parse.lower[noun] in load("people")["races"]
