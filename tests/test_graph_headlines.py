"""Headlines by hand: what they claim, whether they say whose claim it is, and what the body has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

RIVER = "# {}\n\n[S The angling club] [C said] [P the plant had poisoned the river with cyanide]. The river is brown."


@pytest.mark.parametrize(
    ("headline", "sourced"),
    [
        ("Plant poisoned river", False),
        ("Plant poisoned river, anglers say", True),
        ("Anglers: Plant poisoned river", True),
        ("Plant ‘poisoned river’", True),
        ("Did plant poison river?", True),
        ("Plant may have poisoned river", True),
        ("Plant accused of having poisoned river", True),
    ],
)
def test_which_headlines_say_whose_claim_it_is(story_of: StoryOf, headline: str, *, sourced: bool) -> None:
    (found,) = story_of(RIVER.format(headline)).headlines
    assert (found.claim, found.sourced) == ("wrongdoing", sourced)


@pytest.mark.parametrize(
    ("copy", "claim", "backing"),
    [
        (RIVER.format("Plant poisoned river"), "wrongdoing", "attributed"),
        ("# Plant poisoned river\n\nThe plant poisoned the river in May. The fish died.", "wrongdoing", "stated"),
        ("# Plant poisoned river\n\nThe plant allegedly poisoned the river in May.", "wrongdoing", "hedged"),
        ("# Plant poisoned river\n\nThe river is brown. Nobody knows why.", "wrongdoing", "absent"),
        ("# Storm kills 12 on coast\n\nA storm killed 12 people on the coast on Sunday.", "cause", "stated"),
        ("# Tea prevents stroke in women\n\nTea may prevent stroke in women.", "cause", "hedged"),
        ("# Tax will cost 90 jobs\n\n[S The union] [C said] [P the tax would cost 90 jobs].", "future", "attributed"),
        ("# Acme cuts risk of fire\n\n[S Acme] [C said] [P it had cut the risk of fire by half].", "cause", "stated"),
        ("# Council meets on Monday\n\nThe council meets on Monday.", "none", "absent"),
        ("# Council will meet on Monday\n\nThe council will meet on Monday.", "none", "absent"),
        (
            "# Mayor took bribes\n\n[S A clerk] [C said] [P that the mayor took bribes in May].",
            "wrongdoing",
            "attributed",
        ),
    ],
)
def test_what_the_body_has_of_a_claim(story_of: StoryOf, copy: str, claim: str, backing: str) -> None:
    (found,) = story_of(copy).headlines
    assert (found.claim, found.backing) == (claim, backing)
    assert (found.backing_place is not None) == (backing != "absent")


def test_a_story_without_a_headline(story_of: StoryOf) -> None:
    assert story_of("The council meets on Monday.").headlines == ()
