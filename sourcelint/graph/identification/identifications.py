"""Who a speaker with a name is, as the story tells: a post, a body, a relation, a place; and how much of the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.facts import Identification
from sourcelint.graph.identification.expertise import has_house, is_expert
from sourcelint.graph.identification.identifying_words import tells_around, tells_who
from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.names.namings import given_names
from sourcelint.graph.passage import once
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.facts import NameForm, Source, Statement
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

INITIALS = re.compile(r"(?:[A-Z]\. ?){1,3}")
AGE = re.compile(r"\b(\d{1,2})[- ]year|, (\d{1,2}),")
ADULT = 18


def identification_facts(
    passages: Sequence[Passage],
    sources: Mapping[str, Source],
    statements: Sequence[Statement],
    names: Sequence[Name],
    places: Places,
) -> tuple[Identification, ...]:
    """Every person with a name who is heard in the body of the story, in the order of their names' first mentions.

    Voices of a transcript, which labels tell, are none.
    """
    heard = {s.source.id for s in statements if s.source is not None and _is_told(s, passages[s.block])}
    people = {name.name: name for name in names if name.kind == "person"}
    writer = _Writer(passages, people, places)
    found = (
        (source, people[source.name])
        for source in sources.values()
        if source.id in heard and source.type == "named-person" and source.name in people
    )
    return tuple(writer.write(number, source, name) for number, (source, name) in enumerate(found, start=1))


def _is_told(statement: Statement, passage: Passage) -> bool:
    """Whether the copy itself lets somebody speak: no label, no quotation of somebody else, no author's "I"."""
    told = statement.part == "body" and passage.block.label is None
    return told and statement.spoken and not statement.quoted and not statement.implicit and not _by_author(statement)


def _by_author(statement: Statement) -> bool:
    """Whether an "I" or a "we" is the statement's source, who signs the copy."""
    mentions = statement.source.mentions if statement.source else ()
    return any(
        mention.kind == "pronoun"
        and mention.span == statement.source_spans[0]
        and mention.text.lower() in load("pronouns")["first"]
        for mention in (mentions if statement.source_spans else ())
    )


class _Writer:
    def __init__(self, passages: Sequence[Passage], people: Mapping[str, Name], places: Places) -> None:
        self._passages, self._people, self._places = passages, people, places
        self._bylines = " ".join(p.text.lower() for p in passages if p.block.role in ("byline", "caption"))

    def write(self, number: int, source: Source, name: Name) -> Identification:
        """The fact of a speaker, the story's number `number`."""
        namings = [naming for naming in name.namings if self._passages[naming.block].block.role in BODY] or [
            *name.namings
        ]
        first = self._passages[namings[0].block]
        return Identification(
            **self._places.at(first, namings[0].start, namings[0].end),
            id=f"identification-{number}",
            source=source,
            identified=self._is_identified(source, name),
            household=_is_household(name),
            name_form=self._form(name),
            explained=any(_explains_names(passage) for passage in self._around(namings)),
            expert=is_expert(source, name),
            house=has_house(source, name, self._passages),
            minor=any(_tells_of_a_child(self._passages[naming.block], naming) for naming in namings),
        )

    def _is_identified(self, source: Source, name: Name) -> bool:
        if name.roles - load("people")["courtesy"] or source.description is not None or source.body is not None:
            return True
        if name.name.lower() in self._bylines or self._is_relative(name):
            return True
        first = name.namings[0]
        return tells_around(self._passages, first) or any(tells_who(self._passages[n.block], n) for n in name.namings)

    def _is_relative(self, name: Name) -> bool:
        """Whether somebody else of the story with a post bears the same last name."""
        last = name.name.lower().split()[-1]
        others = (other for other in self._people.values() if other is not name and other.roles)
        return any(other.name.lower().split()[-1] == last for other in others)

    def _form(self, name: Name) -> NameForm:
        longest = max((naming.key for naming in name.namings), key=len)
        if INITIALS.fullmatch(name.name):
            return "initials"
        if len(longest) > 1:
            return "full"
        others = (other for other in self._people.values() if other is not name)
        shared = any(longest[0] in naming.key for other in others for naming in other.namings)
        kin = any(_is_kin(self._passages[naming.block], naming) for naming in name.namings)
        given = longest[0] in given_names() and not shared and not kin and not self._is_titled(name)
        return "given-name" if given else "one-word"

    def _is_titled(self, name: Name) -> bool:
        """Whether a title stands before a name: "Sister Maria", "Prince Harry", "the prophet Daniel"."""
        before = ((self._passages[naming.block], naming.first - 1) for naming in name.namings if naming.first)
        one_named = load("identification")["one_named"]
        return any(p.tokens[token].pos == "PROPN" or p.lemmas[token] in one_named for p, token in before)

    def _around(self, namings: Sequence[Naming]) -> Iterator[Passage]:
        """The paragraphs with a name, and those beside them."""
        numbers = {number for naming in namings for number in range(naming.block - 1, naming.block + 2)}
        return (self._passages[number] for number in sorted(numbers) if 0 <= number < len(self._passages))


@once
def _explains_names(passage: Passage) -> bool:
    """Whether a paragraph tells why somebody goes by part of a name or another one."""
    return pattern("identification", "explaining_names").search(passage.text.lower()) is not None


def _is_household(name: Name) -> bool:
    """Whether every reader knows a name, a middle initial aside."""
    forms = {name.name, *(" ".join(naming.words) for naming in name.namings)}
    plain = {" ".join(word for word in form.lower().split() if not word.endswith(".")) for form in forms}
    return not plain.isdisjoint(load("identification")["household"])


def _is_kin(passage: Passage, naming: Naming) -> bool:
    """Whether a first name stands beside a relative's whole name, or in the name of a thing: "his wife, Jane"."""
    first, last = passage.sentences[passage.sentence(naming.first)]
    owns = naming.last < last and passage.tokens[naming.last].tag == "POS"
    return owns or not load("identification")["kin"].isdisjoint(passage.lemmas[first:last])


def _tells_of_a_child(passage: Passage, naming: Naming) -> bool:
    sentence = passage.sentence(naming.first)
    first, last = passage.sentences[sentence]
    ages = AGE.findall(passage.text[slice(*passage.sentence_extent(sentence))])
    young = any(0 < int(one or other) < ADULT for one, other in ages)
    return young or not load("identification")["minors"].isdisjoint(passage.lemmas[first:last])
