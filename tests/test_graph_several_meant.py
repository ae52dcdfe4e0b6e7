"""Stories by hand: on whom a statement of several named people rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "who",
    [
        "Both",
        "Each",
        "Both women",
        "The two",
        "The two candidates",
        "The two Reform Party contenders",
        "Neither candidate",
    ],
)
def test_people_counted_are_those_named_together(story_of: StoryOf, who: str) -> None:
    story = story_of(f"Ann Lee and Joan Ray ran. Tom Hill watched.\n\n[S {who}] [C said] [P the vote was fair].")
    assert [(source.type, source.name) for source in story.sources] == [("named-person", "Ann Lee")]


@pytest.mark.parametrize("who", ["The senators", "The committee senators"])
def test_holders_of_one_post_are_those_of_whom_the_story_tells_it(story_of: StoryOf, who: str) -> None:
    story = story_of(f"Sen. Ann Lee met Sen. Joan Ray.\n\n[S {who}] [C said] [P the vote was fair].")
    assert [(source.type, source.name) for source in story.sources] == [("named-person", "Ann Lee")]


@pytest.mark.parametrize("who", ["The four candidates", "The loudest senators", "Senators", "The voters"])
def test_others_are_a_group(story_of: StoryOf, who: str) -> None:
    story = story_of(f"Sen. Ann Lee and Sen. Joan Ray ran.\n\n[S {who}] [C said] [P the vote was fair].")
    assert [source.name for source in story.sources if source.type == "named-person"] == []


def test_officials_counted_again_are_not_the_person_named_between(story_of: StoryOf) -> None:
    story = story_of(
        "[S1 Two officials] [C1 said] [P1 it is late]. Ann Lee left. [S2 The two officials] [C2 said] [P2 it is over]."
    )
    assert [(source.type, source.statements) for source in story.sources] == [("anonymous-source", 2)]
