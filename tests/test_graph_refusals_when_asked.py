"""Stories by hand: what somebody does or says instead of an answer - a shrug, a side door, "ask him" - and doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


def stances(story_of: StoryOf, copy: str) -> list[str]:
    return [s.stance for s in story_of(copy).statements if s.stance == "no-comment"]


@pytest.mark.parametrize(
    ("copy", "who"),
    [
        # deeds instead of an answer
        ("Asked if he would go, Reed picked up his notes and left.", "Reed"),
        ("Asked about the deal, the mayor shrugged.", "the mayor"),
        ("His widow, asked about the fee, closed the door quietly.", None),
        ("Asked about the loan, the treasurer laughed and moved to the next reporter.", "the treasurer"),
        ("The bishop raised a hand and walked on without comment.", "The bishop"),
        ("The chairman, Otto Reed, left by a side door without speaking to reporters.", None),
        ("Pressed about the memo, the deputy slipped out of a side door.", "the deputy"),
        ("Players brushed past microphones on the way to the plane.", "Players"),
        ("A woman who answered the phone at the house hung up.", "A woman who answered the phone at the house"),
        ("The treasurer hung up when I rang her.", "The treasurer"),
        ("A query about the tractor was met with a laugh.", None),
        ("The mayor has met the question with silence.", "The mayor"),
        ("Asked a second time, the clerk stared at the ceiling.", "the clerk"),
        ("The driver rolled up the window when reporters approached.", "The driver"),
        ("The singer walked out of the interview.", "The singer"),
        ("The senator ignored reporters as she left the chamber.", "The senator"),
        ("The accused said nothing to reporters.", "The accused"),
        ("Written questions drew no reply.", None),
        ("Asked about it, the dean studied his shoes.", "the dean"),
        ("Asked about it, the dean looked at his lawyer.", "the dean"),
        ("Asked about it, the dean stood up and left the room.", "the dean"),
        ("The dean smiled when asked about it.", "The dean"),
        ("Asked about it, the dean fell silent.", "the dean"),
        ("The dean answered with a shrug.", None),
        ("Calls to the dean rang out.", None),
        ("# Mayor silent on loan", None),
        ("# Questions about loan met with silence", None),
        ("The dean rushed past a crowd of reporters.", "The dean"),
        ("An aide stepped in and ended the interview.", "An aide"),
        ("Reed, asked about the loan, demurred.", None),
        ("Reed, reached at his home, hung up.", None),
        ("Asked how many were lost, the dean deferred to the ministry.", "the dean"),
        ("The player left the ground without speaking to the media.", "The player"),
        ("The president was not made available to the media.", None),
        ("The coach was in no mood to discuss it.", "The coach"),
        ("The firm did not provide figures when asked.", "The firm"),
        # deeds of telling that are not done
        ("The office did not make her available.", "The office"),
        ("Nor would the dean say who had paid.", "the dean"),
        ("Nor did the bank respond to a request for comment.", "the bank"),
        ("The dean would not be more specific.", "The dean"),
        ("The dean would not put a figure on it.", "The dean"),
        ("The dean declined to put a figure on it.", "The dean"),
        ("The dean declined to go into it.", "The dean"),
        ("The dean would not weigh in.", "The dean"),
        ("The dean has granted no interviews.", "The dean"),
        ("The dean would not share the figures.", "The dean"),
        ("Reed's lawyer declined to make him available.", "Reed's lawyer"),
        ("The lawyer did not respond in time for publication.", "The lawyer"),
        ("The clerk of the court, Ned Hall, would not stay. Hall did not return a call Monday evening.", None),
        ("The manager would not provide a copy of it.", "The manager"),
        ("The chief executive refused to break out sales of the tractor.", "The chief executive"),
        ("Reed declined to offer his own figure for losses.", "Reed"),
        ("Ministers refused to be interviewed by the morning programmes.", "Ministers"),
        ("Asked by whom, he would not say that, either.", "he"),
        ("The cousins would not tell a visitor why.", "The cousins"),
        ("The general would not be pinned down on a date.", "The general"),
        ("The prosecutor would say only that her office knew of the tape.", "The prosecutor"),
        ("The envoy would only say that talks went on.", "The envoy"),
        ("Reed did not answer a list of questions sent to his office.", "Reed"),
        ("The firm ignored two messages left at its office.", "The firm"),
        ("The driver, on the advice of counsel, did not speak.", "The driver"),
        ("The league deferred comment to the club.", "The league"),
        ("The club deferred to the league for comment.", "The club"),
        ("The owner is not talking.", "The owner"),
        ("The union had no statement.", "The union"),
        ("The ministry gave the same answer each day: no comment.", None),
    ],
)
def test_no_answer_is_given(story_of: StoryOf, copy: str, who: str | None) -> None:
    story = story_of(copy)
    refusals = [statement for statement in story.statements if statement.stance == "no-comment"]
    assert len(refusals) == 1
    if who is not None:
        assert [story.article.text[start:end] for start, end in refusals[0].source_spans] == [who]


@pytest.mark.parametrize(
    "words",
    [
        "No comment, and you can print that",
        "Can't talk about it",
        "That's not something we discuss",
        "I have no intention of discussing that",
        "I'm not allowed to talk about it",
        "I'm not prepared to go into that",
        "I will take that question for the record",
        "Not today",
        "That's none of your business",
        "I'm not taking questions",
        "I don't do interviews",
        "I respectfully decline",
        "I don't have any comment on that",
        "I really don't want to comment",
        "I don't want to get into that",
        "I don't think it's appropriate to comment",
        "I'll leave it there",
        "I'll leave it at that",
        "Ask him",
        "You need to ask the police",
        "I would refer you to the ministry",
        "I can't get into that",
        "We don't talk about our clients",
        "I don't want to talk about the case because there is an investigation",
    ],
)
def test_refusal_that_a_speaker_utters(story_of: StoryOf, words: str) -> None:
    assert stances(story_of, f"[P “{words},”] [S Reed] [C said].") == ["no-comment"]


@pytest.mark.parametrize(
    "reported",
    [
        "it would not give a running commentary",
        "it never discusses personnel",
        "it had no statement to make",
        "he would rather not add to it",
        "she couldn't talk about it",
    ],
)
def test_reported_refusal_is_the_speakers(story_of: StoryOf, reported: str) -> None:
    assert stances(story_of, f"[S The agency] [C said] [P {reported}].") == ["no-comment"]


@pytest.mark.parametrize(
    "copy",
    [
        # an answer comes after all, or nobody was asked
        "Asked about the deal, the mayor laughed. [P “It is a bargain,”] [S she] [C said].",
        "Asked about the deal, the mayor shrugged and [C said] [P it was old].",
        "Asked to leave, the mayor walked to his car.",
        "The mayor picked up his notes and left.",
        "The deputy slipped out of a side door of the barn.",
        "The room was met with a laugh.",
        # knowledge, not will
        "The engineer took twelve questions. She could not say how many bolts were left.",
        "The engineer had been asked twice. He could not say when the log would be read.",
        "A clerk who would not give her name opened the door.",
        "[P “I led the club for years,”] [S Voss] [C said]. [P “Ask them.”]",
        "[P “I don't want to say that he lied,”] [S Voss] [C said].",
        "[P “We will meet. Not today,”] [S Voss] [C said].",
        "[P “I decline the prize,”] [S Voss] [C said].",
        "The guards would not put a price on the horse's head.",
        "Nor did the plan pass.",
        "The firm declined to expand its plant.",
        "Asked about her father, the singer smiled. [P “He taught me,”] [S she] [C said].",
        "The column says she doesn't answer letters.",
        "The dean answered with a smile: [P “So I am,”] [S he] [C said].",
        "[P “We are not allowed to talk in class,”] [S Voss] [C said].",
        "The firm did not provide figures.",
        "Asked when it would vote, the council deferred the vote to June.",
        "The report was not made available to the media.",
        # other deeds
        "The memoir is silent on the night of the fire.",
        "The order bars the sale. It was silent on the house.",
        "The council failed to answer the needs of the valley.",
        "None of them has answered to his name since the roll call.",
        "Asked about the will, she would not be drawn into a family fight.",
        "The candidates did not answer the question of what would replace the tax.",
        "The minister has refused to name a date for the vote.",
        "Its website could not be reached.",
        "The candidate never stopped speaking at the rally.",
        "A second witness did not want to speak on the record.",
        "The party was unwilling to address the problem.",
        "Ms. Hall avoids discussing the vote with her mother.",
        "The maker has not spoken publicly about the hire.",
        "The bureau has not publicly commented on the scope of the case.",
        "The governor would not tell his son to go.",
        "The thieves refused to break out of the ring.",
        "The bank ignored emails of warning from its own clerks.",
        "Boone has not answered the company's last letter.",
        "The mayor would only say yes to a bridge.",
        "The two are not talking to each other.",
        "[P “We don't talk about race in this country,”] [S Voss] [C said].",
        "[P “Ask him why the dam broke and he will tell you it rained,”] [S Voss] [C said].",
        "[S Voss] [C said] [P she never discusses it with her brother].",
    ],
)
def test_what_is_no_refusal(story_of: StoryOf, copy: str) -> None:
    assert stances(story_of, copy) == []
