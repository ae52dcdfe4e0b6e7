"""Which state "the Saudis" means, where the story names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase


def state_meant(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The state that a people stands for: with "the" or bare in a headline, and nothing that tells of some of them."""
    pointing = phrase.determiner == "definite" or (phrase.determiner == "bare" and phrase.block == 0)
    some = phrase.modifiers or phrase.quantity is not None or phrase.people > 1 or phrase.head != phrase.last - 1
    if not pointing or some or phrase.owner is not None:
        return None
    word = heard.parses[phrase.block].lower[phrase.head].removesuffix("s")
    states = load("places")["states_by_people"]
    return next(
        (name for name in heard.names.all if name.kind == "place" and f"{word} {name.name.lower()}" in states), None
    )
