"""Stories by hand: what a side tells of a fight, and whether the copy has checked it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

ARMY = "[S The army] [C said] [P that it had killed 40 fighters]."


@pytest.mark.parametrize(
    ("copy", "party"),
    [
        (ARMY, "army"),
        ("[S The Defense Ministry] [C said] [P that its ships had sunk two boats].", "army"),
        ("[S The rebels] [C said] [P they had shot down a helicopter].", "armed-group"),
        ("[S A video] [C showed] [P that soldiers had captured two men].", "recording"),
        ("[S A video] [C shows] [P soldiers burning houses].", "recording"),
        ("[S The military] [C said] [P that it had struck two boats].", "army"),
        ("[S A Telegram channel] [C said] [P that the bridge was destroyed].", "account"),
    ],
)
def test_sides_and_their_claims(story_of: StoryOf, copy: str, party: str) -> None:
    (claim,) = story_of(copy).conflict_claims
    assert (claim.party, claim.checked, claim.two_sides) == (party, False, False)


@pytest.mark.parametrize(
    "copy",
    [
        "[S The army] [C said] [P that it would not attack].",
        "[S The army] [C said] [P that it had not killed anybody].",
        "[S Doctors] [C said] [P that 12 people were killed].",
        "[S Nora Falk, a rebel,] [C said] [P that they had captured a tank].",
        "[S The rebels] [C said] [P that they want peace].",
    ],
)
def test_others_and_other_news_are_none(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).conflict_claims == ()


@pytest.mark.parametrize(
    "check",
    [
        "The claim could not be independently verified.",
        "[S Doctors at the hospital] [C said] [P that 12 people had died].",
        "[S A witness] [C said] [P that the bridge was gone].",
    ],
)
def test_a_check_or_an_observer_counts_for_the_story(story_of: StoryOf, check: str) -> None:
    (claim,) = story_of(f"{ARMY}\n\n{check}").conflict_claims
    assert claim.checked


def test_two_sides_are_seen(story_of: StoryOf) -> None:
    copy = f"{ARMY}\n\n[S The rebels] [C said] [P that 12 of their men were killed]."
    assert [claim.two_sides for claim in story_of(copy).conflict_claims] == [True, True]
