"""Denials in titles, whose capitals and short forms hide from the parse what is a verb: "Party Denies Split"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.turning_down import phrases, told_claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sourcelint.graph.passage import Passage

SOON = 6  # words: "Rejects Senior Aide's Account"
ENDS = frozenset({",", ";", ":", "—", "–"})


def denials_in_title(passage: Passage) -> Iterator[Attribution]:
    """The denials that a title reports and no attribution has as its cue, in the order of its words."""
    if passage.block.role != "headline" or _verbs().keys().isdisjoint(passage.plain):
        return
    tagged = passage.paragraph.attributions
    taken = {token for attribution in tagged for token in passage.tokens_in(attribution.cue)}
    for verb in range(len(passage.tokens)):
        denied = denied_in_title(passage, verb)
        first = passage.sentences[passage.sentence(verb)][0]
        if denied and taken.isdisjoint(range(verb, denied[0])) and not passage.is_quoted(verb):
            yield Attribution(
                (passage.extent(first, verb),),
                (passage.extent(verb, denied[0]),),
                (passage.extent(denied[0], denied[-1] + 1),),
            )


def denied_in_title(passage: Passage, verb: int) -> list[int]:
    """What a title says that somebody denies, given the word that may be its verb; none where it denies nothing."""
    if passage.block.role != "headline":
        return []
    first, last = passage.sentences[passage.sentence(verb)]
    if verb == first:
        return []
    for rest in _verbs().get(passage.word(verb), ()):
        start = verb + 1 + len(rest)
        if tuple(passage.word(token) for token in range(verb + 1, min(start, last))) != rest:
            continue
        end = next((token for token in range(start, last) if passage.word(token) in ENDS), last)
        denied = [token for token in range(start, end) if passage.tokens[token].pos != "PUNCT"]
        if denied and _can_be_denied(passage, verb, denied):
            return denied
    return []


@cache
def _verbs() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The verbs of denying as titles have them, with what follows each: "brushes" with "aside"."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {_of_today(verb): rests for verb, rests in phrases().items()}
    return found | {verb: ((), *found.get(verb, ())) for verb in load("denials")["heading"]}


def _of_today(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


def _can_be_denied(passage: Passage, verb: int, denied: list[int]) -> bool:
    """Whether it is a claim, or for "denies" anything but what is kept from somebody: "denies bail", "a visa to"."""
    lists = load("denials")
    if any(passage.lemmas[token] in told_claims() | lists["stated_thing"] for token in denied[:SOON]):
        return True
    if passage.word(verb) not in lists["heading_alone"]:
        return False
    words = {passage.lemmas[token] for token in denied}
    subject = {passage.lemmas[token] for token in range(passage.sentences[passage.sentence(verb)][0], verb)}
    kept = load("cues")["guard_deny"] | {"to"}
    return words.isdisjoint(kept) and subject.isdisjoint(lists["bench"])
