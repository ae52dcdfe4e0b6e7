"""For whom sources speak, whether that is the state, and what stories come to where nobody else is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

PILL = "[S1 Solvane] [C1 said] [P1 that the pill works].\n\n"
SHOT = "A police officer shot a man on Monday, [S1 police] [C1 said].\n\n"


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("Lars Holm, the company’s chief executive,", "Solvane"),
        ("Its chief executive, Lars Holm,", "Solvane"),
        ("Nora Falk, who leads research at Solvane,", "Solvane"),
        ("A Solvane executive", "Solvane"),
        ("Chief Executive Lars Holm", "Solvane"),
        ("Nora Falk, who led the work at the laboratory,", "Solvane"),
        ("Tom Adler, a neurologist at Lake Hospital,", "Lake Hospital"),
        ("Tom Adler, who owns the shop next door,", None),
        ("A senior official", None),
    ],
)
def test_a_source_belongs_to_the_body_that_the_copy_gives_it(story_of: StoryOf, source: str, body: str | None) -> None:
    sources = story_of(f"{PILL}[S {source}] [C said] [P that it was safe].").sources
    assert sources[-1].body == body


@pytest.mark.parametrize(
    ("source", "official"),
    [
        ("Police", True),
        ("Sgt. Ana Duarte", True),
        ("Omar Haddad, an army spokesman,", True),
        ("A Justice Department official", True),
        ("Tom Adler, a former police officer,", False),
        ("Tom Adler, a lawyer for the officer,", False),
        ("Ana Duarte, who covers the White House,", False),
        ("Lars Holm, the chief executive of Solvane,", False),
        ("A company official", False),
        ("Residents", False),
    ],
)
def test_who_speaks_for_the_state(story_of: StoryOf, source: str, *, official: bool) -> None:
    (found,) = story_of(f"[S {source}] [C said] [P that the road was closed].").sources
    assert found.official is official


def test_several_voices_of_one_body_are_one_side(story_of: StoryOf) -> None:
    holm = "[S Lars Holm, the company’s chief executive,] [C said] [P that it was safe]."
    adler = "\n\n[S Tom Adler, a neurologist at Lake Hospital,] [C said] [P that it was early]."
    assert story_of(PILL + holm).whole.sole_body == "Solvane"
    assert not story_of(PILL + holm + adler).whole.one_body
    assert not story_of(PILL).whole.one_body


def test_only_officials_speak_until_somebody_else_does(story_of: StoryOf) -> None:
    witness = "[S Tom Adler, who was waiting for the bus,] [C said] [P that he was unarmed]."
    assert story_of(SHOT).whole.officials_alone
    assert not story_of(SHOT + witness).whole.officials_alone
    assert not story_of("The road is closed.").whole.officials_alone


def test_officials_of_two_peoples_are_two_sides(story_of: StoryOf) -> None:
    army = "[S1 The Israeli army] [C1 said] [P1 that it had struck a depot]. "
    doctors = "[S2 The Palestinian health ministry] [C2 said] [P2 that six people had died]."
    assert story_of(army).whole.officials_alone
    assert not story_of(army + doctors).whole.officials_alone


@pytest.mark.parametrize(
    ("copy", "force"),
    [
        ("Police shot a man on Monday.", True),
        ("A man was arrested on Monday.", True),
        ("Two men were killed by soldiers on Monday.", True),
        ("An air strike killed nine people.", True),
        ("An airstrike killed nine people.", True),
        ("The police raid began at noon.", True),
        ("A driver killed two people on Monday.", False),
        ("Police did not shoot the man.", False),
        ("The union called a strike.", False),
        ("Police opened the road on Monday.", False),
        ("“Police shot a man,” the sign says.", False),
        ("One.\n\nTwo.\n\nThree.\n\nPolice shot a man on Monday.", False),
    ],
)
def test_force_by_the_state_in_the_opening(story_of: StoryOf, copy: str, *, force: bool) -> None:
    assert story_of(copy).whole.force is force
