"""Stories by hand: whether a finding may rest on a denial and its claim, and whose claim that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

PLAN = "[S1 Nora Falk, a teacher,] [C1 said] [P1 that the ministry planned to shut the school]. "


def claimants(story_of: StoryOf, copy: str) -> list[str]:
    return [denial.claimant for denial in story_of(copy).denials]


@pytest.mark.parametrize(
    ("copy", "claimant"),
    [
        (PLAN + "[S Paula Reyes] [C denied] [P that the ministry planned to shut the school].", "source"),
        ("[S Paula Reyes] [C rejected] [P the teachers’ claim that she had sold the school].", "mentioned"),
        ("[S Paula Reyes] [C rejected] [P a report in the Selm Courier that she had sold the school].", "mentioned"),
        ("[S Paula Reyes] [C disputed] [P accusations by Solvane that she had sold the school].", "mentioned"),
        ("[S Paula Reyes] [C rejected] [P rumors that she had sold the school].", "nobody"),
        ("[S Paula Reyes] [C denied] [P any wrongdoing].", "none"),
    ],
)
def test_whose_claim_is_denied(story_of: StoryOf, copy: str, claimant: str) -> None:
    assert claimants(story_of, copy) == [claimant]


@pytest.mark.parametrize(
    "denial",
    [
        "[S Paula Reyes] [C would deny] [P licenses to the teachers].",
        "[S Paula Reyes] [C worked to deny] [P them even the school].",
        "[S Paula Reyes] [C dismissed] [P the idea that a school can be a home].",
        "[S Paula Reyes] [C rejected] [P the notion that the ministry should keep the school].",
        "[S Falk’s lawyer, Max Stern,] [C said] [P that the ministry never planned to shut the school].",
        "[S Paula Reyes] [C declined to concur] [P with the plan].",
        "[S Paula Reyes] [C said] [P there is nothing wrong with the plan to shut the school].",
        "[S Nora Falk] [C said] [P that the ministry never planned to shut the school].",
        "[S Paula Reyes] [C said] [P the Solvane report on the school was misleading].",
    ],
)
def test_no_finding_rests_on_what_denies_no_claim_or_another_one(story_of: StoryOf, denial: str) -> None:
    assert claimants(story_of, PLAN + denial) == []


@pytest.mark.parametrize(
    ("copy", "stand"),
    [
        ("[S Paula Reyes] [C said] [P the rumor was untrue].", True),
        ("[S Paula Reyes] [C said] [P it was nonsense].", False),
        ("[S Paula Reyes] [C said] [P her remarks were taken out of context].", False),
    ],
)
def test_a_denial_alone_speaks_of_a_claim(story_of: StoryOf, copy: str, *, stand: bool) -> None:
    assert bool(story_of(copy).denials) is stand


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [("A senior official", True), ("Republicans", False), ("Her children", False), ("The Selm Courier", False)],
)
def test_a_claim_of_people_whom_nobody_can_ask(story_of: StoryOf, source: str, *, unnamed: bool) -> None:
    claim = f"[S1 {source}] [C1 said] [P1 that the ministry planned to shut the school]. "
    (denial,) = story_of(claim + "[S Paula Reyes] [C denied] [P that the ministry planned to shut the school].").denials
    assert denial.claim_unnamed is unnamed
