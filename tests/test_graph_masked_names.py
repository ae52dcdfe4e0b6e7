"""Names that copy changes or cuts short, and experts without a house, by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

WAITED = "[C said] [P that she had waited for nine hours]"


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        (f"[S Maria] {WAITED}. That is not her real name.", [("changed", False, False)]),
        (f"[S Maria] {WAITED}. Her name has been changed to protect her visa.", [("changed", True, False)]),
        (f"[S A nurse, who gave only her first name, Maria], {WAITED}.", [("part", False, False)]),
        (f"[S A nurse identified only as Maria] {WAITED}.", [("part", False, False)]),
        (f"[S A nurse identified only as a witness] {WAITED}.", []),
        (f"[S A woman whom police identified only as Maria] {WAITED}.", [("part", False, True)]),
        (
            f"[S Maria], who declined to give her last name because she feared her boss, {WAITED}.",
            [("part", True, False)],
        ),
        ("He wrote novels, and J. Vale is a pseudonym. It rained.", []),
        (f"[S The clinic] {WAITED}. Not its real name.", []),
    ],
)
def test_names_that_are_changed_or_cut_short(story_of: StoryOf, copy: str, found: list[tuple[str, bool, bool]]) -> None:
    assert [(one.manner, one.explained, one.by_office) for one in story_of(copy).masked_names] == found


SAW = "[C said] [P nobody had seen the data]"


@pytest.mark.parametrize(
    ("copy", "expert", "house"),
    [
        (f"[S Tom Adler, an analyst], {SAW}.", True, False),
        (f"[S Climate expert Tom Adler] {SAW}.", True, False),
        (f"[S Tom Adler, an analyst in Paris], {SAW}.", True, False),
        (f"[S Tom Adler, an analyst], {SAW} on Monday.", True, False),
        (f"[S Tom Adler, an analyst at Northern Bank], {SAW}.", True, True),
        (f"[S Northern Bank analyst Tom Adler] {SAW}.", True, True),
        (f"[S Tom Adler, an independent analyst], {SAW}.", True, True),
        (f"[S Tom Adler, an economist who runs a fund], {SAW}.", True, True),
        (f"[S Tom Adler, an analyst], {SAW}. Adler of the Harbor Institute is from here.", True, True),
        (f"[S Tom Adler, a clerk], {SAW}.", False, False),
    ],
)
def test_experts_and_their_houses(story_of: StoryOf, copy: str, *, expert: bool, house: bool) -> None:
    (found,) = story_of(copy).identifications
    assert (found.expert, found.house) == (expert, house)
