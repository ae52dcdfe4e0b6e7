"""Whose campaign, office or board it is, and how a body without a proper name is called. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Nora Falk lost the vote. [S Her campaign] [C said] [P it would go on].", "Falk campaign"),
        ("Paul Roe Jr. lost the vote. [S His campaign] [C said] [P it would go on].", "Roe campaign"),
        ("Nora Falk, [S whose office] [C declined] [P to say more], lost the vote.", "Falk office"),
        ("Nora Falk lost. Her campaign was slow. [S The campaign] [C said] [P it would go on].", "Falk campaign"),
        ("Nora Falk lost. The Falk campaign was slow. [S The campaign] [C said] [P it would go on].", "Falk campaign"),
        ("[S The board of elections] [C said] [P it would go on].", "board of elections"),
        ("[P It was shut], [C according to] [S the state Division of Harbor Safety].", "Division of Harbor Safety"),
        ("The FBI came. [S The bureau] [C said] [P it would go on].", "FBI"),
        ("The Treasury and Falk Bank met. [S The agency] [C said] [P it would go on].", "Treasury"),
        ("The GOP met. [S The party] [C said] [P it would go on].", "GOP"),
        ("The GOP met. [S The state party] [C said] [P it would go on].", "state party"),
        ("[S The Club for Harbors] [C said] [P it would go on].", "Club for Harbors"),
    ],
)
def test_a_body_is_called_by_whose_it_is(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    (source,) = find_sources(doc_of(marked)).sources
    assert (source.type, source.name) == ("named-organization", name)


def test_his_campaign_is_the_one_that_the_story_named(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        [S Falk's campaign] [C said] [P it would go on]. Nora Falk lost the vote.

        Nora Falk was slow, and [S her campaign] [C said] [P it was sorry].
    """
    (source,) = find_sources(doc_of(marked)).sources
    assert (source.name, source.statements) == ("Falk campaign", 2)


def test_who_works_for_a_campaign_owns_none(doc_of: Callable[[str], Doc]) -> None:
    marked = "Paul Roe, a strategist, was there. [S His campaign] [C said] [P it would go on]."
    (source,) = find_sources(doc_of(marked)).sources
    assert source.name == "campaign"
