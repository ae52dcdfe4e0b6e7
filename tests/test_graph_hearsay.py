"""Hearsay by hand: where the copy does say who is behind a claim, and where reports are the news or papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "copy",
    [
        "The clerk was charged with theft for allegedly taking a bicycle.",
        "The town sued the builder over the alleged flaws in the bridge.",
        "Her legal battle with the builder for allegedly breaking the contract began in May.",
        "The shares rose because of rumors that the mill was for sale.",
        "The fair was overshadowed by reports of a fire in the hall.",
        "Rumors that the mill was for sale lifted the shares.",
        "Banks must file reports about their loans to the ministry.",
        "The mill has reportedly closed. — Rita Moss (@ritamoss) May 3, 2014",
        "[S The Courier] [C reported] [P a sale]. The mill was empty. The owner has reportedly moved to Peru.",
        "[S The Courier] [C reported] [P a sale]. The mill was empty.\n\nThe owner has reportedly moved to Peru.",
        "The Courier reports:\n\nThe owner has reportedly moved to Peru.",
    ],
)
def test_somebody_is_behind_it(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).unverified_claims == ()


@pytest.mark.parametrize(
    ("copy", "marker"),
    [
        ("The clerk ran for the bus and allegedly took a bicycle.", "allegedly"),
        ("The clerk was chased by a man who allegedly took a bicycle.", "allegedly"),
        ("The vote comes amid reports of a fire in the hall.", "reports"),
        ("The Courier was late.\n\nThe owner has reportedly moved to Peru.", "reportedly"),
        ("The owner has three aims:\n\nHe has reportedly moved to Peru.", "reportedly"),
        (
            "[S The Courier] [C reported] [P a sale].\n\nThe mill was empty. The owner has reportedly moved to Peru.",
            "reportedly",
        ),
    ],
)
def test_nobody_is_behind_it(story_of: StoryOf, copy: str, marker: str) -> None:
    assert [claim.marker_text for claim in story_of(copy).unverified_claims] == [marker]


def test_claim_ends_with_a_word(story_of: StoryOf) -> None:
    (claim,) = story_of("The alleged re-routing of the tram began in May.").unverified_claims
    assert claim.text.split()[2].startswith("re-routing")
