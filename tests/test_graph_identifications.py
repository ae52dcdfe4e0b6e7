"""Speakers by hand: whom the copy introduces, and how much of the name it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

SAID = "[C said] [P the quay was closed]"


@pytest.mark.parametrize(
    ("copy", "identified"),
    [
        (f"[S Nora Falk] {SAID}.", False),
        (f"On Monday [S Nora Falk] {SAID}.", False),
        (f"[S Nora Falk, who sells nets], {SAID}.", True),
        (f"[S Nora Falk, 34], {SAID}.", True),
        (f"[S Nora Falk of Ridgeford] {SAID}.", True),
        (f"[S Trawler captain Nora Falk] {SAID}.", True),
        (f"[S Nora Falk] {SAID}. She works at the fish market.", True),
        (f"[S Nora Falk] {SAID}. The 34-year-old was there.", True),
        (f"Nora Falk runs the ice house. [S Falk] {SAID}.", True),
        (f"The harbour has a new captain.\n\n[S Nora Falk] {SAID}.", True),
        (f"The harbour is old.\n\n[S Nora Falk] {SAID}.\n\nIt rained. Nora Falk is a dentist.", True),
        ("[S Nora Falk] [C said] [P the crane fell outside her window].", True),
        ("[P The quay was closed], as [S Nora Falk] [C noted] in The Lantern.", True),
        ("[C Asked] by [S Nora Falk] whether [P the quay was closed], the mayor left.", True),
        ("Divers came.\n\n[P “It was closed,”] [C said] [S Nora Falk].", False),
    ],
)
def test_whom_the_story_introduces(story_of: StoryOf, copy: str, *, identified: bool) -> None:
    assert [found.identified for found in story_of(copy).identifications] == [identified]


@pytest.mark.parametrize(
    ("copy", "form", "told"),
    [
        (f"[S Nora Falk] {SAID}.", "full", False),
        (f"[S Maria], a patient, {SAID}.", "given-name", False),
        (f"[S Maria], a patient whose last name is withheld, {SAID}.", "given-name", True),
        (f"[S Sister Maria] {SAID}.", "one-word", False),
        (f"His wife, [S Maria], {SAID}.", "one-word", False),
        (f"The prophet [S Daniel] {SAID}.", "one-word", False),
    ],
)
def test_how_much_of_the_name_the_copy_has(story_of: StoryOf, copy: str, form: str, *, told: bool) -> None:
    found = story_of(copy).identifications
    assert [(one.name_form, one.explained) for one in found] == [(form, told)]


def test_whom_every_reader_knows_and_who_is_a_child(story_of: StoryOf) -> None:
    (known,) = story_of(f"[S Barack H. Obama] {SAID}.").identifications
    assert known.household
    (child,) = story_of(f"[S Maria, a 9-year-old pupil], {SAID}.").identifications
    assert child.minor
    assert not child.household


def test_voices_inside_quotations_are_not_introduced(story_of: StoryOf) -> None:
    assert story_of("“Nora Falk said the quay was closed,” [C said] [S the mayor].").identifications == ()


def test_those_who_were_announced_together(story_of: StoryOf) -> None:
    first = "The quay drew shoppers.\n\n[P “It was closed,”] [C said] [S Nora Falk].\n\n"
    story = story_of(first + "[P “It was dark,”] [C said] [S Paul Reed].")
    assert all(found.identified for found in story.identifications)
