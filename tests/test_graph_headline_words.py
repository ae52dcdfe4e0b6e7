"""Headlines by hand: verbs of combat, and "sources" where one speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

STRIKE = "# {}\n\n[S Mayor Ilse Brandt] [C said] [P the strike had come too early]."


@pytest.mark.parametrize(
    ("headline", "word"),
    [
        ("Brandt slams drivers over strike", "slams"),
        ("BRANDT BLASTS DRIVERS", "BLASTS"),
        ("Brandt, on tour in Ohio, hits back at union", "hits back"),
        ("Brandt says strike came too early", ""),
        ("Falk slams drivers over strike", ""),
        ("Storm slams coast", ""),
        ("Brandt’s slams on drivers", ""),
        ("Brandt loses to drivers; car slams wall", ""),
    ],
)
def test_verbs_of_combat(story_of: StoryOf, headline: str, word: str) -> None:
    (found,) = story_of(STRIKE.format(headline)).headlines
    assert (found.combat_word, found.combative) == (word, word != "")


CUT = "# {}\n\n[P The airline will cut 900 jobs], [S {}] [C said]."
MORE = "\n\n[S {}] [C said] [P the mechanics would go first]."


@pytest.mark.parametrize(
    ("copy", "lone"),
    [
        (CUT.format("Airline to cut jobs, sources say", "a person familiar with the plan"), True),
        (CUT.format("Airline to cut jobs: sources", "a person familiar with the plan"), True),
        (CUT.format("Sources: Airline to cut jobs", "a person familiar with the plan"), True),
        (CUT.format("Airline to cut jobs, source says", "a person familiar with the plan"), False),
        (CUT.format("Airline cuts two sources of noise", "a person familiar with the plan"), False),
        (CUT.format("Airline to cut jobs, sources say", "three people familiar with the plan"), False),
        (CUT.format("Airline to cut jobs, sources say", "Tom Adler"), False),
        (
            CUT.format("Airline to cut jobs, sources say", "a person familiar with the plan")
            + MORE.format("Tom Adler"),
            True,
        ),
        (CUT.format("Airline to cut jobs, sources say", "a person familiar with it") + MORE.format("An aide"), False),
    ],
)
def test_sources_in_a_headline_and_one_in_the_story(story_of: StoryOf, copy: str, *, lone: bool) -> None:
    (found,) = story_of(copy).headlines
    assert (found.lone_source is not None) == lone
