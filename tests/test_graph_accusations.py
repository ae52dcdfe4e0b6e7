"""Stories by hand: who is accused, whether the writer does it, and what it may rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "accused"),
    [
        ("The treasurer, Paul Engel, embezzled 40,000 euros.", "Paul Engel"),
        ("Paul Engel, who plagiarized his thesis, left the club.", "Paul Engel"),
        ("Paul Engel is a liar.", "Paul Engel"),
        ("Mayor Paul Engel, who took bribes for years, left.", "Paul Engel"),
        ("Solvane misled investors about the drug.", "Solvane"),
        ("Paul Engel is a serial liar [S who] has [C pledged] [P to build a pool].", "Paul Engel"),
        ("Paul Engel embezzled the money, and his heirs could lose the house.", "Paul Engel"),
        ("[S Solvane] [C misled] [P investors about the drug].", "Solvane"),
    ],
)
def test_the_writer_states_a_wrong(story_of: StoryOf, copy: str, accused: str) -> None:
    (accusation,) = story_of(copy).accusations
    assert (accusation.accused, accusation.asserted, accusation.statement) == (accused, True, None)
    assert accusation.source_distance is None


@pytest.mark.parametrize(
    "copy",
    [
        "Did Paul Engel embezzle the money?",
        "Paul Engel may have embezzled the money.",
        "Paul Engel is accused of fraud.",
        "Paul Engel allegedly embezzled the money.",
        "[S Helen Ward] [C said] [P that Paul Engel embezzled the money].",
        "“Paul Engel embezzled the money.”",
        "Emails show that Paul Engel embezzled the money.",
        "In the play Paul Engel embezzles the money.",
    ],
)
def test_what_is_open_or_somebody_elses_is_not_asserted(story_of: StoryOf, copy: str) -> None:
    assert [accusation for accusation in story_of(copy).accusations if accusation.asserted] == []


@pytest.mark.parametrize(
    "copy",
    [
        "Paul Engel stole the show.",
        "Paul Engel did not take bribes.",
        "Paul Engel refused the bribe.",
        "Paul Engel is not a liar.",
        "Paul Engel threatened to leave.",
        "Helen Ward criticized Paul Engel for the crime bill.",
        "Nora Falk handles a lawsuit against Solvane.",
        "Helen Ward blamed Paul Engel for the delay.",
        "Helen Ward blamed Paul Engel for the charges of fraud.",
        "The army accused the Islamic State of fraud.",
        "She saw How Paul Stole Christmas.",
    ],
)
def test_idioms_and_mere_criticism_accuse_nobody(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).accusations == ()


def test_the_distance_to_what_it_may_rest_on(story_of: StoryOf) -> None:
    far = "[S Helen Ward] [C said] [P that Engel paid himself]."
    story = story_of(f"Paul Engel embezzled the money.\n\nThe pool was shut.\n\n{far}")
    assert [accusation.source_distance for accusation in story.accusations if accusation.asserted] == [2]
    other = story_of("[S Ward] [C said] [P that Engel was tall].\n\nPaul Engel embezzled the money.")
    assert [accusation.source_distance for accusation in other.accusations] == [None]
    own = story_of("Paul Engel embezzled the money.\n\n[S Engel] [C said] [P that Engel was glad].")
    assert own.accusations[0].source_distance is None


@pytest.mark.parametrize(
    ("court", "settled"),
    [("A jury convicted Engel.", True), ("Engel could be convicted in May.", False), ("Boone was convicted.", False)],
)
def test_a_verdict_elsewhere_settles_it(story_of: StoryOf, court: str, *, settled: bool) -> None:
    story = story_of(f"Paul Engel embezzled the money.\n\n{court}")
    assert story.accusations[0].settled is settled
