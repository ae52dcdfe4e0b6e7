"""Other outlets' unnamed sources, whether they speak in the copy or the outlet cites them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "relayed"),
    [
        (
            "[P The general will resign], [S CNN] [C reported], citing two officials briefed on the plan.",
            ["two officials briefed on the plan"],
        ),
        ("[P The general will resign], [S an unnamed official] [C said], CNN reported.", ["an unnamed official"]),
        ("[P The general will resign], [S CNN] [C reported], citing his deputy, Omar Haddad.", []),
        ("[P The general will resign], [S CNN] [C reported], citing a letter.", []),
        ("[P The general will resign], [S Solvane] [C said], citing two officials briefed on the plan.", []),
        ("He stays, as CNN reported, [C according to] [S two officials briefed on the plan].", []),
    ],
)
def test_an_unnamed_source_at_second_hand(story_of: StoryOf, copy: str, relayed: list[str]) -> None:
    assert [found.text for found in story_of(copy).relayed_sources] == relayed
