"""Which state "the Saudis" or "the state" means, and which town "the city", where the story names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

TOWNS = frozenset({"city", "town", "village"})


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


def land_meant(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The town or state named last before "the city" or "the state" that says no more."""
    plain = phrase.determiner == "definite" and phrase.last - phrase.first == 2 and not phrase.plural
    if not plain or phrase.lemma not in TOWNS | {"state"}:
        return None
    places = load("places")
    for _, name in heard.names_before(phrase.block, phrase.first):
        key = name.name.lower()
        state = key in places["states"]
        town = not state and (key in places["towns"] or key not in places["places"])
        if name.kind == "place" and (state if phrase.lemma == "state" else town):
            return name
    return None
