"""Words in quotation marks by hand: plain ones, echoed ones, and by which way a speaker's words came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf

BRANDT = "[S Mayor Ilse Brandt] [C said] [P that {}]."


@pytest.mark.parametrize(
    ("copy", "fragment"),
    [
        (BRANDT.format("the town would “take a look” at the piers"), "plain"),
        (BRANDT.format("it was “not ready” for winter"), "plain"),
        (BRANDT.format("the inspectors were “asleep at work”"), "none"),
        (BRANDT.format("she had “people” for that"), "none"),
        (BRANDT.format("the “not yet” sign was hers"), "none"),
        ("[S Mayor Ilse Brandt] [C called] [P the plan “the very last one.”]", "none"),
        ("[S Mayor Ilse Brandt] [C said], [P “Not now.”]", "none"),
        ("The town will “take a look” at the piers.", "none"),
    ],
)
def test_plain_words_need_no_marks(story_of: StoryOf, copy: str, fragment: str) -> None:
    assert story_of(copy).quotations[0].fragment == fragment


ECHO = "[S Mayor Ilse Brandt] [C said] [P that there was a “bitter mood” in town].{}\n\n[P “{},”] [S Brandt] [C said]."


@pytest.mark.parametrize(
    ("copy", "fragment"),
    [
        (ECHO.format("", "There is a bitter mood in this town, and I share it"), "echoed"),
        (ECHO.format(" It rained.", "There is a bitter mood in this town, and I share it"), "echoed"),
        (ECHO.format(" It rained. The quay is shut.", "There is a bitter mood in this town"), "none"),
        (ECHO.format("", "The mood in this town is a bitter one"), "none"),
        (ECHO.format("", "We have asked the county for a loan").replace("[S Brandt]", "[S Nora Falk]"), "none"),
        (ECHO.format("", "There is a bitter mood in this town").replace("[S Brandt]", "[S Nora Falk]"), "none"),
    ],
)
def test_words_that_the_next_quotation_says_again(story_of: StoryOf, copy: str, fragment: str) -> None:
    assert story_of(copy).quotations[0].fragment == fragment


SENT = "[P “We have run out of orders,”] [S Tom Adler] [C said in a statement]."
TOLD = "\n\n[P “Nobody wants copper wire any more,”] [S {}] [C {}]."


@pytest.mark.parametrize(
    ("copy", "conflict"),
    [
        (SENT + TOLD.format("Adler", "told reporters"), "switched"),
        (SENT + TOLD.format("Adler", "told us"), "switched"),
        (SENT + TOLD.format("Adler", "said in an interview"), "switched"),
        (SENT + TOLD.format("Adler", "said"), "none"),
        (SENT + TOLD.format("Adler", "told reporters on Monday"), "none"),
        (SENT + TOLD.format("Adler", "told reporters in an e-mail"), "none"),
        (SENT + TOLD.format("Nora Falk", "told reporters"), "none"),
        (SENT + "\n\nThe gates are locked." + TOLD.format("Adler", "told reporters"), "none"),
        (SENT.replace("a statement", "an e-mail interview"), "e-mail-interview"),
        (SENT.replace("a statement", "an interview"), "none"),
    ],
)
def test_two_ways_by_which_one_speakers_words_came(story_of: StoryOf, copy: str, conflict: str) -> None:
    found = story_of(copy).quotations[-1]
    assert found.channel_conflict == conflict
    assert (found.other_channel is not None) == (conflict == "switched")
