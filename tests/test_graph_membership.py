"""Crowds by hand: which of them nobody can check, and how near one of them speaks under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

    from sourcelint.graph.facts import Source, Story

OPENING = "The mill shut in May.\n\nThe gates rust.\n\nThe town is quiet.\n\nThe wind was cold.\n\n"
ECONOMISTS = OPENING + "[S Economists] [C say] [P prices will fall]."


def group_of(story: Story) -> Source:
    return next(source for source in story.sources if source.type == "unnamed-group")


@pytest.mark.parametrize(
    ("after", "distance"),
    [
        ("", None),
        ("\n\nIt rained.\n\n[P Prices fall in spring], [C said] [S Jane Roe, an economist at Lakeside College].", 2),
        ("\n\n[P Prices fall in spring], [C said] [S Jane Roe, a fellow at the Lakeside Institute].", 1),
        ("\n\n[P “They fall in spring,”] [C said] [S Jane Roe].", 1),
        ("\n\n[P “They fall in spring,”] [C said] [S Hillary Clinton].", None),
    ],
)
def test_how_near_a_named_member_speaks(story_of: StoryOf, after: str, distance: int | None) -> None:
    assert group_of(story_of(ECONOMISTS + after)).member_distance == distance


def test_somebody_told_of_before_does_not_come_in_for_a_crowd(story_of: StoryOf) -> None:
    told = "Jane Roe lost her keys.\n\n" + ECONOMISTS + "\n\n[P “They are gone,”] [C said] [S Roe]."
    assert group_of(story_of(told)).member_distance is None


def test_those_who_stand_in_the_summary_speak_later(story_of: StoryOf) -> None:
    copy = "[S Economists] [C say] [P prices will fall].\n\n" + OPENING
    speaker = "[P Prices fall], [C said] [S Jane Roe, an economist at Lakeside College]."
    assert group_of(story_of(copy + speaker)).member_distance == 1


def test_the_nearest_mention_counts(story_of: StoryOf) -> None:
    speaker = "[P Prices rose], [C said] [S Jane Roe, a professor of trade].\n\n"
    again = "\n\n" + OPENING + speaker + "[S The economists] [C warned] [P that it was not over]."
    assert group_of(story_of(ECONOMISTS + again)).member_distance == 1


def test_a_member_named_in_the_sentence(story_of: StoryOf) -> None:
    named = OPENING + "[S Critics], among them the painter Jane Roe, [C say] [P the tower hides the bay]."
    assert group_of(story_of(named)).member_distance == 0


@pytest.mark.parametrize(
    ("copy", "vague"),
    [
        ("[S Voters] [C say] [P the mill must open].", True),
        ("A poll by Norstat came out.\n\n[S Voters] [C say] [P the mill must open].", False),
        ("[S Experts] [C say] [P the mill must open].\n\nA poll by Norstat came out.", True),
        ("[S Witnesses] [C said] [P the gates were open].", False),
        ("[S Leaders of the union] [C said] [P the gates were open].", False),
        ("[S Senate leaders] [C said] [P the gates were open].", False),
        ("[S Union leaders] [C said] [P the gates were open].", True),
        ("The mayor mocked [S experts] who [C say] [P the mill is loud].", False),
    ],
)
def test_which_crowds_nobody_can_check(story_of: StoryOf, copy: str, *, vague: bool) -> None:
    assert any(source.vague for source in story_of(copy).sources) == vague
