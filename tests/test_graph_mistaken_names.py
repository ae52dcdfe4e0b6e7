"""Names that copy misspells, or that look like another kind of thing's. All people and firms are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.names.bearers import find_names
from sourcelint.graph.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

    NamesOf = Callable[[str], list[tuple[str, str]]]


@pytest.fixture
def names_of(doc_of: Callable[[str], Doc]) -> NamesOf:
    """The names of a story with their kinds."""

    def names(text: str) -> list[tuple[str, str]]:
        return [(name.kind, name.name) for name in find_names([Parse(p) for p in doc_of(text).paragraphs]).all]

    return names


@pytest.mark.parametrize(
    ("full", "slip"),
    [("Nora Feeney", "Feeny"), ("Carl Massons", "Masson"), ("Ian Burne", "Brune"), ("Ann Voltam", "Voltan")],
)
def test_a_surname_with_one_slip_is_the_one_person_s(names_of: NamesOf, full: str, slip: str) -> None:
    assert names_of(f"{full} spoke first. {slip} said that it was late.") == [("person", full)]


@pytest.mark.parametrize(
    ("full", "other"), [("Nora Feeney", "Fennel"), ("Nora Feeney", "Weeney"), ("Ann Holmsen", "Holmson")]
)
def test_a_surname_that_only_resembles_is_somebody_else_s(names_of: NamesOf, full: str, other: str) -> None:
    assert len(names_of(f"{full} spoke first. {other} said that it was late.")) == 2


def test_of_two_people_a_slip_means_neither(names_of: NamesOf) -> None:
    assert (
        len(names_of("Nora Feeney met Carl Feeley. Feeney left. Feeley stayed. Feeney said so. Feeey was late.")) == 3
    )


def test_somebody_who_bears_an_outlet_s_name_is_meant_by_it(names_of: NamesOf) -> None:
    assert names_of("Mayor Don Guardian spoke. Guardian hopes that it rains.") == [("person", "Don Guardian")]


def test_an_outlet_told_with_its_article_stays_one(names_of: NamesOf) -> None:
    copy = "Mayor Don Guardian spoke to the Guardian. The Guardian hopes that it rains."
    assert [name for _, name in names_of(copy)] == ["Don Guardian", "Guardian"]


def test_a_surname_of_two_words_does_not_stand_for_the_whole_name(names_of: NamesOf) -> None:
    copy = "Ana Vander Holt spoke. Vander Holt left. Vander Holt came back. Vander Holt said that it rained."
    assert names_of(copy) == [("person", "Ana Vander Holt")]


def test_the_state_behind_somebody_s_name_stays_a_state(names_of: NamesOf) -> None:
    copy = "It was quiet at the Carl Boone South Carolina party. Boone won South Carolina."
    assert names_of(copy) == [("person", "Carl Boone"), ("place", "South Carolina")]


def test_the_day_behind_a_state_is_no_part_of_its_name(names_of: NamesOf) -> None:
    copy = "At a hall in New Hampshire Monday, the clerk left. Carl Boone said Monday that it rained."
    assert names_of(copy) == [("person", "Carl Boone"), ("place", "New Hampshire")]


def test_a_name_behind_its_trade_is_a_firm_s(names_of: NamesOf) -> None:
    copy = "Snack giant Corvano on Monday shut a plant. One of its firms, RLT Corvano, was paid."
    assert {kind for kind, name in names_of(copy) if "Corvano" in name} == {"organization"}


@pytest.mark.parametrize("title", ["Professors", "Senators", "Justices", "Presidents"])
def test_a_title_of_several_is_no_part_of_a_name(names_of: NamesOf, title: str) -> None:
    names = names_of(f"Nora Feeney wrote with Carl Boone. {title} Feeney and Boone suggest that it rained.")
    assert names == [("person", "Nora Feeney"), ("person", "Carl Boone")]


def test_whom_a_campaign_is_against_is_not_the_campaign(names_of: NamesOf) -> None:
    names = names_of("Carl Boone left. The Coalition Against Boone met. Boone said that it rained.")
    assert ("person", "Carl Boone") in names
    assert ("organization", "Coalition Against Boone") in names


@pytest.mark.parametrize("copy", ["Rabbis vow to boycott a speech.", "Rabbis say that it rained."])
def test_a_calling_of_several_is_no_name(names_of: NamesOf, copy: str) -> None:
    assert names_of(copy) == []


@pytest.mark.parametrize(
    ("name", "kind"), [("Bellwether County", "place"), ("Holm Convention", "organization"), ("Anna Valley", "person")]
)
def test_what_ends_a_name_tells_its_kind(names_of: NamesOf, name: str, kind: str) -> None:
    assert names_of(f"Last year {name} said that it rained.") == [(kind, name)]


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        ("Holmson, Missouri, said that it rained.", "place"),
        ("Clerk Holmson, Missouri's best, said that it rained.", "person"),
    ],
)
def test_a_state_behind_a_word_tells_a_town(names_of: NamesOf, copy: str, kind: str) -> None:
    assert (kind, "Holmson") in names_of(copy)


def test_members_are_part_of_their_union_s_name(names_of: NamesOf) -> None:
    copy = "The Harbor Federation of Teachers and the Lake Society of Engineers said that it rained."
    assert [name for _, name in names_of(copy)] == ["Harbor Federation of Teachers", "Lake Society of Engineers"]


@pytest.mark.parametrize("word", ["Joining", "Still", "Outside"])
def test_a_word_that_opens_a_sentence_is_no_part_of_a_name(names_of: NamesOf, word: str) -> None:
    assert names_of(f"Carl Boone spoke. {word} Boone, it rained.") == [("person", "Carl Boone")]


def test_a_movement_is_not_whom_it_is_about(names_of: NamesOf) -> None:
    assert ("person", "Carl Boone") in names_of("Carl Boone spoke. Never Boone is a club.")


def test_kin_of_another_given_name_stay_apart(names_of: NamesOf) -> None:
    assert len(names_of("Carl Boone had been awake. Keisha Boone, who made the call, left on her mother's arm.")) == 2
