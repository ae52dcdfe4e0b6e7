"""Self-credits: an outlet that gives itself as the source, and words that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "outlet", "sourced"),
    [
        ("Reuters has learned that the quay will close.", "Reuters", False),
        ("The quay will close in May, Reuters has learned.", "Reuters", False),
        ("The BBC understands that the mayor will go.", "BBC", False),
        ("This newspaper can reveal that the mayor took gifts.", "This newspaper", False),
        ("The Guardian has been told that the mayor took gifts.", "Guardian", False),
        ("We can reveal that the mayor took gifts.", "We", False),
        ("[P The mayor took gifts], [S Reuters] can [C reveal].", "Reuters", False),
        ("Reuters has learned from two clerks that the quay will close.", "Reuters", True),
        ("Reuters has learned that the quay will close, citing two clerks.", "Reuters", True),
        ("Reuters has learned of it. [S Two clerks] [C said] [P that the quay will close].", "Reuters", True),
    ],
)
def test_an_outlet_credits_itself(story_of: StoryOf, copy: str, outlet: str, *, sourced: bool) -> None:
    (credit,) = story_of(copy).self_credits
    assert (credit.outlet, credit.sourced) == (outlet, sourced)


@pytest.mark.parametrize(
    "copy",
    [
        "Reuters has learned to check twice.",
        "Reuters has not learned that the quay will close.",
        "Solvane has learned that its rival is up for sale.",
        "The Guardian told its readers that the mayor took gifts.",
        "This bridge can reveal its cracks in winter.",
        "Reuters understood that the mayor would go.",
    ],
)
def test_other_learning_is_none(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).self_credits == ()


def test_a_credit_in_a_quotation_is_the_speakers(story_of: StoryOf) -> None:
    (credit,) = story_of("[P “Reuters has learned that he lied,”] [S Adler] [C said].").self_credits
    assert credit.quoted
