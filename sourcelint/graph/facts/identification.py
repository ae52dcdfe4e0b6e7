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
