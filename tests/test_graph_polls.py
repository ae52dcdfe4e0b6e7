"""Which mention of a poll carries its figures, how many results a story gives, which poll "polls show" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.graph.facts import Story

    StoryOf = Callable[[str], Story]

FAR = "\n\nThe rain keeps them at home."


def test_the_figures_of_the_poll_belong_to_the_mention_that_names_it(story_of: StoryOf) -> None:
    polls = story_of("A Norstat poll came out on Monday.\n\nThe poll has Falk at 48 percent.").polls
    assert [poll.figure for poll in polls] == [True, True]
    polls = story_of(f"A Norstat poll came out in 1988.{FAR * 4}\n\nThe poll has Falk at 48 percent.").polls
    assert [poll.figure for poll in polls] == [False, True]


@pytest.mark.parametrize(
    ("copy", "results"),
    [
        ("A Norstat poll has her at 48 percent.", 1),
        ("A Norstat poll has her ahead by 48 percent to 41 percent.", 1),
        ("A Norstat poll has her ahead by 48-41.", 1),
        ("A Norstat poll has her at 48 percent and him at 41 percent.", 2),
        ("A Norstat poll has her at 48 percent. In the port she leads by 12 points.", 2),
        ("A Norstat poll has her at 48 percent. The margin of error is 3 points.", 1),
    ],
)
def test_results_are_counted_to_the_end_of_the_paragraph(story_of: StoryOf, copy: str, results: int) -> None:
    assert story_of(copy).polls[0].figures == results


@pytest.mark.parametrize(
    ("copy", "unnamed"),
    [
        ("Polls show that voters like Omar Haddad. The RealClearPolitics average has him at 58 percent.", False),
        (f"Polls show that voters like Omar Haddad.{FAR * 5}\n\nA Norstat poll has Haddad at 58 percent.", False),
        (f"Polls show that voters like Omar Haddad.{FAR * 5}\n\nA Norstat poll has the bridge at 58 percent.", True),
        (f"It rained.{FAR}\n\nPolls show Omar Haddad ahead.{FAR}\n\nA Norstat poll has Haddad at 58 percent.", False),
        (f"It rained.{FAR}\n\nPolls show Omar Haddad ahead.{FAR * 5}\n\nA Norstat poll has Haddad at 9 percent.", True),
    ],
)
def test_polls_at_large_are_named_close_behind_or_behind_the_lead(
    story_of: StoryOf, *, copy: str, unnamed: bool
) -> None:
    assert next(poll for poll in story_of(copy).polls if poll.text == "Polls").unnamed is unnamed


@pytest.mark.parametrize(
    "copy",
    [
        "The Harbor Tribune conducted the biggest and longest poll of voters in May.",
        "A Harbor Parents Association poll has her at 48 percent.",
        "The paper's own poll has her at 48 percent.",
    ],
)
def test_a_body_pays_for_its_own_poll(story_of: StoryOf, copy: str) -> None:
    assert "who paid for it" not in story_of(copy).polls[0].lacking
