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
        ("Pressed twice, the agency did not explain why it had left.", "the agency"),
        ("Asked what he meant, Reed did not elaborate.", "Reed"),
        ("Reed sidestepped questions about the loan.", "Reed"),
        ("Asked about the loan, Reed demurred.", "Reed"),
        ("The company has yet to respond to a request for comment.", "The company"),
        ("The ministry failed to respond to questions.", "The ministry"),
        ("The director would say nothing about the sale.", "The director"),
        ("The bank declined to provide details.", "The bank"),
        ("The lawyer would not get into specifics.", "The lawyer"),
        ("The owners were tight-lipped about the sale.", "The owners"),
        ("The union was reluctant to discuss the strike.", "The union"),
        ("The mayor walked past reporters without commenting.", "The mayor"),
        ("The minister left without taking questions.", "The minister"),
        ("The coach was too busy to comment.", "The coach"),
        ("The company had nothing further to add.", "The company"),
        ("Reed ignored shouted questions about the loan.", "Reed"),
        ("A spokeswoman referred questions to the county.", "A spokeswoman"),
        ("The chief would not be drawn on the cause.", "The chief"),
        ("The school was unable to comment.", "The school"),
        ("Party leaders have remained silent so far.", "Party leaders"),
        ("The owner was coy about his plans.", "The owner"),
        ("Efforts to reach the owner were unsuccessful.", "the owner"),
        ("The Herald did not hear back from the company.", "the company"),
        ("There was no immediate comment from the army.", "the army"),
        ("The bank didn't call back.", "The bank"),
        ("The company was asked, and gave no reason for the move.", "The company"),
        ("Reed declined an invitation to comment.", "Reed"),
        ("Reed turned down an interview request.", "Reed"),
        ("Contacted for comment, Reed declined.", "Reed"),
        ("The union chose not to respond.", "The union"),
        ("The witness did not want to discuss the shooting.", "The witness"),
        ("The chief was not prepared to say when work would begin.", "The chief"),
        ("The senator refrained from commenting.", "The senator"),
        ("The mayor shrugged off questions about the loan.", "The mayor"),
        ("Reporters asked about the sale. The mayor did not say when.", "The mayor"),
        ("The mayor declined to define what a fair price was.", "The mayor"),
        ("The mayor has not responded to the allegations.", "The mayor"),
        ("The agency neither confirmed nor denied the report.", "The agency"),
        ("The group did not immediately reply to an emailed list of questions.", "The group"),
        ("Officials would not release the name of the victim.", "Officials"),
        ("The coroner hung up when a reporter called.", "The coroner"),
        ("The mayor took no questions.", "The mayor"),
        ("The mayor is not saying whom she will appoint.", "The mayor"),
        ("A lawyer for Reed was not immediately available.", "A lawyer for Reed"),
        ("The company did not make Reed available for an interview.", "Reed"),
        ("Reed hung up on a reporter.", "Reed"),
        ("Reed would leave it to the voters.", "Reed"),
        ("Officials were not at liberty to discuss the case.", "Officials"),
        ("Phone calls to the bank went unreturned.", "the bank"),
        ("Ms. Hall attacked Reed for not answering the question.", "Reed"),
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
        "The bridge will open again, the mayor announced. He did not say when.",
        "The agency did not explain why it had left.",
        "The campaign did not elaborate.",
        "The minister did not offer further details.",
        "The team gave no reason for the sale.",
        "The court refused requests to stop the works.",
        "The bank refused to release the prisoners.",
        "The brigade failed to respond to the fire.",
        "The mayor has not said whether she will run.",
        "The firemen would not go into the house.",
        "A fence would not only address the noise.",
        "The crowd fell silent.",
        "The chairman demurred.",
        "The band would not release the record.",
        "The coroner hung up a wreath.",
        "The witness has the right to remain silent.",
        "The room was silent.",
        "The judge refused to say the oath.",
        "The peak has not been reached again.",
        "The president did not respond in kind.",
        "Judges should avoid commenting on candidates.",
        "Many questions remain unanswered.",
        "The company ignored calls for a boycott.",
        "The judge referred the question to a higher court.",
        "Results were not immediately available.",
        "The mayor brushed off the report.",
        "The suspect hung up his coat.",
        "The union chose not to strike.",
        "She spoke without offering proof.",
        "Requests to speak with the prisoner were denied.",
        "The bank refused to give up the building.",
        "Voters did not want to say so in public.",
        "The drug has not been made available in Europe.",
        "The army had nothing to eat.",
    ],
)
def test_idioms_are_no_refusal(story_of: StoryOf, copy: str) -> None:
    assert [s.stance for s in story_of(copy).statements if s.stance == "no-comment"] == []


def test_tagged_refusal_is_not_doubled(story_of: StoryOf) -> None:
    (statement,) = story_of("[S The airline] [C declined] [P to comment].").statements
    assert statement.stance == "no-comment"


@pytest.mark.parametrize(
    ("copy", "cue"),
    [
        ("[S The aides] [C backing] [P Reed] declined to comment.", "declined"),
        ("She skirted a question from Ms. Hall, [S who] [C wanted] [P to know why he left].", "skirted"),
        ("Reed refused to answer as [S he] left and [C watched] [P the vote from a balcony].", "refused"),
    ],
)
def test_what_is_told_within_a_refusal_is_none(story_of: StoryOf, copy: str, cue: str) -> None:
    story = story_of(copy)
    refusals = [statement for statement in story.statements if statement.stance == "no-comment"]
    assert [[story.article.text[a:b] for a, b in refusal.cue_spans] for refusal in refusals] == [[cue]]


def test_first_person_that_will_not_speak_is_no_comment(story_of: StoryOf) -> None:
    story = story_of("[S Reed] [C said], [P “We will not be talking about that memo.”]")
    assert [s.stance for s in story.statements] == ["no-comment"]


@pytest.mark.parametrize(
    "words",
    [
        "We do not comment on personnel matters",
        "I have nothing to say about that",
        "I'd rather not talk about it",
        "I am not going to go there",
    ],
)
def test_refusal_in_the_words_of_who_refuses_is_one_statement(story_of: StoryOf, words: str) -> None:
    story = story_of(f"[P “{words},”] [S Reed] [C said].")
    assert [s.stance for s in story.statements] == ["no-comment"]


def test_neither_confirmed_nor_denied_is_no_comment(story_of: StoryOf) -> None:
    story = story_of("The agency would neither confirm nor deny the report.")
    assert [s.stance for s in story.statements] == ["no-comment"]
