"""Stories by hand: labels of guilt and misuses of "alleged", and what only looks like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "marked", "person"),
    [
        ("Accused killer Ada Voss will stand trial in May.", "Accused killer Ada Voss", "Ada Voss"),
        ("Suspected Boston bomber Ali Reza pleaded not guilty.", "Suspected Boston bomber Ali Reza", "Ali Reza"),
        ("Ben Low, the accused serial rapist, was in court.", "accused serial rapist", "Ben Low"),
        ("The alleged hacker, Ben Low, was in court.", "alleged hacker, Ben Low", "Ben Low"),
        ("Ben Low is an alleged thief.", "alleged thief", "Ben Low"),
        ("The alleged bomber was taken to a hospital.", "alleged bomber", None),
        ("Ben Low, 43, an accused drug lord, was in court.", "accused drug lord", "Ben Low"),
        ("Alleged hit-and-run driver Ben Low was in court.", "Alleged hit-and-run driver Ben Low", "Ben Low"),
        ("# Accused cop killer faces judge", "Accused cop killer", None),
    ],
)
def test_a_label_stands_on_one_person(story_of: StoryOf, copy: str, marked: str, person: str | None) -> None:
    (label,) = story_of(copy).guilt_labels
    assert (label.form, label.text, label.person, label.named) == ("adjective", marked, person, person is not None)
    assert not label.convicted


@pytest.mark.parametrize(
    "copy",
    [
        "The suspected terrorist plot failed.",
        "A suspected spy could be anybody.",
        "The alleged attackers fled.",
        "Five suspected dealers were held.",
        "She accused dealers of cheating her.",
        "Children saw a killer whale near Ada Voss.",
        "The accused spoke for an hour.",
        "Ben Low is not a thief.",
        "The alleged lord of the manor sold it.",
    ],
)
def test_kinds_crowds_and_verbs_are_no_label(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).guilt_labels == ()


@pytest.mark.parametrize(
    ("court", "convicted"),
    [
        ("A jury convicted Ada Voss in March.", True),
        ("Ada Voss pleaded guilty in March.", True),
        ("Ada Voss was found guilty in March.", True),
        ("She was sentenced to ten years.", True),
        ("Ada Voss pleaded not guilty in March.", False),
        ("Ada Voss faces ten years if convicted.", False),
        ("Ada Voss could be sentenced to ten years.", False),
        ("She will be sentenced to ten years if a jury agrees.", False),
        ("A jury convicted Carl Boone in March.", False),
    ],
)
def test_a_conviction_is_of_the_person_and_not_only_possible(story_of: StoryOf, court: str, *, convicted: bool) -> None:
    (label,) = story_of(f"Accused killer Ada Voss lives in Lund.\n\n{court}").guilt_labels
    assert label.convicted is convicted


def test_the_bare_word_and_the_deed_know_of_a_pending_case(story_of: StoryOf) -> None:
    copy = (
        "Police arrested Carl Boone on Monday.\n\nMurderer Carl Boone lived here. Boone murdered his landlord in May."
    )
    assert [(label.form, label.pending) for label in story_of(copy).guilt_labels] == [("noun", True), ("verb", True)]
    (label,) = story_of("Murderer Carl Boone lived here.").guilt_labels
    assert not label.pending


@pytest.mark.parametrize("case", ["Carl Boone pleaded not guilty.", "Carl Boone faces a charge of manslaughter."])
@pytest.mark.parametrize("deed", ["His landlord was murdered by Boone.", "Boone, who murdered his landlord, is 43."])
def test_a_trial_to_come_is_a_pending_case_and_a_deed_has_many_forms(story_of: StoryOf, case: str, deed: str) -> None:
    (label,) = story_of(f"{case} {deed}").guilt_labels
    assert (label.form, label.person, label.pending, label.convicted) == ("verb", "Carl Boone", True, False)


def test_what_a_source_says_is_attributed(story_of: StoryOf) -> None:
    copy = "[S Prosecutors] [C say] [P that Carl Boone murdered his landlord].\n\nBoone murdered his wife."
    assert [label.attributed for label in story_of(copy).guilt_labels] == [True, False]


@pytest.mark.parametrize(
    ("copy", "marked", "misuse"),
    [
        ("The clerk is accused of allegedly taking the money.", "accused of allegedly", "doubled"),
        ("He was charged with allegedly stealing a car.", "charged with allegedly", "doubled"),
        ("The police alleged that he allegedly stole it.", "alleged that he allegedly", "doubled"),
        ("The alleged suspect left at noon.", "alleged suspect", "doubled"),
        ("Alleged victims of the coach met on Monday.", "Alleged victims", "victim"),
        ("Two trams were damaged in the alleged crash.", "alleged crash", "event"),
        ("The meeting lasted an hour. At the alleged meeting he took it.", "alleged meeting", "event"),
    ],
)
def test_misuses_of_alleged(story_of: StoryOf, copy: str, marked: str, misuse: str) -> None:
    (word,) = story_of(copy).alleged_words
    assert (word.text, word.misuse) == (marked, misuse)


@pytest.mark.parametrize(
    "copy",
    [
        "The coach allegedly hit two players.",
        "The coach was charged with assault for allegedly hitting a player.",
        "At the alleged meeting he took it.",
        "The alleged fraud cost the bank a fortune.",
        "The lawsuit alleges that the coach hit a player.",
        "The alleged crash site was empty.",
    ],
)
def test_alleged_where_it_belongs(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).alleged_words == ()
