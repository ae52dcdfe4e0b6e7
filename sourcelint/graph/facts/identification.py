"""How a story tells who a speaker with a name is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact
from sourcelint.graph.facts.source import Source

NameForm = Literal["full", "given-name", "initials", "one-word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification(Fact):
    """A person with a name who speaks outside of other people's quotations; `span` is the name's first mention."""

    source: Source
    """Who it is."""
    identified: bool
    """The story says somewhere who that is: a post, a body, a relation, a place, an age, a deed that explains it."""
    household: bool
    """A reader knows the name: a head of state, a party's candidate, a founder or a star whom nobody introduces."""
    name_form: NameForm
    """How much of the name the story has: a first and a last name, a first name alone, initials, one other word."""
    explained: bool
    """The copy says why it has no more of the name."""
    minor: bool
    """A child, as the copy tells: an age under 18, a pupil."""
    expert: bool = False
    """The copy presents them as somebody who knows: an expert, an analyst, a scholar."""
    house: bool = True
    """The copy names the house behind them, or what else an expert's word rests on: a university, a firm, a book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedName(Fact):
    """Word that a speaker's name is made up or cut short: "not her real name", "gave only his first name"."""

    manner: Literal["changed", "part"]
    """Another name, or a part of the own one."""
    explained: bool
    """The copy says why, in the sentence or beside it."""
    by_office: bool
    """Police, a court or a paper of theirs keeps the name back."""
    quoted: bool
    """It stands in somebody's quotation."""
