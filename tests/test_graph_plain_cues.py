"""Statements by hand: where a verb that judges is the plain word, and which verb of two reports the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "copy",
    [
        "[S The teachers] [C insisted] [P they will not move].",
        "[S Ada Voss] [C stressed] [P that she wants to stay in the choir].",
        "[S Carl Boone] [C insisted] [P that his aim was a quiet street].",
        "[S Carl Boone] [C insisted] [P that the council must vote on Monday].",
        "[S Ada Voss] [C insisted] [P that any deal include a ban on noise].",
        "[S The library] [C discloses] [P the number of books that it has lost].",
        "[S Rita Moss] sued the town, [C claiming] [P that the fence was hers].",
        "[S Ada Voss] said the shop advertised the lamp, [C noting] [P that it was old].",
        "[S Two objectors] had gone to the board, [C contending] [P that the fence was theirs].",
        "[S Rita Moss] announced plans to sue the town, [C claiming] [P that the fence was hers].",
        "In a petition, [S Rita Moss] [C asserted] [P that the fence was hers].",
        "[S The Harbor Police Department] [C acknowledged] [P that the current system was slow].",
        "[S Ada Voss] [C revealed] [P that her husband had left the choir].",
        "[S Ada Voss] [C revealed] [P why the choir was special].",
        "[S Ada Voss] [C stressed] [P that she is a proud baker].",
        "[S The thief] [C whose burglary exposed] [P that the safe was empty] went home.",
        "[S The police] [C insisted] [P they are prepared for the crowd].",
        "[S The baker] [C made clear] [P that the oven was cold].",
        "[S The baker] [C found] [P that the oven was cold].",
    ],
)
def test_plain_word_imputes_nothing(story_of: StoryOf, copy: str) -> None:
    (statement,) = story_of(copy).statements
    assert (statement.cue_class, statement.spoken) == ("act", True)


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        ("[S The teachers] [C claimed] [P they will not move].", "doubt"),
        ("[S The teachers] [C insisted] [P they had not moved].", "doubt"),
        ("[S Ada Voss] [C insisted] [P that he never said she wanted it].", "doubt"),
        ("[S Carl Boone] [C insisted] [P that the rival's aim was money].", "doubt"),
        ("[S Carl Boone] [C insisted] [P that the trams run on Sunday].", "doubt"),
        ("[S Rita Moss] dismissed the lawsuit, [C claiming] [P that the fence was hers].", "doubt"),
        ("[S Rita Moss], who was sued, [C claimed] [P that the fence was hers].", "doubt"),
        ("[S Rita Moss] [C claimed] [P that the lawsuit was a joke].", "doubt"),
        ("[S Rita Moss], appealing to the town in March, [C claimed] [P that the fence was hers].", "doubt"),
        ("[S The thief] [C whose lawyer revealed] [P that the safe was empty] went home.", "endorse"),
        ("[S Ada Voss] said that it was safe and [C claims] [P that nobody was hurt].", "doubt"),
        ("[S Ada Voss] [C acknowledged] [P that the current system was slow].", "guilt"),
        ("[S The Harbor Police Department] [C acknowledged] [P that the tram was slow].", "guilt"),
        ("[S Ada Voss] [C revealed] [P that the tram had left].", "endorse"),
        ("[S The library] [C revealed] [P that it had lost many books].", "endorse"),
        ("[S The library] [C noted] [P the number of books that it has lost].", "endorse"),
        ("[S Rita Moss] left the town, [C claiming] [P that the fence was hers].", "doubt"),
        ("It was Ada Voss, [S a woman] [C who admitted] [P that she was late].", "guilt"),
        ("[S Ada Voss] [C went out of her way to say] [P that the tram was late].", "neutral"),
        ("Rita Moss said so, and [S Ada Voss] agreed, [C noting] [P that it was old].", "endorse"),
    ],
)
def test_verb_that_judges_still_does(story_of: StoryOf, copy: str, kind: str) -> None:
    (statement,) = story_of(copy).statements
    assert statement.cue_class == kind


@pytest.mark.parametrize(
    "copy",
    [
        "[S Ada Voss] [C is eager to point out] [P that the tram was late].",
        "The rules leave [S Ada Voss] with [C a reason to insist on] [P a tram that waits].",
        "It was Ada Voss, [S a woman] [C who would never admit] [P that she was late].",
        "[S Ada Voss] has maintained that it complied, [C claims] [P that the report could not confirm].",
        "[S Ada Voss] was [C able to claim] [P that the tram was late].",
        "For [S those] who ride, it is [C worth pointing out] [P that the tram was late].",
        "[S Ada Voss] [C would not point out] [P that the tram was late].",
        "[S Many of you] [C have noted] [P that the tram was late].",
        "They held [S banners] [C proclaiming] [P “The tram is ours forever.”]",
    ],
)
def test_what_nobody_has_said(story_of: StoryOf, copy: str) -> None:
    (statement,) = story_of(copy).statements
    assert statement.cue_class == "other"


@pytest.mark.parametrize(
    ("copy", "cue", "kind"),
    [
        ("[S Ada Voss] [C laughed and said] [P “It was late again.”]", "say", "neutral"),
        ("[S Ada Voss] [C blasted out an email stating] [P “It was late again.”]", "state", "neutral"),
        ("[S Ada Voss] [C laughed]: [P “It was late again.”]", "laugh", "manner"),
        ("[S Ada Voss] [C blasted] [P the tram: “It was late again.”]", "blast", "attack"),
        ("[S Ada Voss] [C shot back]: [P “It was late again.”]", "shoot", "attack"),
        ("[S Ada Voss] [C interjected]: [P “It was late again.”]", "interject", "act"),
    ],
)
def test_the_verb_that_reports_the_words(story_of: StoryOf, copy: str, cue: str, kind: str) -> None:
    (statement,) = story_of(copy).statements
    assert (statement.cue, statement.cue_class) == (cue, kind)


def test_a_body_confirms_its_own_work(story_of: StoryOf) -> None:
    copy = "[S The Harbor Police Department] [C confirmed] [P that it was searching the barge]."
    assert [statement.own_fault for statement in story_of(copy).statements] == [True]


def test_a_person_confirms_what_is_no_work_of_theirs(story_of: StoryOf) -> None:
    copy = "[S Ada Voss] [C confirmed] [P that it was raining]."
    assert [statement.own_fault for statement in story_of(copy).statements] == [False]
