"""What a story leans on: polls and their method, figures, studies, documents, the work of others; traps included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

FULL_METHOD = """
A Norstat poll found that 48 percent of voters like the bridge.

Norstat interviewed 1,020 likely voters from May 3 to 6 for the Harbor Gazette, which commissioned the survey.
The margin of error is 3 percentage points.
"""


def test_the_method_of_a_poll_may_stand_anywhere_in_the_copy(story_of: StoryOf) -> None:
    assert [(poll.missing, poll.lacking) for poll in story_of(FULL_METHOD).polls] == [(0, ""), (0, "")]


@pytest.mark.parametrize(
    ("gone", "lacking"),
    [
        ("1,020 ", "how many were asked"),
        ("from May 3 to 6 ", "when"),
        ("The margin of error is 3 percentage points.", "the margin of error"),
        (", which commissioned the survey", "who paid for it"),
    ],
)
def test_each_element_of_the_method_is_missed_on_its_own(story_of: StoryOf, gone: str, lacking: str) -> None:
    assert story_of(FULL_METHOD.replace(gone, "")).polls[0].lacking == lacking


@pytest.mark.parametrize(
    ("copy", "when_known"),
    [
        ("A Norstat poll released on Friday had her at 48 percent.", False),
        ("A Norstat poll conducted last week had her at 48 percent.", True),
        ("A September Norstat poll had her at 48 percent.", True),
        ("A September Harbor Gazette-Norstat News poll had her at 48 percent.", True),
        ("A Norstat poll last week had her at 48 percent.", True),
    ],
)
def test_the_day_of_release_is_not_when_people_were_asked(story_of: StoryOf, *, copy: str, when_known: bool) -> None:
    assert ("when" not in story_of(copy).polls[0].lacking) is when_known


@pytest.mark.parametrize(
    ("copy", "figures"),
    [
        ("A Norstat poll had her at 48 percent.", [True]),
        ("A Norstat poll shows her ahead by 5 points.", [True]),
        ("A Norstat poll shows her ahead.", [False]),
        ("The poll has a margin of error of 3 points.", [False]),
        ("An average of polls has her at 48 percent.", [False]),  # several have no one method
        ("She won 52 percent of the vote, an exit poll showed.", []),
        ("The polls closed at 8 p.m. with 40 percent of ballots counted.", []),
        ("Voters went to the polls, and 40 percent chose her.", []),
        ("A survey of purchasing managers showed growth of 2 percent.", []),
        ("A land survey found cracks in 40 percent of the walls.", []),
        ("A poll worker said turnout was 40 percent.", []),
    ],
)
def test_a_figure_is_the_result_of_one_poll_of_opinion(story_of: StoryOf, copy: str, figures: list[bool]) -> None:
    assert [poll.figure for poll in story_of(copy).polls] == figures


@pytest.mark.parametrize(
    ("copy", "unnamed"),
    [
        ("Polls show that most voters want the bridge.", True),
        ("Recent surveys of voters have found that most want the bridge.", True),
        ("Most voters want the bridge, according to recent polls.", True),
        ("Polls show that voters want it. A Norstat poll in May found the same.", False),
        ("Polls by Norstat show that most voters want the bridge.", False),
        ("His own polls show that most voters want the bridge.", False),
        ("Both polls show that most voters want the bridge.", False),
        ("Polls matter less than money.", False),
    ],
)
def test_polls_at_large_have_no_name_near(story_of: StoryOf, *, copy: str, unnamed: bool) -> None:
    assert story_of(copy).polls[0].unnamed is unnamed


def test_what_a_source_says_of_polls_is_its_own(story_of: StoryOf) -> None:
    story = story_of(
        "[S Omar Haddad] [C said] [P polls showed him ahead].\n\n"
        "Polling shows that [P “voters are not easily fooled,”] [C said] [S Omar Haddad].\n\n"
        "Polling shows that [S voters] [C want] [P a bridge]."
    )
    assert [poll.quoted for poll in story.polls] == [True, True, False]


@pytest.mark.parametrize(
    ("copy", "counted", "size"),
    [
        ("At least 12 people were killed on Monday.", "casualties", 12),
        ("The bridge fell on Monday, killing 1,200 people.", "casualties", 1200),
        ("The storm left four people dead.", "casualties", 4),
        ("The death toll rose to 34 on Monday.", "casualties", 34),
        ("Tens of thousands of supporters gathered on Sunday.", "crowd", 20_000),
        ("A crowd of 3,000 filled the square.", "crowd", 3000),
        ("Fourteen miners were killed on Monday.", "casualties", 14),
        ("The war has forced 40,000 people from their homes.", "casualties", 40_000),
        ("The festival drew 80,000 fans.", "crowd", 80_000),
        ("She told 4,500 supporters that she was glad.", "crowd", 4500),
        ("He gave a speech to 3,000 people.", "crowd", 3000),
        ("The march was attended by 6,000 people.", "crowd", 6000),
        ("About 60 percent of hospitals have no burn unit.", "share", 60),
        ("It will save an estimated 90 million euros.", "money", 90_000_000),
        ("About 40 percent of nurses work at night.", "share", 40),
        ("One in five children skips breakfast.", "share", 1),
        ("The storm will cost an estimated $3 billion.", "money", 3_000_000_000),
    ],
)
def test_what_somebody_must_have_counted(story_of: StoryOf, copy: str, counted: str, size: int) -> None:
    assert [(figure.counted, figure.size) for figure in story_of(copy).figures] == [(counted, size)]


@pytest.mark.parametrize(
    "copy",
    [
        "Ilse Brandt, 54, has lived here for 20 years.",
        "The home team won 3-2 on Monday, May 3.",
        "She won 52 percent of the vote.",
        "Bread costs 3 euros, and the tax is 7 percent of the price.",
        "Shares closed 4 percent higher.",
        "The killer wrote 12 letters.",
        "He gave 100 percent of people a chance.",
        "He owns 51 percent of the company and gave 10 percent of his books away.",
        "The turnout was 45 percent.",
        "The firm told 300 workers to stay at home.",
    ],
)
def test_ages_dates_scores_prices_and_votes_are_no_figures(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).figures == ()


@pytest.mark.parametrize(
    ("copy", "sourced", "settled"),
    [
        ("At least 12 people were killed on Monday.", False, False),
        ("[P At least 12 people were killed on Monday], [S the mayor] [C said].", True, False),
        ("At least 12 people were killed on Monday.\n\n[S The mayor] [C said] [P all were in one bus].", True, False),
        ("At least 12 people were killed on Monday, a Gazette tally shows.", True, False),
        ("The storm on Monday killed the 12 people in the bus.", False, True),
        ("The fire that killed 12 people on a Monday changed the law.", False, True),
        ("In 1911, 12 people were killed on a Monday.", False, True),
        ("He prayed on Monday, a day before he shot and wounded 12 people.", False, True),
        ("Floods have killed 12 people since Monday.", False, False),
    ],
)
def test_whose_a_figure_is_and_whether_it_is_news(
    story_of: StoryOf, *, copy: str, sourced: bool, settled: bool
) -> None:
    figure = next(f for f in story_of(copy).figures if f.counted == "casualties")
    assert (figure.sourced, figure.settled) == (sourced, settled)


@pytest.mark.parametrize(
    ("copy", "sourced", "settled"),
    [
        ("[P “Good evening,”] [S Ada Voss] [C told] a crowd of 12,000.", False, False),
        ("[P A crowd of 12,000 filled the square], [S Ada Voss] [C said].", True, False),
        ("A crowd of 12,000 filled the square. The police had counted.", True, False),
        ("In 1911 a crowd of 12,000 filled the square.", False, True),
        ("The tour will draw 12,000 fans.", False, True),
    ],
)
def test_who_speaks_to_a_crowd_has_not_counted_it(
    story_of: StoryOf, *, copy: str, sourced: bool, settled: bool
) -> None:
    (figure,) = story_of(copy).figures
    assert (figure.counted, figure.sourced, figure.settled) == ("crowd", sourced, settled)


@pytest.mark.parametrize(
    ("copy", "named"),
    [
        ("Studies show that naps help.", [False]),
        ("It has been shown in studies that naps help.", [False]),
        ("Clinical trials have shown that naps help. The trial showed nothing else.", [False]),
        ("Sales of beds fell, according to one research firm. The firm showed its shop.", [False]),
        ("The science shows that naps help.", [False]),
        ("Research has linked naps to long lives.", [False]),
        ("Naps help, according to a new study.", [False]),
        ("A growing body of research suggests that naps help.", [False]),
        ("Statistics show that fewer people drive.", [False]),
        ("A new study found that naps help. It was published in a journal on Monday.", [True]),
        ("The study found that naps help.", []),  # told of before
        ("Her research shows that naps help.", []),
        ("Police statistics show that fewer people drive.", []),
        ("No study has shown that naps help. Further studies will show whether they do.", []),
        ("Some scientists say that naps help.", []),
    ],
)
def test_research_at_large_has_no_name_near(story_of: StoryOf, *, copy: str, named: list[bool]) -> None:
    assert [study.named for study in story_of(copy).studies] == named


@pytest.mark.parametrize(
    ("behind", "labelled"), [("", False), (" It has not been peer-reviewed.", True), (" The preprint is short.", True)]
)
def test_a_preprint_is_labelled_anywhere_in_the_copy(story_of: StoryOf, *, behind: str, labelled: bool) -> None:
    for server in ("medRxiv", "Research Square"):
        (study,) = story_of(f"Masks help, says a paper on {server}.{behind}").studies
        assert (study.preprint, study.labelled) == (True, labelled)


@pytest.mark.parametrize(
    ("copy", "leaked", "traced"),
    [
        ("Documents show that the firm knew.", False, False),
        ("The firm knew, according to an internal memo.", False, False),
        ("Leaked emails show that the firm knew.", True, False),
        ("The leaked emails show that the firm knew.", True, False),
        ("Leaked emails show that the firm knew. An engineer who reviewed them wrote two.", True, True),
        ("Land registry records show that the firm knew.", False, True),
        ("An email from Falk says that the firm knew.", False, True),
        ("The firm knew, according to a transcript of the trial.", False, True),
    ],
)
def test_whose_documents_are_and_how_they_came_to_light(
    story_of: StoryOf, *, copy: str, leaked: bool, traced: bool
) -> None:
    assert [(document.leaked, document.traced) for document in story_of(copy).documents] == [(leaked, traced)]


@pytest.mark.parametrize(
    "copy", ["The emails show that the firm knew.", "Documents will show that it knew.", "She wrote two emails."]
)
def test_documents_told_of_before_or_yet_to_speak_are_left_alone(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).documents == ()


@pytest.mark.parametrize(
    ("copy", "place"),
    [
        ("The plant will close, according to local media.", "outlet"),
        ("State television said the general was dead.", "outlet"),
        ("Press reports said the minister was ill.", "outlet"),
        ("The minister was quoted as saying that the talks were over.", "outlet"),
        ("The bridge is from 1911, according to Wikipedia.", "encyclopedia"),
        ("Its Wikipedia page says the bridge is from 1911.", "encyclopedia"),
        ("A Google search shows 40 clinics in the city.", "web"),
        ("Users on Reddit claimed that the dam had cracked.", "social-media"),
        ("A viral post claimed that the school was on fire.", "social-media"),
        ("In footage shared on social media, a tank burns.", "social-media"),
        ("ChatGPT said the law was passed in 1987.", "chatbot"),
    ],
)
def test_what_is_passed_on_from_nobody_in_particular(story_of: StoryOf, copy: str, place: str) -> None:
    assert [(r.place, r.vouched) for r in story_of(copy).references] == [(place, False)]


@pytest.mark.parametrize(
    "copy",
    [
        "The media said she would lose.",
        "The singer told reporters that she would tour.",
        "Police reports say that the man fled.",
        "The minister was quoted by Interfax as saying that the talks were over.",
        "Ilse Brandt wrote on Twitter that she would go.",
        "In a video posted to her Facebook account, the mayor apologized.",
        "Footage posted by the army on Telegram shows a tank.",
        "The company said on its website that it would pay.",
        "Gemini said it would expand its exchange.",
        "Twitter users mocked the minister.",
    ],
)
def test_briefings_named_accounts_and_firms_are_no_such_thing(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).references == ()


def test_a_name_or_a_check_beside_it_vouches(story_of: StoryOf) -> None:
    named = story_of("Local media said the plant would close. The Harbor Gazette said that 40 jobs would go.")
    checked = story_of("In footage shared on social media, a tank burns. Two experts verified it.")
    assert [reference.vouched for reference in (*named.references, *checked.references)] == [True, True]


def test_a_story_about_the_post_itself(story_of: StoryOf) -> None:
    story = story_of("# Viral post closes school\n\nA viral post claimed that the school was on fire.")
    assert [reference.topic for reference in story.references] == [True]
