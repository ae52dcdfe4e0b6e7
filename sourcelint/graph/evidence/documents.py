"""Documents, messages and recordings that speak: whose they are, and how the story came to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.evidence.outlet_names import names_outlet
from sourcelint.graph.evidence.voices import gone_by, in_somebodys_words
from sourcelint.graph.facts import Document
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

_REACH = 3


def document_facts(passages: Sequence[Passage], surroundings: Surroundings, places: Places) -> tuple[Document, ...]:
    """The places of a story where documents tell something, in its order."""
    found = [(passage, noun) for passage in passages for noun in _documents(passage)]
    return tuple(
        Document(
            **places.at(passage, *_phrase(passage, noun)),
            id=f"document-{number}",
            leaked=_is_leaked(passage, noun),
            traced=_is_somebodys(passage, noun) or _traced(surroundings, passage, noun),
            quoted=in_somebodys_words(passage, noun),
        )
        for number, (passage, noun) in enumerate(found, start=1)
    )


def _documents(passage: Passage) -> Iterator[int]:
    """The nouns of a passage that are documents at large, as subjects of what they show or "according to" them."""
    words = load("provenance")
    nouns = words["nouns"] | words["nouns_secret"]
    if nouns.isdisjoint(passage.vocabulary):
        return
    for number, lemma in enumerate(passage.lemmas):
        if lemma in words["nouns_secret"] and not _is_secret(passage, number):
            continue
        if lemma in nouns and _tells(passage, number) and not _is_known(passage, number):
            yield number


def _is_secret(passage: Passage, noun: int) -> bool:
    return any(passage.word(child) in load("provenance")["secret"] for child in passage.children[noun])


def _tells(passage: Passage, noun: int) -> bool:
    if gone_by(passage, noun):
        return True
    token, verb = passage.tokens[noun], passage.tokens[noun].head
    return (
        token.dep == "nsubj"
        and passage.lemmas[verb] in load("provenance")["verbs"]
        and passage.child(verb, "neg") is None
        and not any(passage.tokens[child].tag == "MD" for child in passage.children[verb])
        and (passage.tokens[verb].dep != "relcl" or _is_timed(passage, verb))
    )


def _is_timed(passage: Passage, verb: int) -> bool:
    """ "In May, when emails revealed"; not "which records show"."""
    return any(passage.word(child) == "when" for child in passage.children[verb])


def _is_known(passage: Passage, noun: int) -> bool:
    """ "The emails", "those records": told of before, unless they are first called leaked here."""
    back = {"the", "this", "that", "these", "those", "which", "both"}
    return any(passage.word(child) in back for child in passage.children[noun]) and not _is_leaked(passage, noun)


def _is_leaked(passage: Passage, noun: int) -> bool:
    words = load("provenance")
    return any(
        passage.word(child) in words["leaked"] or (child > noun and passage.lemmas[child] in words["leaks"])
        for child in passage.children[noun]
    )


def _is_somebodys(passage: Passage, noun: int) -> bool:
    """Whether words beside it say whose or which it is: "election commission records", "an email from Falk"."""
    before = [token for token in passage.under(noun) if _start(passage, noun) <= token < noun]
    if any(passage.word(token) not in load("provenance")["plain"] | {"the", "these", "those"} for token in before):
        return True
    if noun > 0 and passage.word(noun - 1) in load("provenance")["filed_by_law"]:
        return True
    if before == [] and noun > 0 and passage.tokens[noun - 1].pos in ("NOUN", "PROPN"):  # the parse has cut it off
        return True
    behind = [token for token in passage.under(noun) if token > noun]
    if any(passage.word(token) == "of" for token in passage.children[noun]) and not _is_leaked(passage, noun):
        return True
    return any(passage.tokens[token].tag.startswith("NNP") or passage.tokens[token].pos == "PRON" for token in behind)


def _start(passage: Passage, noun: int) -> int:
    """The first token of the words that stand before a noun and belong to it."""
    first = noun
    while first - 1 >= passage.sentences[passage.sentence(noun)][0] and first - 1 in passage.under(noun):
        first -= 1
    return first


def _phrase(passage: Passage, noun: int) -> tuple[int, int]:
    return passage.extent(_start(passage, noun), noun + 1)


def _traced(surroundings: Surroundings, passage: Passage, noun: int) -> bool:
    return any(_tells_origin(surroundings, near) for near in surroundings.around(passage, noun, _REACH, _REACH))


def _tells_origin(surroundings: Surroundings, stretch: Stretch) -> bool:
    told = stretch.holds(load("provenance")["told"]) or stretch.linked(surroundings.article)
    return told or names_outlet(stretch)
