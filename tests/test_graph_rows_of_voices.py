"""Where a reader awaits the next voice: in a row of reactions, after an announced ad, at a pull quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.graph.facts import Story

    StoryOf = Callable[[str], Story]


def test_the_third_of_a_row_of_voices_is_awaited(story_of: StoryOf) -> None:
    story = story_of("""
        [P “It has stood for ninety years,”] [C wrote] [S Ilse Brandt].

        [P “Nobody has told us who pays for the steel,”] [C wrote] [S Tom Adler].

        [P “The ferry was good enough for all of us,”] [C wrote] [S Nora Falk].
    """)
    assert [quotation.after_other is not None for quotation in story.quotations] == [False, True, False]


def test_the_voice_of_an_announced_ad_is_nobody_new(story_of: StoryOf) -> None:
    said = "[P “The ferry was sold in May,”] [C says] [S a narrator]."
    announced, unannounced = (f"The union {what}.\n\n{said}" for what in ("has paid for an ad", "met on Monday"))
    assert story_of(announced).quotations[0].words_before_speaker == 0
    assert story_of(unannounced).quotations[0].words_before_speaker == 6


def test_a_pull_quote_is_its_speakers(story_of: StoryOf) -> None:
    story = story_of("""
        The mill stands empty. The town bought it in May.

        “We will never sell this house.”

        The roof is gone.

        [P “We will never sell this house,”] [C said] [S Nora Falk].
    """)
    assert [quotation.attributed for quotation in story.quotations] == [True, True]
