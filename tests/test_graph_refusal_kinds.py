"""Stories by hand: refusals told without a word of refusing - a silence, a shut door, an idiom - and their doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "who"),
    [
        # silence
        ("The bishop maintained a lofty silence.", "The bishop"),
        ("The widow has kept her own counsel.", "The widow"),
        ("Requests for comment to the embassy were met with silence.", "the embassy"),
        ("His silence has lasted nine days.", "His"),
        ("No reply came from the bank.", "the bank"),
        ("A message left for Reed drew no reply.", "Reed"),
        ("A letter sent to the bank went without reply.", "the bank"),
        ("The officials had nothing further.", "The officials"),
        ("The trust had no comment to make.", "The trust"),
        ("The palace would add nothing to its statement.", "The palace"),
        ("Lawyers for both men chose to say nothing.", "Lawyers for both men"),
        ("The party is saying nothing about the tapes.", "The party"),
        ("Aides kept mum.", "Aides"),
        ("Officials clammed up after the raid.", "Officials"),
        # contact broken off, or none
        ("Asked about the loan, Reed ended the call.", "Reed"),
        ("A spokesman cut the interview short when asked about the loan.", "A spokesman"),
        ("The chairman put down the phone when a reporter gave his name.", "The chairman"),
        ("Reached by telephone, Reed hung up.", "Reed"),
        ("Approached at his house, the owner shut the door.", "The owner"),
        ("The winger walked past reporters without a word.", "The winger"),
        ("The minister brushed past journalists.", "The minister"),
        ("The coach stormed out when asked about the bet.", "The coach"),
        ("The accused left without speaking to the press.", "The accused"),
        ("The officers are not taking calls.", "The officers"),
        ("The chairman did not come to the door.", "The chairman"),
        ("Nobody answered the door at the house.", "Nobody"),
        ("There was no answer at the number listed for Reed.", "Reed"),
        ("The number listed for the charity was disconnected.", "the charity"),
        # rights, and deeds that are not done
        ("The treasurer invoked her right to remain silent.", "The treasurer"),
        ("Reed pleaded the Fifth 41 times.", "Reed"),
        ("The ministry has yet to respond to the findings.", "The ministry"),
        ("The envoy stopped short of saying whether she would go.", "The envoy"),
        ("The prosecutor refused to be drawn.", "The prosecutor"),
        ("The publisher did not wish to be quoted.", "The publisher"),
        ("The lawyer declined to release it.", "The lawyer"),
        ("The spokeswoman would not go beyond her statement.", "The spokeswoman"),
        ("The author has given no interviews.", "The author"),
        ("The police will not be making any further comment.", "The police"),
        ("The school was not in a position to respond.", "The school"),
    ],
)
def test_refusal_without_a_word_of_refusing(story_of: StoryOf, copy: str, who: str) -> None:
    story = story_of(copy)
    (statement,) = story.statements
    assert statement.stance == "no-comment"
    assert [story.article.text[start:end].casefold() for start, end in statement.source_spans] in (
        [who.casefold()],
        [] if who == "Nobody" else [who.casefold()],
    )


@pytest.mark.parametrize(
    "copy",
    [
        "The crowd kept a minute's silence.",
        "The monk kept his vow of silence.",
        "The silence of the woods has lasted a century.",
        "The tune went without a reply from the birds.",
        "The plan would add nothing to the debt.",
        "Reed ended the call at noon.",
        "Reed shut the door behind him.",
        "The company shut its doors in March.",
        "The winger walked off after the third goal.",
        "Her husband left without a word of thanks for the cook.",
        "The nurse was not taking chances.",
        "The law protects the right to remain silent.",
        "Reed pleaded guilty to the fifth count.",
        "The envoy stopped short of calling the vote a fraud.",
        "The tap was disconnected.",
        "Crews were unable to reach the village.",
        "Rescuers were unable to reach two climbers.",
        "The law does not say who must pay.",
        "The contract does not specify when work must end.",
        "The council failed to return the deposit.",
        "Calls for an inquiry went unanswered.",
        "The patient did not respond.",
        "The town has been quiet since the raid.",
        "The library was quiet on Monday.",
        "She would not say no to a second term.",
        "It would be wrong to cut the fund.",
    ],
)
def test_what_only_looks_like_silence(story_of: StoryOf, copy: str) -> None:
    assert [s.stance for s in story_of(copy).statements if s.stance == "no-comment"] == []


@pytest.mark.parametrize(
    "words",
    [
        "I'm not going there",
        "You'll have to ask my lawyer",
        "That's a question for the police",
        "Next question",
        "I can't talk about it",
        "It wouldn't be right for me to comment",
        "It would be premature to speculate",
        "I'll let the report speak for itself",
        "It's not for me to say",
        "I have been advised not to comment",
        "That's not something I'm prepared to discuss",
        "My lawyers have told me to say nothing",
        "You will have to put that to the ministry",
    ],
)
def test_refusal_that_only_a_speaker_can_utter(story_of: StoryOf, words: str) -> None:
    (statement,) = story_of(f"[P “{words},”] [S Reed] [C said].").statements
    assert statement.stance == "no-comment"


@pytest.mark.parametrize(
    "reported",
    [
        "it would be inappropriate to comment",
        "privacy laws barred it from discussing students",
        "a court order prevented her from commenting",
        "the oath prevented her from saying more",
        "it did not discuss staffing matters",
    ],
)
def test_reported_scruple_is_the_speakers_refusal(story_of: StoryOf, reported: str) -> None:
    story = story_of(f"[S The judge] [C said] [P {reported}].")
    assert [(s.stance, s.cue) for s in story.statements] == [("no-comment", "say")]


@pytest.mark.parametrize(
    "marked",
    [
        "[S Her mother] [C said] [P emails had gone unanswered].",
        "[S Their lawyer] [C said] [P the tenants had not received a reply from the council].",
        "[S Voss] [C said] [P the council never answered her letters].",
        "[P “They never answered my emails,”] [S Voss] [C said].",
        "[P “It would be wrong to talk of victory,”] [S Voss] [C said].",
        "[P “You have to ask why the dam broke,”] [S Voss] [C said].",
        "[P “Next question was about money,”] [S Voss] [C said].",
        "[P “We were told to say nothing,”] [S Voss] [C said].",
        "[P “My mother told me to say nothing to wolves,”] [S Voss] [C said].",
        "[S Voss] [C said] [P the council did not discuss her plan].",
    ],
)
def test_silence_that_a_source_complains_of_is_no_refusal(story_of: StoryOf, marked: str) -> None:
    assert [s.stance for s in story_of(marked).statements] == ["assertion"]


@pytest.mark.parametrize(
    ("copy", "who"),
    [
        ("Asked to say more, the envoy would not.", "the envoy"),
        ("Contacted on Friday, the owner declined.", "the owner"),
        ("The owner declined through a spokesman.", "The owner"),
        ("Three messages were left. None was returned.", None),
        ("The inspector could say no more.", "The inspector"),
        ("The accused said nothing as he left court.", "The accused"),
        ("The agent was giving nothing away about the fee.", "The agent"),
        ("The owner had no wish to discuss the sale.", "The owner"),
        ("Reed answered no questions.", "Reed"),
        ("The singer told a reporter to leave.", "The singer"),
        ("The captain shook his head when asked about it.", "The captain"),
        ("The actor broke off the interview.", "The actor"),
        ("The bank did not take up an offer to respond.", "The bank"),
        ("The club acknowledged the questions but did not answer them.", "The club"),
        ("The widow would not say more.", "The widow"),
        ("Nobody from the agency was available to speak.", "Nobody from the agency"),
        ("It was not possible to contact Reed.", "Reed"),
        ("The treasurer was asked, but did not say.", "The treasurer"),
        ("No comment was forthcoming from the club.", "the club"),
        ("Two letters to the landlord produced no answer.", "the landlord"),
        ("Calls to the bank were met with a shrug.", "the bank"),
        ("The federation declined, citing legal advice.", "The federation"),
        ("The regulator would go no further than its statement of May.", "The regulator"),
        ("Reed was contacted but made no statement.", "Reed"),
        ("The driver, on his lawyer's advice, said nothing.", "The driver"),
        ("An usher took a message. It was not returned.", None),
        ("The ministry stonewalled.", "The ministry"),
    ],
)
def test_refusal_in_passing(story_of: StoryOf, copy: str, who: str | None) -> None:
    story = story_of(copy)
    (statement,) = story.statements
    assert statement.stance == "no-comment"
    said_by = [story.article.text[start:end] for start, end in statement.source_spans]
    assert said_by == ([] if who is None else [who])


@pytest.mark.parametrize(
    "copy",
    [
        "Asked to lower his price, he would not.",
        "The bus would go no further.",
        "The singer told a fan to leave.",
        "The horse shook its head.",
        "She has not spoken to her sister for years.",
        "An official was not authorized to speak to reporters.",
        "The woman did not want to be quoted by name.",
        "There had been no direct word from the pope.",
        "The goalkeeper was giving nothing away at the near post.",
        "The referee cut short the game.",
        "Nobody answered the call for volunteers.",
        "The engine stopped responding.",
        "The firm declined, citing its falling sales.",
        "Letters to the editor produced no result.",
        "The driver said nothing of his wife.",
        "The parcel was not returned.",
        "The company made no profit.",
    ],
)
def test_what_only_looks_like_a_refusal_in_passing(story_of: StoryOf, copy: str) -> None:
    assert [s.stance for s in story_of(copy).statements if s.stance == "no-comment"] == []


def test_asking_somebody_unlikely_is_a_joke(story_of: StoryOf) -> None:
    story = story_of("[P “I'll leave now, but you will have to ask a bear,”] [S Reed] [C said].")
    assert [s.stance for s in story.statements] == ["assertion"]
