"""Who bears an office that copy takes for granted: "the Vermont senator", though it nowhere calls him a senator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.mentions import NounPhrase

DEFINITE = ("definite", "bare")


def known_bearers(phrase: NounPhrase, names: Iterable[Name]) -> list[Name]:
    """Of a story's people those of whose office every reader knows that a description means it."""
    if phrase.plural or phrase.determiner not in DEFINITE:
        return []
    offices = load("known_offices")
    told = {
        word for word in phrase.text.replace("-", " ").split() if word[0].isupper() and word.lower() != phrase.lemma
    }
    words = {word.lower() for word in told} - load("determiners")["definite"] | _behind_of(phrase)
    return [
        name
        for name in names
        if name.kind == "person"
        and (words or _is_near(phrase, name))
        and any(
            _is_office(phrase, words, row)
            for form in {" ".join(naming.key) for naming in name.namings}
            for row in offices.get(form, ())
        )
    ]


def _is_near(phrase: NounPhrase, name: Name) -> bool:
    """Whether a name stands before a phrase in its paragraph or in the one before: "the senator" says too little."""
    places = [naming.place for naming in name.namings]
    return any((phrase.block - 1, 0) <= place < (phrase.block, phrase.first) for place in places)


def _behind_of(phrase: NounPhrase) -> set[str]:
    _, _, body = phrase.text.lower().partition(" of ")
    return set(body.split()) - load("determiners")["definite"]


def _is_office(phrase: NounPhrase, words: set[str], row: str) -> bool:
    """Whether a phrase tells the office of a row, and by its capitals and what stands behind "of" no other."""
    noun, *rest = row.split()
    former = ("former" in rest) == ("former" in phrase.modifiers)
    return noun == phrase.lemma and former and words <= set(rest)
