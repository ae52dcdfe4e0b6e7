"""Whose name is whose: titles, ranks and posts around names, and the sex that they tell. All people are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.names.bearers import find_names
from sourcelint.graph.names.gender import told_by_name
from sourcelint.graph.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.names.bearers import Name


@pytest.fixture
def people_of(doc_of: Callable[[str], Doc]) -> Callable[[str], list[Name]]:
    """The people whom a story names."""

    def people(text: str) -> list[Name]:
        names = find_names([Parse(paragraph) for paragraph in doc_of(text).paragraphs])
        return [name for name in names.all if name.kind == "person"]

    return people


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        ("A Pentagon spokesman, Maj. Luke Ferrante, said that it was a drone.", "Luke Ferrante"),
        ("His doctor, Matteo Galli, left. Dr Galli said that it was late.", "Matteo Galli"),
        ("Brenda Stoat spoke first. Cllr Stoat said that bins cost money.", "Brenda Stoat"),
        ("On Monday Det Ch Insp Noel Gaunt said that the thief was held.", "Noel Gaunt"),
        ("A constable was hurt. PC Noel Gaunt said that it was dark.", "Noel Gaunt"),
        ("The sample was left open, said Dr. Naomi Israel, a toxicologist.", "Naomi Israel"),
        ("Skipper Hugo Parata said that the bus was quiet.", "Hugo Parata"),
        ("The port was shut, Wing Cdr Anil Sood said.", "Anil Sood"),
        ("Temporary Chief Constable Will Kerrigan said that he was sorry.", "Will Kerrigan"),
        ("Maria de la Cruz said that she had papers.", "Maria de la Cruz"),
        ("Kim Jong-ho said that the plant was shut.", "Kim Jong-ho"),
        ("Anne-Marie Orwick said that it was late.", "Anne-Marie Orwick"),
        ("Absent Lars Falk wins the debate.", "Lars Falk"),
        ("Though Falk was not willing to say who his first choice was, Lars Falk will decide.", "Lars Falk"),
        ("Oscar-winning Nora Falk said that it was late.", "Nora Falk"),
        ("The Countess of Tarn said that she would not sell.", "Countess of Tarn"),
    ],
)
def test_titles_are_no_part_of_a_name(people_of: Callable[[str], list[Name]], copy: str, name: str) -> None:
    assert [person.name for person in people_of(copy)] == [name]


def test_a_team_is_not_whom_it_is_named_after(people_of: Callable[[str], list[Name]]) -> None:
    names = people_of("Warren said that she was late. Team Warren is afraid. Voters trust Warren.")
    assert [person.name for person in names] == ["Warren"]


def test_what_somebody_does_is_a_role_too(people_of: Callable[[str], list[Name]]) -> None:
    (player,) = people_of("The club sold the striker Kofi Antwi on Monday.")
    assert player.roles == {"striker"}


def test_who_is_joined_to_somebody_has_another_role(people_of: Callable[[str], list[Name]]) -> None:
    brother, _ = people_of("She met her brother, Carl Boone, and the former nurse, Nora Falk, at the quay.")
    assert (brother.name, brother.gender) == ("Carl Boone", "he")
    assert "nurse" not in brother.roles


@pytest.mark.parametrize(
    ("copy", "gender"),
    [
        ("Houston Small, her husband, said that it was late.", "he"),
        ("The actress Robin Vale said that it was late.", "she"),
        ("Smt. Leelamma Nair said that it was late.", "she"),
        ("J. Ngozi Roe said that it was late.", "she"),
        ("Robin Vale said that it was late.", None),
    ],
)
def test_titles_posts_and_given_names_tell_the_sex(
    people_of: Callable[[str], list[Name]], copy: str, gender: str | None
) -> None:
    (person,) = people_of(copy)
    assert person.gender == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Bláthnaid Keane", "she"),
        ("Zoltán Mester", "he"),
        ("Jean-Pierre Lond", "he"),
        ("Abdul-Karim Sayeed", "he"),
        ("K. R. Nair", None),
        ("Marta", None),
        ("Jean Lond", None),
    ],
)
def test_a_given_name_tells_the_sex_of_a_full_name(name: str, gender: str | None) -> None:
    assert told_by_name(name.lower().split()) == gender


def test_a_surname_that_is_a_place_is_its_bearers_where_it_speaks(people_of: Callable[[str], list[Name]]) -> None:
    (person,) = people_of("Julie London runs the ferry office. London said that she was going to Paris from London.")
    assert len(person.namings) == 2


def test_a_place_beside_somebody_of_another_name_stays_a_place(people_of: Callable[[str], list[Name]]) -> None:
    assert [person.name for person in people_of("Julie Farrow left. London said that it would wait.")] == [
        "Julie Farrow"
    ]


def test_whoever_shares_a_surname_with_somebody_is_a_person(people_of: Callable[[str], list[Name]]) -> None:
    copy = "The farmer Virginia Small said that it was late. Houston, her husband, agreed. Houston Small was fined."
    assert [person.name for person in people_of(copy)] == ["Virginia Small", "Houston Small"]


def test_a_given_name_that_is_a_verb_too_opens_a_name(people_of: Callable[[str], list[Name]]) -> None:
    assert [person.name for person in people_of("Will Price lost his seat by nine votes.")] == ["Will Price"]
