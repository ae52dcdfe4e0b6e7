"""Where "alleged" does harm: said twice, said of a victim, said of what plainly happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import AllegedWord
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

Misuse = Literal["doubled", "victim", "event"]
Found = tuple[Misuse, int, int]
"""The misuse, the word "alleged" and the word that it bears on, as tokens."""
ALLEGED = frozenset({"alleged", "allegedly"})
STEPS = 3
"""How many verbs up an accusing verb may govern "allegedly"."""


def alleged_word_facts(passages: Sequence[Passage], places: Places) -> tuple[AllegedWord, ...]:
    """The misuses of "alleged" in a story, in its order."""
    found = [(passage, misused) for passage in passages for misused in find_misused(passage, passages)]
    facts = []
    for number, (passage, (misuse, word, bears_on)) in enumerate(found, start=1):
        first, last = min(word, bears_on), max(word, bears_on) + 1
        facts.append(
            AllegedWord(
                **places.at(passage, *passage.extent(first, last)),
                id=f"alleged-word-{number}",
                misuse=misuse,
                bears_on=passage.words[bears_on],
            )
        )
    return tuple(facts)


def find_misused(passage: Passage, story: Sequence[Passage]) -> Iterator[Found]:
    """The misuses of "alleged" and "allegedly" in a passage, each with the word that it bears on."""
    if ALLEGED.isdisjoint(passage.vocabulary):
        return
    for number, word in enumerate(passage.lower):
        if word == "allegedly":
            accusing = _governing_accusation(passage, number)
            if accusing is not None:
                yield "doubled", number, accusing
        elif word == "alleged" and passage.tokens[number].dep in ("amod", "nmod", "compound"):
            noun = passage.tokens[number].head
            if misuse := _of_noun(passage, noun, story):
                yield misuse, number, noun


def _governing_accusation(passage: Passage, adverb: int) -> int | None:
    """The verb that accuses already: "accused of allegedly taking", "alleged that he allegedly took"."""
    words = load("allegations")
    verb = passage.tokens[adverb].head
    if passage.lemmas[verb] == "accuse" and passage.child(verb, "auxpass") is not None:
        return verb
    for _ in range(STEPS):
        token = passage.tokens[verb]
        if token.dep == "ccomp" and passage.lemmas[token.head] in words["accusing_verb"]:
            return token.head
        if token.dep in ("acl", "ccomp") and passage.lemmas[token.head] in words["accusing_clause"]:
            return token.head if passage.child(verb, "mark") is not None else None
        if token.dep == "pcomp":
            return _accusing_over(passage, token.head)
        if token.dep not in ("xcomp", "conj"):
            return None
        verb = token.head
    return None


def _accusing_over(passage: Passage, preposition: int) -> int | None:
    """The verb over "of taking" and "with taking", even where the parse hangs them on "by two colleagues"."""
    words = load("allegations")
    wanted = words["charging_verb"] if passage.word(preposition) == "with" else words["accusing_verb"]
    if passage.word(preposition) not in ("of", "with"):
        return None
    return next((over for over in passage.ancestors(preposition) if passage.lemmas[over] in wanted), None)


def _of_noun(passage: Passage, noun: int, story: Sequence[Passage]) -> Misuse | None:
    words, lemma = load("allegations"), passage.lemmas[noun]
    if passage.tokens[noun].pos != "NOUN":
        return None
    if lemma in words["accusing_noun"]:
        return "doubled"
    if lemma in words["victim"]:
        return "victim"
    if any(passage.word(child) == "of" for child in passage.children[noun]):  # "an explosion of costs"
        return None
    if lemma in words["certain_event"] or (lemma in words["known_event"] and _told_as_fact(lemma, story)):
        return "event"
    return None


def _told_as_fact(event: str, story: Sequence[Passage]) -> bool:
    """Whether the copy elsewhere tells the event as what happened: "the meeting lasted an hour"."""
    return any(
        _happened(passage, number) for passage in story for number, lemma in enumerate(passage.lemmas) if lemma == event
    )


def _happened(passage: Passage, noun: int) -> bool:
    token = passage.tokens[noun]
    if token.pos != "NOUN" or token.dep != "nsubj" or passage.tokens[token.head].tag != "VBD":
        return False
    said = any(noun in passage.tokens_in(attribution.content) for attribution in passage.paragraph.attributions)
    doubted = any(passage.tokens[c].dep == "amod" for c in passage.children[noun])
    return not said and not doubted and passage.child(token.head, "neg") is None
