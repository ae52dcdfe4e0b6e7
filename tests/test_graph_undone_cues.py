"""Statements by hand: verbs of confession and of doubt that nobody has done impute nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "copy",
    [
        "[S Neither Boone nor Voss] [C acknowledged] [P that they had lied].",
        "[S Few mayors] [C would ever admit] [P that they had lied].",
        "[S Carl Boone] [C did not admit] [P that he had lied].",
        "[S Carl Boone] [C never admitted] [P that he had lied].",
        "[S No mayor] [C admits] [P that he has lied].",
        "[S Carl Boone] [C would claim] [P that he had lied].",
    ],
)
def test_what_nobody_admits_is_no_confession(story_of: StoryOf, copy: str) -> None:
    (statement,) = story_of(copy).statements
    assert (statement.cue_class, statement.own_fault) == ("other", False)


@pytest.mark.parametrize("copy", ["[P The price] [C was not disclosed].", "[C It was confirmed] [P that he had left]."])
def test_nobody_confirms_in_the_passive(story_of: StoryOf, copy: str) -> None:
    assert [statement.own_fault for statement in story_of(copy).statements] == [False]


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        ("[S Carl Boone] [C admitted] [P that he had lied].", "guilt"),
        ("[S Ada Voss] [C confirmed] [P that she had left].", "endorse"),
    ],
)
def test_what_somebody_did_admit_still_is(story_of: StoryOf, copy: str, kind: str) -> None:
    (statement,) = story_of(copy).statements
    assert (statement.cue_class, statement.own_fault) == (kind, True)


def test_words_before_the_source_are_counted(story_of: StoryOf) -> None:
    copy = "[P1 The tram was late], [S1 Carl Boone] [C1 said]. [S2 Ada Voss] [C2 said] [P2 it was not]."
    assert [statement.words_before_source for statement in story_of(copy).statements] == [4, 0]


def test_permission_and_learning_are_no_words(story_of: StoryOf) -> None:
    copy = "[S1 The ministry] [C1 allowed] [P1 the plant to open]. [S2 Ada Voss] [C2 learned] [P2 that it was open]."
    assert [statement.cue_class for statement in story_of(copy).statements] == ["other", "belief"]
