"""Stories by hand: charges of a deed and of a trait, criminal cases told in passing, and who may have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

MARKET = "The market of Selm reopened on Monday.\n\nTraders sold fish.\n\n"


@pytest.mark.parametrize(
    ("copy", "of_deed"),
    [
        ("Helen Ward accused Paul Engel of taking bribes.", True),
        ("Paul Engel lied about the wall.", True),
        ("Helen Ward denounced Paul Engel for misleading voters.", True),
        ("Paul Engel lied.", False),
        ("Paul Engel is a hypocrite.", False),
        ("Helen Ward denounced Paul Engel for his bigotry.", False),
        ("Helen Ward accused Paul Engel of “sleeping at the wheel”.", False),
    ],
)
def test_a_deed_or_a_trait(story_of: StoryOf, copy: str, *, of_deed: bool) -> None:
    assert [accusation.of_deed for accusation in story_of(copy).accusations] == [of_deed]


@pytest.mark.parametrize(
    ("copy", "in_passing"),
    [
        (MARKET + "Paul Engel was charged with fraud.", True),
        (MARKET + "Paul Engel is accused of killing two men.", True),
        (MARKET + "Paul Engel is accused of fraud.", False),
        ("Paul Engel was charged with fraud.\n\n" + MARKET, False),
        (MARKET + "Engel ran. Engel fell. Engel rose.\n\nPaul Engel was charged with fraud.", False),
    ],
)
def test_a_criminal_case_in_passing(story_of: StoryOf, copy: str, *, in_passing: bool) -> None:
    assert [accusation.in_passing for accusation in story_of(copy).accusations] == [in_passing]


@pytest.mark.parametrize(
    "copy",
    [
        "Paul Engel may be indicted for fraud.",
        "Helen Ward would like to indict Paul Engel.",
        "The Courier made these same allegations against Paul Engel.",
    ],
)
def test_what_is_not_yet_or_was_told_before_accuses_nobody(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).accusations == ()


def test_the_accused_may_answer_under_a_description(story_of: StoryOf) -> None:
    told = "[S The driver accused of the crash] [C told] police [P that she was tired].\n\n"
    (accusation,) = story_of(told + "Ada Voss is accused of fraud.").accusations
    assert accusation.answered
