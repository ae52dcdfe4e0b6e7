"""For which body somebody speaks whose phrase does not name it: "an authority spokesman", "a spokeswoman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import phrase_around
from sourcelint.graph.sources.prominence import leads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

OF_NATION = ("u.s. attorney", "us attorney", "united states attorney")
CHARTERING = frozenset({"of", "for", "on"})


def is_seated(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the place in a phrase but tells where somebody sits: "a spokesman in Paris"."""
    if phrase.owner is None or phrase.owner.kind != "place":
        return False
    before = [n.first - 1 for n, _ in heard.names.inside(phrase.block, phrase.start, phrase.end) if n.first > 0]
    return bool(before) and heard.parses[phrase.block].lower[before[0]] in {"in", "at"}


def body_of_noun(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The body before whose noun stands by a spokesperson: "an authority spokesman"; the nearest, else the only one."""
    nouns = phrase.modifiers & load("bodies")["public_nouns"]
    if not nouns:
        return None
    before = (name for _, name in heard.names_before(phrase.block, phrase.first) if is_of(nouns, name))
    found = next(before, None)
    if found is not None:
        return found
    later = [name for name in heard.names.all if is_of(nouns, name)]
    return later[0] if len(later) == 1 else None


def body_in_focus(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The named body that leads a sentence of the paragraph since a body spoke, or what is said before the phrase."""
    spoke = next((p for p, voice in reversed(heard.mentions) if voice.kind == "body"), None)
    since = spoke.head if spoke and spoke.block == phrase.block else -1
    return next(
        (
            name
            for naming, name in heard.names.of_block(phrase.block)[::-1]
            if since < naming.first < phrase.first
            and name.kind == "organization"
            and not name.outlet
            and (leads(naming.last - 1, heard.parses[phrase.block]) or _is_told_by(naming, phrase, heard))
        ),
        None,
    )


def _is_told_by(naming: Naming, phrase: NounPhrase, heard: Heard) -> bool:
    """Whether a name is the subject of what somebody says: "Roe Motors will close, a spokeswoman said"."""
    parse = heard.parses[phrase.block]
    token = parse.tokens[naming.last - 1]
    if token.dep not in SUBJECTS or parse.is_quoted(naming.first):
        return False
    clause = parse.tokens[token.head]
    return clause.dep == "ccomp" and clause.head == parse.tokens[phrase.head].head


def body_told_of(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The police or brigade of whom "a department spokesman" says something: "Harbor police seek a boy, he said"."""
    parse = heard.parses[phrase.block]
    if phrase.modifiers.isdisjoint({"department", "agency", "force"}):
        return None
    clauses = (n for n in parse.children[parse.tokens[phrase.head].head] if parse.tokens[n].dep == "ccomp")
    for clause in clauses:
        for noun in parse.children[clause]:
            if parse.tokens[noun].dep in SUBJECTS and parse.tokens[noun].end <= phrase.start:
                found = phrase_around(parse, phrase.block, noun, parse.tokens[noun].end, heard.names)
                if found and not load("bodies")["services"].isdisjoint(found.text.lower().split()):
                    return found
    return None


def ends_in(nouns: frozenset[str], name: Name) -> bool:
    """Whether a body's name ends in one of some nouns, or in what "of" adds to it: "Norland Institute of Fisheries"."""
    return name.kind == "organization" and any(
        naming.words[-1].lower() in nouns or any(_is_chartered(noun, naming.key) for noun in nouns & {*naming.key})
        for naming in name.namings
    )


def is_of(nouns: frozenset[str], name: Name) -> bool:
    """Whether one of some nouns is a body's: its name ends in it, or in what bodies of that noun are called by."""
    return ends_in(nouns, name) or (name.kind == "organization" and any(is_by_ending(noun, name) for noun in nouns))


def is_by_ending(noun: str, name: Name) -> bool:
    """Whether a name ends as those of a kind do: "Roe Mutual", an insurer; "Harbor Teamsters Local 12", a union."""
    kinds = load("bodies")["kinds_by_ending"]
    for naming in name.namings:
        *_, before, last = "", *map(str.lower, naming.words)
        last = "local" if _is_branch(naming.words) else last
        if f"{last} {noun}" in kinds or f"{before} {last} {noun}" in kinds:
            return True
    return False


def _is_branch(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[-2] == "Local" and words[-1].isdigit()


def _is_chartered(noun: str, key: tuple[str, ...]) -> bool:
    return not CHARTERING.isdisjoint(key[key.index(noun) + 1 :][:1])


def office_of_prosecutors(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The one prosecutors' office of the story's names, where "federal prosecutors" or "prosecutors" speak."""
    if phrase.lemma != "prosecutor" or not phrase.plural or phrase.owner is not None or not _plain(phrase):
        return None
    offices = _federal_offices(heard) if "federal" in phrase.modifiers else _prosecuting_offices(heard)
    return _only(offices)


def _plain(phrase: NounPhrase) -> bool:
    return phrase.modifiers <= {"federal"} and phrase.determiner in {"bare", "definite"} and phrase.quantity is None


def _prosecuting_offices(heard: Heard) -> Iterator[Name]:
    for name in heard.names.all:
        if name.kind == "organization" and "attorney's office" in name.name.lower().replace("’", "'"):
            yield name


def _federal_offices(heard: Heard) -> Iterator[Name]:
    return (name for name in _prosecuting_offices(heard) if name.name.lower().startswith(OF_NATION))


def _only(names: Iterator[Name]) -> Name | None:
    found = list(names)
    return found[0] if len(found) == 1 else None
