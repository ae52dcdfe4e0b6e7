"""On whom a statement of several named people rests: "both", "the two lawmakers", "the committee chairmen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.bodies_meant import may_be
from sourcelint.graph.sources.described_before import described_before
from sourcelint.graph.sources.spoken_for import ends_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import NameKind, Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

REACH = 3
"""How many paragraphs back "each" and "the two" look for those whom they mean."""
TWO = 2


def means_people_told(phrase: NounPhrase) -> bool:
    """Whether a phrase means people just told of, each or all: "each", "both women", "all three candidates"."""
    words, groups = phrase.text.lower().split(), load("groups")
    if len(words) > 1 and (phrase.lemma in groups["collectives"] or phrase.lemma in _bodies()):
        return False
    if words[0] in groups["distributive"]:
        return len(words) <= TWO or words[1:] in (["of", "whom"], ["of", "them"])
    pointing = words[0] in {"the", "all"}
    counted = words[pointing:]
    longest = 2 if pointing else 1
    return 1 <= len(counted) <= longest and counted[0] in groups["counted"]


def _bodies() -> frozenset[str]:
    return load("bodies")["nouns"] | load("outlets")["nouns"]


def one_of_people_told(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "the two", the first of those who were named together, else the person who spoke or was named last."""
    before = described_before(phrase, heard) if phrase.plural else None
    if before is not None and any(told.people == phrase.people for told in before.described):
        return before
    together = _named_together(phrase, heard)
    if together is not None:
        return together
    people = (name for _, name in heard.names_before(phrase.block, phrase.first) if name.kind == "person")
    named = next(people, None)
    return heard.last_person(phrase.block, REACH) or (heard.voice_of(named) if named else None)


def several_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of the named people of whom a definite plural tells the number or the post; None where it has none."""
    if phrase.determiner != "definite" or not phrase.plural:
        return None
    if phrase.people == 1 and phrase.lemma in load("groups")["mutual"] and not phrase.modifiers:
        return _spoke_together(phrase, heard) or _named_together(phrase, heard)
    return _named_together(phrase, heard) if phrase.people > 1 else _of_one_post(phrase, heard)


def _spoke_together(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of those named whom the copy just called "the two voters"."""
    return heard.last(
        lambda before, voice: voice.named_person and before.people > 1 and phrase.block - before.block <= 1
    )


def _named_together(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of as many people as a phrase counts whom the copy joined last: "Jane Roe and Paul Kerr"."""
    count = max(phrase.people, TWO)
    for block in range(phrase.block, max(phrase.block - REACH, 0) - 1, -1):
        joined = [row for row in _rows(block, heard) if block < phrase.block or row[-1][0] < phrase.first]
        fits = [row for row in joined if len(row) == count]
        if fits:
            return heard.voice_of(fits[-1][0][1])
        if len(joined) >= count:
            return None
    return None


def bodies_together(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of the bodies that the copy joined last before "the departments", "the two companies"."""
    if phrase.determiner != "definite" or not phrase.plural or phrase.owner is not None:
        return None
    for block in range(phrase.block, max(phrase.block - REACH, 0) - 1, -1):
        for row in reversed(list(_rows(block, heard, "organization"))):
            before = block < phrase.block or row[-1][0] < phrase.first
            if before and len(row) == max(phrase.people, TWO) and _are_bodies(phrase.lemma, [name for _, name in row]):
                return heard.voice_of(row[0][1])
    return None


def _are_bodies(noun: str, names: Iterable[Name]) -> bool:
    """Whether names are all of bodies of that noun: of "departments" those that end so, of "companies" any firm's."""
    firm = noun in load("bodies")["firm"]
    return all(ends_in(frozenset({noun}), name) or (firm and may_be(noun, name)) for name in names)


def _rows(block: int, heard: Heard, kind: NameKind = "person") -> Iterator[list[tuple[int, Name]]]:
    """Those of a kind whom a block names joined by "and" or "or", each row in its order, with the token of the name."""
    parse = heard.parses[block]
    people = {_head(parse, naming): name for naming, name in heard.names.of_block(block) if name.kind == kind}
    for head in people:
        if parse.tokens[head].dep == "conj" and parse.tokens[head].head in people:
            continue
        row, last = [(head, people[head])], head
        while True:
            nexts = [child for child in parse.children[last] if parse.tokens[child].dep == "conj" and child in people]
            if not nexts:
                break
            last = nexts[0]
            row.append((last, people[last]))
        yield row


def _head(parse: Parse, naming: Naming) -> int:
    """The token by which a name hangs on its sentence: the department of "Department of Ports"."""
    inside = range(naming.first, naming.last)
    return next((number for number in inside if parse.tokens[number].head not in inside), naming.last - 1)


def _of_one_post(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of two or more people named before whose post the phrase tells: "the senators", of no kind of them."""
    people, parse = load("people"), heard.parses[phrase.block]
    if any(parse.tokens[child].dep == "amod" for child in parse.children[phrase.head]):
        return None
    if phrase.lemma not in people["posts"] | people["offices"] or phrase.lemma in load("anonymity")["plural_insiders"]:
        return None
    holders: list[Name] = []
    for naming, name in heard.names_before(phrase.block, phrase.first):
        if phrase.block - naming.block > REACH:
            break
        if name.kind == "person" and phrase.lemma in name.roles and name not in holders:
            holders.append(name)
    return heard.voice_of(holders[-1]) if len(holders) >= TWO else None
