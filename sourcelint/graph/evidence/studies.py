"""Research that a story rests on: whose it is, and whether anybody but its authors has looked at it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.evidence.voices import first_before, gone_by, in_somebodys_words
from sourcelint.graph.facts import Study
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

_BEFORE, _AFTER = 2, 2
_BY = ("by", "from", "at")


def study_facts(passages: Sequence[Passage], surroundings: Surroundings, places: Places) -> tuple[Study, ...]:
    """The places of a story where research tells something, or where a preprint is named, in its order."""
    found = [(passage, *place) for passage in passages for place in _studies(passage)]
    if not found:
        return ()
    labelled = any(sentence.holds(load("studies")["labels"]) for sentence in surroundings.sentences)
    return tuple(
        Study(
            **places.at(passage, *_phrase(passage, noun)),
            id=f"study-{number}",
            named=preprint or _named(surroundings, passage, noun),
            preprint=preprint,
            labelled=labelled,
            quoted=in_somebodys_words(passage, noun),
        )
        for number, (passage, noun, preprint) in enumerate(found, start=1)
    )


def _studies(passage: Passage) -> Iterator[tuple[int, bool]]:
    """The nouns of a passage that are research in no particular hands, and the servers of preprints (True)."""
    words, nouns = load("studies"), _nouns()
    if not _servers().isdisjoint(passage.vocabulary):
        yield from ((number, True) for number, word in enumerate(passage.lower) if _is_server(passage, number, word))
    if nouns.isdisjoint(passage.vocabulary):
        return
    for number, lemma in enumerate(passage.lemmas):
        if lemma in words["nouns_beside"] and words["beside"].isdisjoint(passage.lower[max(number - 2, 0) : number]):
            continue
        if lemma in nouns and _tells(passage, number) and _is_at_large(passage, number):
            yield number, False


@cache
def _nouns() -> frozenset[str]:
    words = load("studies")
    return words["nouns"] | words["numbers"] | words["nouns_beside"]


@cache
def _servers() -> frozenset[str]:
    """The words of which one stands in every server's name."""
    return frozenset(name.split()[-1] for name in load("studies")["servers"])


def _is_server(passage: Passage, number: int, word: str) -> bool:
    servers = load("studies")["servers"]
    return word in servers or (word == "square" and " ".join(passage.lower[number - 1 : number + 1]) in servers)


def _tells(passage: Passage, noun: int) -> bool:
    """ "Studies show", "research has linked", "according to a new study"."""
    token, words = passage.tokens[noun], load("studies")
    if gone_by(passage, noun):
        return True
    if token.dep == "pobj" and passage.word(token.head) == "of":  # "a growing body of research"
        token = passage.tokens[passage.tokens[token.head].head]
    if token.dep == "pobj" and passage.word(token.head) == "in":
        return _is_shown(passage, passage.tokens[token.head].head)
    if token.dep != "nsubj" or passage.child(token.head, "neg") is not None:
        return False
    person = passage.lemmas[noun] in ("researcher", "scientist", "science") or passage.lemmas[noun] in words["numbers"]
    return passage.lemmas[token.head] in words["firm" if person else "verbs"] and _asserts(passage, token.head)


def _is_shown(passage: Passage, verb: int) -> bool:
    """ "It has been shown in studies"."""
    passive = passage.child(verb, "auxpass") is not None and passage.child(verb, "neg") is None
    return passive and passage.lemmas[verb] in load("studies")["firm"]


def _asserts(passage: Passage, verb: int) -> bool:
    """Whether the verb states something: "will show" and "should find" do not, nor does a question."""
    return not any(passage.tokens[child].tag == "MD" for child in passage.children[verb])


def _is_at_large(passage: Passage, noun: int) -> bool:
    """Whether nothing before or behind it says whose it is: "some studies", "a new study on sleep"."""
    plain = load("studies")["plain"]
    if passage.lemmas[noun] in load("studies")["always_at_large"]:
        plain |= {"the"}
    before = [token for token in passage.children[noun] if token < noun and passage.tokens[token].dep != "punct"]
    if any(passage.word(token) not in plain for token in before):
        return False
    behind = [token for token in passage.under(noun) if token > noun]
    return not any(
        passage.word(token) in ("by", "from", "at") or passage.labels.get(token) == "ORG" for token in behind
    )


def _phrase(passage: Passage, noun: int) -> tuple[int, int]:
    return passage.extent(first_before(passage, noun), noun + 1)


def _named(surroundings: Surroundings, passage: Passage, noun: int) -> bool:
    own = surroundings.sentence(passage, noun)
    if any(entity.label in ("ORG", "PERSON") for entity in own.entities):
        return True
    return any(_identifies(surroundings, near) for near in surroundings.around(passage, noun, _BEFORE, _AFTER))


def _identifies(surroundings: Surroundings, stretch: Stretch) -> bool:
    return stretch.holds(load("studies")["identified"]) or stretch.linked(surroundings.article)
