"""Descriptions that stand for a named body, for somebody in focus, or for a class. All stories are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import last_source

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

LAST_VOICES: list[tuple[str, str, str | None]] = [
    # of a class with a number, the example is one of many
    ("[S Some sailors on the quay, like Nora Falk, a deckhand,] [C say] [P no].", "unnamed-group", None),
    ("[S Many sailors, like Nora Falk,] [C say] [P no].", "unnamed-group", None),
    ("[S Sailors like Nora Falk] [C say] [P no].", "named-person", "Nora Falk"),
    ("[S About four out of 10 voters] [C said] [P no].", "unnamed-group", None),
    # whatever they do, a body's officials are the body
    ("[S Harbor Board officials] [C hope] [P it will reopen].", "named-organization", "Harbor Board"),
    ("[S Some Harbor Board officials] [C hope] [P it will reopen].", "unnamed-group", None),
    ("[S Harbor officials] [C hope] [P it will reopen].", "unnamed-group", None),
    # whose spokesperson it is, told by a post
    (
        "[S1 The prime minister’s spokesman] [C1 said] [P1 no].\n\n[P “It is over,”] [S the spokesman] [C said].",
        "named-organization",
        "prime minister spokesman",
    ),
    ("[S A spokesman] [C said] [P no].", "unnamed-person", None),
    # "the investor" twice is the one in focus; behind "an investor" it is another
    (
        "Nora Falk bought a mill. On Monday the investor took questions.\n\n[P1 “No,”] [S1 Falk] [C1 said].\n\n"
        "[P “We will wait,”] [S the investor] [C said].",
        "named-person",
        "Nora Falk",
    ),
    (
        "An investor came. On Monday the investor took questions.\n\n[P1 “No,”] [S1 Nora Falk] [C1 said].\n\n"
        "[P “We will wait,”] [S the investor] [C said].",
        "unnamed-person",
        None,
    ),
    # one of several, with a title before the name
    (
        "[S One of Boone's former backers who still wants him, former Norland Rep. Pat Lind,] [C wrote] [P so].",
        "named-person",
        "Pat Lind",
    ),
    # of the senators whom every reader knows, the nearest, though the story gives but another the title
    (
        "Sen. Bernie Sanders won.\n\nThe day was good for Marco Rubio. Walking in, [S the senator] [C said] [P so].",
        "named-person",
        "Marco Rubio",
    ),
    # whoever works for one is not the candidate
    (
        "The Falk campaign moved. Nora Falk won.\n\n[P1 “No,”] [S1 campaign manager Carl Boone] [C1 said].\n\n"
        "[P “We will win,”] [S the candidate] [C said].",
        "named-person",
        "Nora Falk",
    ),
    # "it was Falk who" leads the sentence
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nIt was Nora Falk who led. Appearing on air, "
        "[S the GOP front-runner] [C said] [P yes].",
        "named-person",
        "Nora Falk",
    ),
    # a town, a state, a union, a caucus, two departments, an outlet
    (
        "Harborside is calm. Nora Falk said that Harborside, Ohio, was calm.\n\n[S The town] [C said] [P it was safe].",
        "named-organization",
        "Harborside",
    ),
    ("Falk fled to Norland, Ohio.\n\n[S The state] [C said] [P it was safe].", "named-organization", "Ohio"),
    (
        "They are represented by the United Steelworkers union. [S The union] [C agreed] [P to it].",
        "named-organization",
        "United Steelworkers",
    ),
    ("Falk spoke to the Kite Corp. board. [S The board] [C saw] [P a star].", "named-organization", "board"),
    (
        "The Harbor Sailing Caucus met. [S The group] [C backed] [P Falk].",
        "named-organization",
        "Harbor Sailing Caucus",
    ),
    (
        "The State Department and the Department of Ports plan it. [S The departments] [C declined] [P to comment].",
        "named-organization",
        "State Department",
    ),
    ("She left Breitbart after [S the news organization] [C doubted] [P it].", "named-organization", "Breitbart"),
    # a paper called by a noun for people, groups by the words before their noun
    ("It was late.\n\n[S The Advocate] [C had chided] [P Carl Boone].", "named-organization", "Advocate"),
    ("It was late.\n\n[S The advocate] [C said] [P no].", "unnamed-person", None),
    (
        "It was late.\n\n[S The trade group for dockers] [C said] [P no].",
        "named-organization",
        "trade group for dockers",
    ),
    ("It was late.\n\n[S The group of dockers] [C said] [P no].", "unnamed-group", None),
    ("It was late.\n\n[S The Kite Corp. group] [C said] [P no].", "named-organization", "Kite Corp. group"),
    # the two or more who made a study, not the one
    (
        "Fish are few, says a study by Carl Boone and Nora Falk. [S The authors] [C found] [P more].",
        "named-person",
        "Carl Boone",
    ),
    ("Fish are few, says a study by Carl Boone. [S The authors] [C found] [P more].", "unnamed-group", None),
    ("We read a book. [S Professors Falk and Boone] [C suggest] [P more fish].", "named-person", "Falk"),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whom_the_description_means(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    source = last_source(doc_of(marked))
    assert (source.type, source.name) == (type_, name)


def test_a_headlines_noun_for_an_outlet(doc_of: Callable[[str], Doc]) -> None:
    marked = "# [S Network] [C offered] [P Falk a new path].\n\n[S1 Fox News] [C1 said] [P1 no]."
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert (source.type, source.name) == ("named-organization", "Fox News")
