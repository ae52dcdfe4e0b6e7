"""Stories by hand: who refuses to comment in some copy, and what only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "who"),
    [
        ("A spokesman for Acme Motors declined to comment.", "A spokesman for Acme Motors"),
        ("Ms. Gomez did not immediately respond to a request for comment.", "Ms. Gomez"),
        ("The lawyer could not be reached for comment.", "The lawyer"),
        ("Calls to the governor were not returned.", "the governor"),
        ("The ministry had no comment.", "The ministry"),
        ("Reed would not say whether he had been paid.", "Reed"),
        ("The company was not available for comment.", "The company"),
        ("The agency did not explain why it had left.", "The agency"),
        ("The campaign did not elaborate.", "The campaign"),
        ("Reed sidestepped questions about the loan.", "Reed"),
        ("Asked about the loan, Reed demurred.", "Reed"),
        ("The company has yet to respond to a request for comment.", "The company"),
        ("The ministry failed to respond to questions.", "The ministry"),
        ("The director would say nothing about the sale.", "The director"),
        ("The bank declined to provide details.", "The bank"),
        ("The lawyer would not get into specifics.", "The lawyer"),
        ("The owners were tight-lipped about the sale.", "The owners"),
        ("The union was reluctant to discuss the strike.", "The union"),
    ],
)
def test_refusal_is_a_statement_without_being_tagged(story_of: StoryOf, copy: str, who: str) -> None:
    story = story_of(copy)
    (statement,) = story.statements
    assert (statement.stance, statement.cue_class) == ("no-comment", "no-comment")
    assert [story.article.text[start:end] for start, end in statement.source_spans] == [who]
    assert statement.source is not None


@pytest.mark.parametrize(
    "copy",
    [
        "Sales declined by 4 percent.",
        "The senator refused to leave the chamber.",
        "The witness declined to be named.",
        "The summit could not be reached before noon by the climbers.",
        "The army did not respond to the attack on the bridge.",
        "I would not say that he lied.",
        "The plan does not offer workers a pension.",
        "The judge did not say that he lied.",
        "The court refused requests to stop the works.",
        "The bank refused to release the prisoners.",
        "The brigade failed to respond to the fire.",
        "The mayor has not said whether she will run.",
        "The firemen would not go into the house.",
        "A fence would not only address the noise.",
    ],
)
def test_idioms_are_no_refusal(story_of: StoryOf, copy: str) -> None:
    assert [s.stance for s in story_of(copy).statements if s.stance == "no-comment"] == []


def test_tagged_refusal_is_not_doubled(story_of: StoryOf) -> None:
    (statement,) = story_of("[S The airline] [C declined] [P to comment].").statements
    assert statement.stance == "no-comment"


def test_first_person_that_will_not_speak_is_no_comment(story_of: StoryOf) -> None:
    story = story_of("[S Reed] [C said], [P “We will not be talking about that memo.”]")
    assert [s.stance for s in story.statements] == ["no-comment"]


def test_neither_confirmed_nor_denied_is_no_comment(story_of: StoryOf) -> None:
    story = story_of("The agency would neither confirm nor deny the report.")
    assert [s.stance for s in story.statements] == ["no-comment"]
