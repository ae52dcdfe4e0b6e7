"""How copy introduces a source without a name: by its rank alone, as several of whom one is left."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sourcelint.article.model import Article
    from sourcelint.graph.facts import Source
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming

THE_ONE = re.compile(r"the (?:\w+ )?([a-z]+)")
THE_HOUSE = re.compile(r"\b(?:the|its|their|this) (\w+)(?: (\w+))?")
WORD = re.compile(r"[a-z]+")
PEOPLE = {"person": "people"}
SINGLE = r"\b(?:a|an|one|another|second|third|each)\s(?:[\w-]+\s){{0,3}}{noun}\b|\bone of\b"
"""What introduces one of them, whom "the source" may then mean."""


def introduced(sources: Mapping[str, Source], names: Sequence[Name], article: Article) -> dict[str, Source]:
    """The sources of a story by their ids, each with how the copy introduces it; `names` are all that it has."""
    bodies: dict[int, list[Naming]] = {}
    for name in names:
        for naming in name.namings if name.kind == "organization" else ():
            bodies.setdefault(naming.block, []).append(naming)
    return {
        id_: _introduced(source, sources.values(), bodies.get(source.block, ()), article)
        if source.anonymous or source.spokesperson
        else source
        for id_, source in sources.items()
    }


def _introduced(source: Source, sources: Iterable[Source], bodies: Iterable[Naming], article: Article) -> Source:
    block = article.blocks[source.block]
    places = [block.span(naming.start, naming.end).start for naming in bodies]
    return replace(
        source,
        rank_alone=is_rank_alone(source, places) and not _of_a_house(source, article),
        confiding=confides(source),
        becomes_one=becomes_one(source, sources, article.text),
        spokesperson_named=is_named_elsewhere(source, sources),
    )


def is_rank_alone(source: Source, bodies: Iterable[int]) -> bool:
    """Whether all that the story says of an unnamed source is a post without a place: "a senior official".

    `bodies` are the places where the source's paragraph names a body: one before the source tells whose official it is.
    A post with "the", or a plural without anything before it, points back to what was told before, and describes none.
    """
    if source.type != "anonymous-source" or source.basis or source.body is not None or source.relayed:
        return False
    told = [mention.text.lower().split() for mention in source.mentions if mention.kind == "description"]
    fresh = [words for words in told if not _points_back(words)]
    placed = any(place < source.span.start for place in bodies)
    return bool(fresh) and not placed and all(_is_rank(words) for words in fresh)


def _of_a_house(source: Source, article: Article) -> bool:
    """Whether the copy before a source tells of a body without a name: "The central bank held. An official ..."."""
    block = article.blocks[source.block]
    before = article.text[block.whole.start : source.span.start].lower()
    houses = load("affiliations")["houses"] | load("affiliations")["state_bodies"]
    return any(word in houses for house in THE_HOUSE.finditer(before) for word in house.groups())


def confides(source: Source) -> bool:
    """Whether an unnamed source told something in confidence, as a grant, a basis or its being picked out shows.

    "Officials said" is an office's voice, "the nation's top diplomat" somebody whom readers know.
    """
    if source.type != "anonymous-source":
        return False
    openings = (m.text.lower().split()[0] for m in source.mentions if m.kind == "description" and m.text.split())
    return source.granted or source.basis or any(word in load("introductions")["picking"] for word in openings)


def _points_back(words: list[str]) -> bool:
    return words[0] in ("the", "that", "those", "these", "this") or len(words) == 1


def _is_rank(words: list[str]) -> bool:
    lists = load("introductions")
    told = frozenset(words[:-1]) - lists["amounts"]
    return (words[-1] in lists["posts"] or words[-1].removesuffix("s") in lists["posts"]) and told <= lists["ranks"]


def is_named_elsewhere(source: Source, sources: Iterable[Source]) -> bool:
    """Whether somebody who speaks for the same body as an unnamed spokesperson has a name in the story."""
    one_of_several = (source.description or "").lower().startswith("one ")
    if not source.spokesperson or source.body is None or one_of_several:
        return False
    offices = load("people")["spokespeople"]
    return any(
        other.type == "named-person"
        and other.body == source.body
        and any(office in (other.description or "").lower() for office in offices)
        for other in sources
    )


def becomes_one(source: Source, sources: Iterable[Source], text: str) -> bool:
    """Whether copy that announced several ("sources said") later speaks of "the source", and told of no single one."""
    if source.type != "anonymous-source" or not source.plural or source.people > 1:
        return False
    plural = set(WORD.findall(source.text.lower()))
    for mention in (mention for other in sources if other.unnamed for mention in other.mentions):
        one = THE_ONE.fullmatch(mention.text.lower())
        if one is None or mention.span.start < source.span.end or PEOPLE.get(one[1], f"{one[1]}s") not in plural:
            continue
        if not re.compile(SINGLE.format(noun=one[1]), re.IGNORECASE).search(text, 0, mention.span.start):
            return True
    return False
