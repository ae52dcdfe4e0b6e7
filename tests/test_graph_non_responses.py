"""Stories by hand: who gave no answer, who was asked, and what the copy tells of the attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "manner", "asked", "detail"),
    [
        ("Carl Boone could not be reached for comment.", "unreached", "person", "none"),
        ("Carl Boone did not respond to a request for comment.", "silent", "person", "none"),
        ("Carl Boone did not immediately respond to a request for comment.", "silent", "person", "time"),
        ("Carl Boone did not respond to a request for comment Tuesday.", "silent", "person", "time"),
        ("Carl Boone did not respond to repeated requests for comment.", "silent", "person", "count"),
        ("Carl Boone did not respond to an email.", "silent", "person", "medium"),
        ("Carl Boone declined to comment.", "declined", "person", "none"),
        ("The ministry did not respond to a request for comment.", "silent", "office", "none"),
        ("A lawyer for Carl Boone declined to comment.", "declined", "office", "none"),
        ("Carl Boone’s lawyer, Max Stern, could not be reached for comment.", "unreached", "office", "none"),
    ],
)
def test_an_attempt_and_its_details(story_of: StoryOf, copy: str, manner: str, asked: str, detail: str) -> None:
    (found,) = story_of(copy).non_responses
    assert (found.manner, found.asked, found.detail) == (manner, asked, detail)


@pytest.mark.parametrize(
    "copy",
    [
        "Carl Boone said that he was glad.",
        "The army did not respond to the attack on the bridge.",
        "The goal could not be reached by Carl Boone.",
        "Carl Boone did not respond to Ada Voss’s request for help.",
        "[S Ada Voss] [C said] [P that Carl Boone did not respond to her letters].",
    ],
)
def test_what_is_no_answer_to_the_writer(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).non_responses == ()
