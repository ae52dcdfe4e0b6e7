"""For whom a source speaks: the body that it is, works for or answers for, and whether that body is the state's."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import any_of, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.names.bearers import Name

POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
HOUSE = re.compile(r"\b(?:the|its|their|this)\s+([\w-]+)(?:\s+([\w-]+))?")
ITS = re.compile(r"(?:^|; )its\b")


class Bodies:
    """The bodies that a story names or that speak in it, found again in the words for its sources."""

    def __init__(self, names: Iterable[Name], sources: Iterable[Source]) -> None:
        speaking = {source.name for source in sources if source.type == "named-organization" and not source.outlet}
        bodies = [name for name in names if _is_body(name) or name.name in speaking]
        self._by_form = {form: name.name for name in bodies for form in _forms(name)}
        self._pattern = _whole_words(self._by_form)
        self._main = max(bodies, key=lambda name: len(name.namings)).name if bodies else None

    def of(self, source: Source) -> str | None:
        """The body that a source is, belongs to or speaks for; None where the copy does not say, and for an outlet."""
        if source.outlet:
            return None
        words = _words_for(source)
        forms = [found[0] for found in self._pattern.finditer(words)] if self._pattern else []
        named = [self._by_form[form] for form in forms if form not in load("affiliations")["houses"]]
        if source.type == "named-organization":
            return named[0] if named else self._house(words) or source.name
        if not named and source.type == "named-person" and _list_pattern("house_posts").search(words):
            return self._main
        return named[-1] if named else self._house(words)

    def _house(self, words: str) -> str | None:
        """The body that the story is about, where the words point to one: "the company's chief executive"."""
        houses = (word for house in HOUSE.finditer(words) for word in house.groups())
        points = ITS.search(words) or not load("affiliations")["houses"].isdisjoint(houses)
        return self._main if points else None


def affiliated(sources: Mapping[str, Source], names: Sequence[Name]) -> dict[str, Source]:
    """The sources of a story by their ids, each with the body that it speaks for and whether that is the state."""
    bodies = Bodies(names, sources.values())
    return {
        id_: replace(source, body=bodies.of(source), official=is_official(source)) for id_, source in sources.items()
    }


def is_official(source: Source) -> bool:
    """Whether a source speaks for the state: police, prosecutors, an army, a ministry, who holds a post in one."""
    if source.type == "document" or source.outlet:
        return False
    words = _words_for(source)
    if _list_pattern("not_of_the_state").search(words):
        return False
    if source.plural and any(found.end() == len(words) for found in _list_pattern("crowds").finditer(words)):
        return True
    if source.type == "unnamed-group":
        return False
    if _list_pattern("state_posts").search(words):
        return True
    of_state = _list_pattern("state_bodies").search(words) is not None
    return of_state and (source.type == "named-organization" or bool(_list_pattern("speaking_posts").search(words)))


def _is_body(name: Name) -> bool:
    return name.kind == "organization" and not name.outlet


def _words_for(source: Source) -> str:
    """The copy's words for a source, in lower case: its name, its description, its first mention."""
    parts = dict.fromkeys(part for part in (source.name, source.description, source.text) if part)
    return POSSESSIVE.sub(lambda mark: mark[0].replace("’", "'"), " ; ".join(parts).lower())


def _forms(name: Name) -> Iterable[str]:
    """How the story names a body, in lower case."""
    for naming in name.namings:
        yield " ".join(naming.words).lower().removeprefix("the ")


@cache
def _list_pattern(key: str) -> re.Pattern[str]:
    """A list of `affiliations.toml` as a pattern; "crowds" are those by which copy calls the state's people."""
    words = load("affiliations")
    found = _whole_words(words["state_bodies"] | {"officials"} if key == "crowds" else words[key])
    assert found is not None
    return found


def _whole_words(forms: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of the forms as whole words, the longest first; None where there are none."""
    longest = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{any_of(longest)})(?!\w)") if longest else None
