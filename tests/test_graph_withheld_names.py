"""Whether copy keeps the name of an unnamed person back: people who act, are named next, or are one of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

    from sourcelint.graph.facts import Source


def of(story_of: StoryOf, copy: str, words: str) -> Source:
    return next(source for source in story_of(copy).sources if words in source.text)


@pytest.mark.parametrize(
    "copy",
    [
        "[S An aide] [C suggested] [P that they take the ferry].",
        "[P “Please sit down,”] [S an executive] [C told] the crowd.",
        "Roe was [C accused] by [S a former aide] [P of taking bribes].",
        "In a video, [S an official] [C said] [P that the bridge was safe].",
        "[S A clerk] [C wrote] on Facebook [P that the bridge was safe].",
        "[S An aide] [C called] him [P “the best of men”] in a Facebook post.",
        "[P “Is that the mayor?”] [S a staffer in the room] [C whispered].",
        "[S One lawmaker] [C said] [P that the bridge was safe]. Senator Jane Roe told the mayor so on Monday.",
        "[P Six in 10 of them will stay home], [S 6 in 10 officials who attended the meeting] [C said].",
    ],
)
def test_somebody_whose_name_is_not_kept_back(story_of: StoryOf, copy: str) -> None:
    assert not any(source.anonymous for source in story_of(copy).sources)


@pytest.mark.parametrize(
    "copy",
    [
        "[S An aide] [C said] [P that they would take the ferry].",
        "[P The bridge is safe], [S an executive] [C told] reporters.",
        "[S One lawmaker] [C said] [P that the bridge was safe]. The mayor, Jane Roe, told the town so on Monday.",
        "[S An aide briefed on the plan] [C suggested] [P that the ferry would go].",
        "[S An aide] [C said] [P that Roe had lied about it in a Facebook post].",
    ],
)
def test_somebody_whose_name_is_kept_back(story_of: StoryOf, copy: str) -> None:
    assert any(source.anonymous for source in story_of(copy).sources)


def test_a_reason_given_for_a_group_covers_one_of_it(story_of: StoryOf) -> None:
    copy = (
        "[P The bridge is closed], [C said] [S two harbor officials who spoke on condition of anonymity for fear of "
        "losing their jobs].\n\n[P The rails are rusty], [S one harbor official] [C said]."
    )
    found = of(story_of, copy, "one harbor official")
    assert found.explained
    assert found.granted


def test_a_reason_given_for_one_of_a_group_covers_the_group(story_of: StoryOf) -> None:
    copy = (
        "[P The bridge is closed], [C said] [S several harbor sources who have seen the report].\n\n"
        "[P The rails are rusty], [S one source who spoke on condition of anonymity for fear of losing her job] "
        "[C said]."
        "\n\n[P The mayor knows], [C said] [S two bankers briefed on the works]."
    )
    assert of(story_of, copy, "several harbor sources").explained
    assert not of(story_of, copy, "two bankers").explained


@pytest.mark.parametrize(
    ("who", "covered"),
    [
        ("like others interviewed", True),
        ("like many of the dozen other clerks interviewed", True),
        ("like all the others", True),
        ("like her mother", False),
    ],
)
def test_a_reason_that_others_share_is_that_of_all_insiders(story_of: StoryOf, who: str, *, covered: bool) -> None:
    copy = (
        "[P The bridge is closed], [C said] [S people close to the mayor].\n\n[P The rails are rusty], [C said] "
        f"[S an engineer, who, {who}, asked for anonymity to speak freely]."
        "\n\n[S Critics] [C said] [P that it was late]."
    )
    assert of(story_of, copy, "engineer").explained
    assert of(story_of, copy, "people close").explained is covered
    assert not of(story_of, copy, "Critics").granted


def test_one_of_a_described_group_is_described(story_of: StoryOf) -> None:
    copy = (
        "[P The bridge is closed], [C said] [S harbor sources who have seen the report].\n\n"
        "[P The rails are rusty], [S a third source] [C said]."
    )
    assert of(story_of, copy, "third").described


@pytest.mark.parametrize(
    ("second", "retold"),
    [
        ("aides", True),
        ("campaign aides", True),
        ("a campaign official", True),
        ("diplomats", False),
        ("a diplomat", False),
        ("aides who were briefed on the gifts", False),
    ],
)
def test_the_same_group_in_other_words(story_of: StoryOf, second: str, *, retold: bool) -> None:
    copy = f"[P Money is short], [S campaign officials] [C said].\n\n[P Gifts are small], [S {second}] [C said]."
    assert of(story_of, copy, second).retold is retold


def test_one_of_a_counted_group_is_a_voice_of_its_own(story_of: StoryOf) -> None:
    copy = "[P Money is short], [S three campaign officials] [C said].\n\n[P Gifts stop], [S an official] [C said]."
    assert not of(story_of, copy, "an official").retold


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a 40-year-old adviser named Eric Lund", "Eric Lund"),
        ("banker and party strategist Eric Lund", "Eric Lund"),
    ],
)
def test_a_name_at_the_end_is_the_speakers(story_of: StoryOf, source: str, name: str) -> None:
    (found,) = story_of(f"[P The plan is dead], [C said] [S {source}].").sources
    assert found.name == name


def test_people_whom_a_list_names_are_not_anonymous(story_of: StoryOf) -> None:
    copy = "[S Two senior officials], Jane Roe and Peter Lind, [C said] [P that the bridge was safe]."
    assert not story_of(copy).sources[0].anonymous


def test_the_employee_is_the_nurse_of_whom_the_copy_told(story_of: StoryOf) -> None:
    copy = (
        "A nurse waited at the gate. [S The employee], who spoke on condition of anonymity for fear of losing her job, "
        "[C said] [P that she was tired].\n\n[P “It is hard,”] [C said] [S the nurse]."
    )
    assert len(story_of(copy).sources) == 1


@pytest.mark.parametrize(
    ("after", "relayed"),
    [
        ("[S NBC] [C said] [P that the plan was old].", True),
        ("The plan is old.", False),  # the story's own house may be NBC
    ],
)
def test_what_was_told_another_outlet_is_passed_on(story_of: StoryOf, after: str, *, relayed: bool) -> None:
    copy = f"[S An aide] [C told] NBC [P that the plan was dead].\n\n{after}"
    assert of(story_of, copy, "aide").relayed is relayed


def test_what_stands_below_an_outlets_name_is_the_outlets(story_of: StoryOf) -> None:
    copy = "From Bloomberg:\n\n[P The plan is dead], [C says] [S a source close to the board]."
    assert of(story_of, copy, "source").relayed


def test_a_refusal_gives_its_reason_by_saying_it(story_of: StoryOf) -> None:
    copy = "[S One employee] [C declined to speak on the record], [P saying that it would end her career]."
    found = of(story_of, copy, "employee")
    assert found.explained
    assert found.reason_class == "substantive"


@pytest.mark.parametrize(("other", "named"), [("a Transport Ministry spokesman", True), ("a rower", False)])
def test_a_spokesperson_whom_the_story_names_elsewhere(story_of: StoryOf, other: str, *, named: bool) -> None:
    copy = (
        "[P The road is safe], [C said] [S a spokesman for the Transport Ministry].\n\n"
        f"[P The bridge is safe], [C said] [S Tom Adler, {other}]."
    )
    assert of(story_of, copy, "Transport Ministry").spokesperson_named is named


def test_transcripts_speeches_and_paid_notices(story_of: StoryOf) -> None:
    said = "\n\n".join(["[P The bridge is safe], [S Roe] [C said]."] * 6)
    assert story_of(f"Mayor Jane Roe held a speech on Monday.\n\n{said}").whole.speech_report
    assert not story_of(f"Mayor Jane Roe walked home on Monday.\n\n{said}").whole.speech_report
    assert story_of("ROE: The bridge is safe.\n\nADLER: Is it?").whole.speech_report
    assert story_of("Transcript as follows:\n\nThe bridge is safe.").whole.speech_report
    assert story_of("Paid Notice: Deaths\n\nRoe, Jane, on Monday.").whole.paid_notice
    assert not story_of("Roe, Jane, on Monday.").whole.paid_notice
