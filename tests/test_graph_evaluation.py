"""Judgements: what attacks, praises or foretells, and what only tells or asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("said", "judgement"),
    [
        ("that Adler was incompetent", "criticism"),
        ("“The launch was a disaster.”", "criticism"),
        ("“Their deceptive letter came on Monday.”", "criticism"),
        ("that the board had botched the sale", "criticism"),
        ("“She is a brilliant surgeon.”", "praise"),
        ("“I think the merger is over.”", "opinion"),
        ("“I’d be surprised if they signed.”", "opinion"),
        ("that Adler will lose", "opinion"),
        ("“It will be hard for them to win in May.”", "opinion"),
        ("that Adler should resign", "opinion"),
        ("“I think she is a brilliant surgeon.”", "praise"),  # the graver one counts
        ("that she was wrong", "criticism"),
        ("that the figures were wrong", "none"),
        ("that the water was toxic", "none"),
        ("that the pump failed at noon", "none"),
        ("that the crane was rated unsafe", "none"),
        ("that the racist leaflets were burned", "none"),
        ("“He is not incompetent.”", "none"),
        ("that Adler called the minister a liar", "none"),
        ("that the team will not win", "none"),  # a team is nobody
        ("“I thought that he had left.”", "none"),
        ("“We will win.”", "none"),
        ("that the plant should close in May", "none"),
        ("that the profits were weaker than in May", "none"),
    ],
)
def test_a_judgement_is_no_fact(story_of: StoryOf, said: str, judgement: str) -> None:
    (statement,) = story_of(f"[S An official] [C said] [P {said}].").statements
    assert statement.judgement == judgement
