"""What the copy passes on from where others publish: outlets without a name, Wikipedia, the web, posts, chatbots."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.evidence.outlet_names import names_outlet
from sourcelint.graph.evidence.voices import first_before, gone_by, in_somebodys_words
from sourcelint.graph.facts import Reference
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

    Place = Literal["outlet", "encyclopedia", "web", "social-media", "chatbot"]

_REACH = 1
_QUOTED = frozenset({"quote"})


def reference_facts(passages: Sequence[Passage], surroundings: Surroundings, places: Places) -> tuple[Reference, ...]:
    """The places of a story where it rests on what others publish without a name, in its order."""
    headline = {
        lemma for passage in passages if passage.block.role == "headline" for lemma in (*passage.lemmas, *passage.lower)
    }
    found = [(passage, noun, place) for passage in passages for noun, place in _references(passage)]
    return tuple(
        Reference(
            **places.at(passage, *_phrase(passage, noun)),
            id=f"reference-{number}",
            place=place,
            vouched=any(
                _vouches(surroundings, near, place) for near in surroundings.around(passage, noun, _REACH, _REACH)
            ),
            topic=not _topic_words(place).isdisjoint(headline),
            quoted=in_somebodys_words(passage, noun),
        )
        for number, (passage, noun, place) in enumerate(found, start=1)
    )


def _references(passage: Passage) -> Iterator[tuple[int, Place]]:
    """The nouns of a passage that copy rests on, with where they come from."""
    if _nouns().isdisjoint(passage.vocabulary):
        return
    for number, lemma in enumerate(passage.lemmas):
        if lemma in _nouns() and (place := _place(passage, number, lemma)) is not None:
            yield number, place


def _place(passage: Passage, noun: int, lemma: str) -> Place | None:
    if lemma in _QUOTED:
        return "outlet" if _quoted_as_saying(passage, noun) else None
    words, telling = load("second_hand"), _tells(passage, noun)
    if lemma in words["outlets"] and telling and _is_unnamed_outlet(passage, noun):
        return "outlet"
    if lemma in words["reports"] and telling and _has_before(passage, noun, "reporting"):
        return "outlet"
    if lemma in words["encyclopedia"]:
        return "encyclopedia" if telling or _part_tells(passage, noun) else None
    if lemma in words["chatbot"]:
        known = lemma in words["chatbot_certain"] or _has_before(passage, noun, "chatbot_certain")
        return "chatbot" if telling and known else None
    if lemma in words["search"]:
        return "web" if telling and passage.word(noun - 1) in ("google", "internet", "web", "online") else None
    if lemma in words["users"] and telling and _on_platform(passage, noun):
        return "social-media"
    if lemma in words["posts"] and _is_anybodys(passage, noun, telling=telling):
        return "social-media"
    if lemma in words["web"] and telling:
        return "web" if lemma in ("internet", "web") or _has_before(passage, noun, "web_opened") else None
    return None


@cache
def _nouns() -> frozenset[str]:
    words = load("second_hand")
    keys = ("outlets", "reports", "encyclopedia", "chatbot", "search", "users", "posts", "web")
    return _QUOTED.union(*(words[key] for key in keys))


def _quoted_as_saying(passage: Passage, verb: int) -> bool:
    """ "Was quoted as saying", with nobody by whom or where."""
    words = [passage.word(child) for child in passage.children[verb]]
    return "as" in words and not {"by", "in", "on"} & set(words) and passage.child(verb, "auxpass") is not None


def _tells(passage: Passage, noun: int) -> bool:
    """Whether it is the subject of a verb of telling, or what the copy goes "according to"."""
    if gone_by(passage, noun):
        return True
    words, verb = load("second_hand"), passage.tokens[noun].head
    if passage.tokens[noun].dep == "nsubj" and passage.lemmas[verb] in words["tells"] | words["reports_tell"]:
        return passage.child(verb, "neg") is None and passage.tokens[verb].pos == "VERB"
    return False


def _part_tells(passage: Passage, noun: int) -> bool:
    """ "Its Wikipedia page says"."""
    token = passage.tokens[noun]
    return token.dep in ("compound", "poss", "nmod") and _tells(passage, token.head)


def _is_unnamed_outlet(passage: Passage, noun: int) -> bool:
    """ "Local media", "a newspaper", "Turkish newspapers": not "the media", and nothing with a name."""
    words, first = load("second_hand"), first_before(passage, noun)
    before = range(first, noun)
    if any(passage.word(token) in words["not_outlets"] for token in before):
        return False
    if any(passage.tokens[t].tag.startswith("NNP") for t in passage.under(noun) if passage.labels.get(t) != "GPE"):
        return False
    if any(passage.word(token) in ("the", "this", "that", "his", "her", "their", "its", "our") for token in before):
        return any(passage.word(token) in ("local", "state", "state-run", "foreign") for token in before)
    people = any(passage.labels.get(token) in ("NORP", "GPE") or passage.tokens[token].tag == "JJ" for token in before)
    return people or any(passage.word(token) in words["kinds"] for token in before)


def _on_platform(passage: Passage, noun: int) -> bool:
    """Whether its own words name a place where people publish, and nobody who does."""
    platforms, under = load("second_hand")["platforms"], passage.under(noun)
    rest = [token for token in under if passage.word(token) not in platforms]
    return len(rest) < len(under) and not any(
        passage.labels.get(token) == "PERSON" or passage.words[token].startswith("@") for token in rest
    )


def _is_anybodys(passage: Passage, noun: int, *, telling: bool) -> bool:
    """ "A viral post claimed", "in footage shared on social media": nobody is said to have put it there."""
    words, under = load("second_hand"), passage.under(noun)
    if any(passage.word(token) in words["owners"] or _acts(passage, token) for token in under if token != noun):
        return False
    if telling and _has_around(passage, noun, "viral"):
        return True
    if not _on_platform(passage, noun):
        return False
    put = passage.lemmas[noun] in words["images"] and any(
        passage.lemmas[child] in words["put"] for child in passage.children[noun]
    )
    held_in = passage.tokens[noun].dep == "pobj" and passage.word(passage.tokens[noun].head) == "in"
    many = passage.tokens[noun].tag == "NNS"
    return (telling and (many or _has_around(passage, noun, "spread"))) or (put and held_in)


def _acts(passage: Passage, token: int) -> bool:
    return passage.tokens[token].dep == "nsubj" and not passage.tokens[token].tag.startswith("W")


def _has_before(passage: Passage, noun: int, key: str) -> bool:
    return any(passage.word(token) in load("second_hand")[key] for token in range(first_before(passage, noun), noun))


def _has_around(passage: Passage, noun: int, key: str) -> bool:
    return any(passage.lemmas[token] in load("second_hand")[key] for token in passage.under(noun) if token != noun)


def _phrase(passage: Passage, noun: int) -> tuple[int, int]:
    if passage.lemmas[noun] in _QUOTED:
        return passage.extent(noun, noun + 1)
    return passage.extent(first_before(passage, noun), noun + 1)


def _vouches(surroundings: Surroundings, stretch: Stretch, place: Place) -> bool:
    if stretch.linked(surroundings.article):
        return True
    if place == "outlet":
        return names_outlet(stretch)
    return stretch.has(load("second_hand")["checked"]) or "@" in stretch.text


def _topic_words(place: Place) -> frozenset[str]:
    words = load("second_hand")
    if place == "social-media":
        return words["users"] | words["posts"] | words["platforms"] | {"viral"}
    return words[{"outlet": "outlets"}.get(place, place)] | words["search"]
