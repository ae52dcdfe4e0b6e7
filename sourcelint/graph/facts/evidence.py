"""What a story leans on beside what people tell it: figures, polls, studies, documents, the work of others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Fact):
    """A place where a story tells what a poll found; `span` is the poll.

    What the story tells of the method is the same for all its polls: it may stand anywhere in the copy.
    """

    figure: bool
    """The sentence, or one that goes back to this poll ("the survey"), gives a result of it as a number."""
    figures: int
    """Results of single polls that the story gives as numbers in the writer's own words; "48 to 41" is one."""
    unnamed: bool
    """Polls at large ("polls show"), with none that is named in the sentences around."""
    race: bool
    """It tells who is ahead of whom."""
    quoted: bool
    """It stands in somebody's words, quoted or reported."""
    missing: int
    """How many it leaves out of six: who asked, who paid, how many and whom they asked, when, the margin of error."""
    lacking: str
    """Those things, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A number that somebody has counted or estimated: people hurt or gathered, a share, a sum of money."""

    counted: Literal["casualties", "crowd", "share", "money"]
    """What the number is of."""
    size: int | None
    """The number, the least that "thousands" can be included; None where it has no words that tell."""
    sourced: bool
    """Its paragraph, a sentence beside it, or another with the same figure says whose it is or links to it."""
    settled: bool
    """It is a known matter of the past, told as background, or has no day near it."""
    quoted: bool
    """It stands in somebody's words, quoted or reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study(Fact):
    """A place where a story rests something on research; `span` is the research and its verb."""

    named: bool
    """The sentence or those around it say who did it, where it was published, or link to it."""
    preprint: bool
    """It stands on a server for papers that no peer has reviewed."""
    labelled: bool
    """The story says that it is a preprint, or not peer-reviewed."""
    quoted: bool
    """It stands in somebody's words, quoted or reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Fact):
    """A place where documents, messages or recordings speak; `span` is what the copy calls them."""

    leaked: bool
    """The copy calls them leaked."""
    traced: bool
    """The story says whose they are or how it came to see them."""
    quoted: bool
    """They stand in somebody's words, quoted or reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """Something that the copy passes on from where others publish; `span` is what the copy calls it."""

    place: Literal["outlet", "encyclopedia", "web", "social-media", "chatbot"]
    """Where it comes from: news outlets at large, Wikipedia, the internet, posts of users, a chatbot."""
    vouched: bool
    """The sentence or one beside it names whose it is, links to it, or says that it was checked."""
    topic: bool
    """The story is about it: its headline says so."""
    quoted: bool
    """It stands in somebody's words, quoted or reported."""
