"""Which place "the city", "the town" and "the state" mean: their councils and offices speak for them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

STATE = "state"


def seat_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The town or the state that a story has named most before "the town" or "the state"; None where it named none."""
    if phrase.lemma not in load("places")["towns"] | {STATE} or not _points(phrase):
        return None
    before: Counter[Name] = Counter(
        name for _, name in heard.names_before(phrase.block, phrase.first) if _is_seat(phrase.lemma, name)
    )
    return heard.voice_of(before.most_common(1)[0][0]) if before else None


def _points(phrase: NounPhrase) -> bool:
    """Whether a phrase says no more than "the town"."""
    alone = phrase.head == phrase.last - 1 and not phrase.modifiers and phrase.owner is None
    return alone and phrase.determiner == "definite" and not phrase.plural


def _is_seat(lemma: str, name: Name) -> bool:
    """Whether a place is a state of the union, or rather a town than a land."""
    if name.kind != "place":
        return False
    places, called = load("places"), name.name.lower()
    if lemma == STATE:
        return called in places["states"]
    return called in places["cities"] or called not in places["places"]
