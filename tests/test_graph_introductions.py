"""How copy introduces sources without a name: by rank alone, as several of whom one is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

LATER = "\n\n[P The mechanics will go first], [S {one}] [C said]."


@pytest.mark.parametrize(
    ("source", "rank_alone"),
    [
        ("a senior official", True),
        ("two former executives", True),
        ("a senior official briefed on the talks", False),
        ("a Finance Ministry official", False),
        ("a senior law enforcement official", False),
        ("officials", False),
        ("a senior aide", False),  # somebody's, of whom the copy has told
        ("a senior official, Jane Roe,", False),
    ],
)
def test_a_rank_tells_nothing_else(story_of: StoryOf, source: str, *, rank_alone: bool) -> None:
    (found,) = story_of(f"[P The talks are over], [S {source}] [C said].").sources
    assert found.rank_alone is rank_alone


@pytest.mark.parametrize("body", ["The Finance Ministry has lost patience.", "The central bank held rates."])
def test_a_body_told_before_in_the_paragraph_gives_the_rank_a_place(story_of: StoryOf, body: str) -> None:
    copy = f"{body} [P The talks are over], [S a senior official] [C said]."
    assert not story_of(copy).sources[0].rank_alone


@pytest.mark.parametrize(
    ("source", "confiding"),
    [
        ("a senior official", True),
        ("two Solvane executives", True),
        ("officials briefed on the talks", True),
        ("officials, who asked not to be named,", True),
        ("officials", False),
        ("the nation’s top diplomat", False),
        ("Jane Roe, a senior official,", False),
    ],
)
def test_who_speaks_in_confidence(story_of: StoryOf, source: str, *, confiding: bool) -> None:
    (found,) = story_of(f"[P The talks are over], [S {source}] [C said].").sources
    assert found.confiding is confiding


@pytest.mark.parametrize(
    ("several", "one", "found"),
    [
        ("sources", "the source", True),
        ("people familiar with the plan", "the person", True),
        ("sources", "the sources", False),
        ("sources", "one source", False),
        ("three sources", "the source", False),
        ("sources", "the diplomat", False),
    ],
)
def test_several_become_one(story_of: StoryOf, several: str, one: str, *, found: bool) -> None:
    copy = f"[P Nine hundred jobs will go], [S {several}] [C told] the Gazette." + LATER.format(one=one)
    assert any(source.becomes_one for source in story_of(copy).sources) is found


def test_one_who_was_told_apart_is_no_drift(story_of: StoryOf) -> None:
    copy = "[P Nine hundred jobs will go], [S sources] [C told] the Gazette." + LATER.format(one="one source")
    assert not any(source.becomes_one for source in story_of(copy + LATER.format(one="the source")).sources)
