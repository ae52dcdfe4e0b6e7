"""Stories by hand: words of the copy that say more than it knows, unnamed spokespeople, what could not be confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "refused"),
    [
        ("Ms. Gomez refused to comment on the loan.", True),
        ("Ms. Gomez refused to answer questions about the loan.", True),
        ("Ms. Gomez refused to say whether the loan was hers.", True),
        ("The police refused to discuss the case.", True),
        ("Ms. Gomez refused an interview.", True),
        ("Ms. Gomez declined to comment on the loan.", False),
        ("Ms. Gomez refused to say in an interview that the loan was hers.", False),
        ("Ms. Gomez refused to answer the prosecutor’s questions.", False),
        ("Under oath, Ms. Gomez refused to answer.", False),
        ("Ms. Gomez refused to pay the loan.", False),
    ],
)
def test_who_refused_and_owed_no_answer(story_of: StoryOf, copy: str, *, refused: bool) -> None:
    assert any(statement.refused for statement in story_of(copy).statements) == refused


@pytest.mark.parametrize(
    ("copy", "refuted"),
    [
        ("[S Paul Reed] [C refuted] [P the allegations].", True),
        ("[S Paul Reed] [C has debunked] [P the claim that he lied].", True),
        ("[S Paul Reed] [C denied] [P the allegations].", False),
        ("[S Paul Reed] [C refuted] [P the claim] with bank records.", False),
        ("[S Paul Reed] [C tried to refute] [P the allegations].", False),
        ("[S Paul Reed] [C has never refuted] [P the allegations].", False),
        ("[S Paul Reed] [C refuted] [P the theory of a flat earth].", False),
    ],
)
def test_what_is_refuted_without_proof(story_of: StoryOf, copy: str, *, refuted: bool) -> None:
    assert any(statement.refuted for statement in story_of(copy).statements) == refuted


@pytest.mark.parametrize(
    ("copy", "spokesperson"),
    [
        ("[S A spokesman for Acme Motors] [C said] [P the line was safe].", True),
        ("[S The mayor’s press secretary] [C said] [P the line was safe].", True),
        ("[S Tom Adler, a spokesman for Acme Motors], [C said] [P the line was safe].", False),
        ("[S Acme Motors] [C said] [P the line was safe].", False),
    ],
)
def test_a_spokesperson_without_a_name(story_of: StoryOf, copy: str, *, spokesperson: bool) -> None:
    assert [statement.spokesperson for statement in story_of(copy).statements] == [spokesperson]


@pytest.mark.parametrize(
    ("copy", "unconfirmed"),
    [
        ("The report could not be independently confirmed.", True),
        ("The Gazette was unable to verify the report.", True),
        ("The Gazette has not independently verified the video.", True),
        ("The mayor would not confirm the report.", False),
        ("The report was confirmed by the mayor.", False),
        ("“The report could not be confirmed,” the mayor said.", False),
    ],
)
def test_what_the_copy_could_not_confirm(story_of: StoryOf, copy: str, *, unconfirmed: bool) -> None:
    assert story_of(copy).whole.unconfirmed == unconfirmed
