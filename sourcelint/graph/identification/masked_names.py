"""Where copy says that a speaker's name is made up or cut short, and whether it says why."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.facts import MaskedName
from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.facts import Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

PERSONS = frozenset({"named-person", "anonymous-source", "unnamed-person"})
MASKS = {"changed": "changed_names", "part": "part_names"}
DESCRIBES = re.compile(r"\s*(?:a|an|the|one)\b")
"""What makes "identified only as" tell of a post rather than a name: "as an official"."""


def masked_name_facts(
    passages: Sequence[Passage], statements: Sequence[Statement], places: Places
) -> tuple[MaskedName, ...]:
    """Every word of the body that masks the name of somebody who is heard in its paragraph or the next."""
    heard = {s.block for s in statements if s.source is not None and s.source.type in PERSONS}
    facts: list[MaskedName] = []
    for passage in passages:
        if passage.block.role not in BODY or heard.isdisjoint((passage.number, passage.number + 1)):
            continue
        for manner, mark in _masks(passage):
            facts.append(
                MaskedName(
                    **places.at(passage, mark.start(), mark.end()),
                    id=f"masked-name-{len(facts) + 1}",
                    manner="changed" if manner == "changed" else "part",
                    explained=_is_explained(passage, mark),
                    by_office=_is_by_office(passage, mark),
                    quoted=passage.quoted(mark.start(), mark.end()),
                )
            )
    return tuple(facts)


def _masks(passage: Passage) -> Iterator[tuple[str, re.Match[str]]]:
    text = passage.text.lower().replace("’", "'")
    if "name" not in text and "identified" not in text and "pseudonym" not in text:
        return
    for manner, key in MASKS.items():
        for mark in _pattern(key).finditer(text):
            if not (mark[0].endswith(" as") and DESCRIBES.match(text, mark.end())):
                yield manner, mark


def _is_explained(passage: Passage, mark: re.Match[str]) -> bool:
    """Whether the sentence or one beside it in the paragraph gives a reason."""
    here = passage.sentence(passage.inside(*mark.span())[0])
    last = min(here + 2, len(passage.sentences)) - 1
    start, end = passage.sentence_extent(max(here - 1, 0))[0], passage.sentence_extent(last)[1]
    return pattern("identification", "name_reasons").search(passage.text.lower(), start, end) is not None


def _is_by_office(passage: Passage, mark: re.Match[str]) -> bool:
    """Whether the sentence tells of police, a court or a paper, whose choice the name then is."""
    first, last = passage.sentences[passage.sentence(passage.inside(*mark.span())[0])]
    return not load("identification")["withholders"].isdisjoint(passage.lemmas[first:last])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """The phrases of a list, the longest first; "their" is any of the three."""
    phrases = sorted(load("identification")[key], key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(re.escape(phrase).replace("their", "(?:his|her|their)") for phrase in phrases))
