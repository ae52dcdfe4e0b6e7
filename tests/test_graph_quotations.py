"""Quotations by hand: who is heard beside them, how long a reader waits for the speaker, whose words come before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("copy", "attributed"),
    [
        ("The mill is shut. “We have lost our work.” The gates are locked.", False),
        ("The mill is shut, Ms. Gomez said. “We have lost our work.” The gates are locked.", True),
        ("The mill is shut. “We have lost our work.” (Reuters)", True),
        ("The town read a letter.\n\n“We have lost our work.”\n\nThe gates are locked.", True),
        ("The mill is shut.\n\n“We have lost our work.”\n\n— Ana Gomez", True),
        ("Ms. Gomez spoke first.\n\n“We have lost our work.”\n\n“We have lost our town.”", True),
        ("Ms. Gomez had one question:\n\n“Who has the key to the gate?”", True),
        ("“We have lost our work.” That was the word in Ridgeford.", True),
    ],
)
def test_who_is_heard_beside_a_quotation(story_of: StoryOf, copy: str, *, attributed: bool) -> None:
    assert story_of(copy).quotations[-1].attributed == attributed


@pytest.mark.parametrize(
    ("copy", "alone"),
    [
        ("The mill is shut. “We have lost our work.” The gates are locked.", True),
        ("“We have lost our work.”", True),
        ("They call it “The day of the gate.” The gates are locked.", False),
        ("“We have lost our work” is on every wall.", False),
        ("The mill is shut. “we lost our work.” The gates are locked.", False),
    ],
)
def test_which_quotations_stand_alone(story_of: StoryOf, copy: str, *, alone: bool) -> None:
    assert story_of(copy).quotations[0].alone == alone


LATE = "[P “The gates are locked. The lamps are out. We have lost our work,”] [C said] [S {}]."


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("The mill is shut.\n\n" + LATE.format("Ana Gomez, a weaver"), 13),
        ("Ana Gomez was a weaver.\n\n" + LATE.format("Ana Gomez"), 0),
        ("The mill is shut. “Who has the key?” the judge asked.\n\n" + LATE.format("Ana Gomez, a weaver"), 0),
        ("The mill is shut.\n\n" + LATE.format("Gomez"), 0),
        ("[S Ana Gomez] [C said]: [P “The gates are locked. The lamps are out.”]", 0),
        ("The gates are locked. The lamps are out, the police said.", None),
    ],
)
def test_how_long_a_reader_waits_for_the_speaker(story_of: StoryOf, copy: str, words: int | None) -> None:
    quotations = story_of(copy).quotations
    assert (quotations[-1].words_before_speaker if quotations else None) == words


FIRST = "[P “The gates have been locked since May,”] [C said] [S Ana Gomez, a weaver].\n\n"


@pytest.mark.parametrize(
    ("copy", "switched"),
    [
        (FIRST + "[P “The bank has the only key,”] [C said] [S Paul Reed, the treasurer].", True),
        (FIRST + "[P “The bank has the only key,”] [C said] [S Ms. Gomez].", False),
        (FIRST + "[S Paul Reed, the treasurer], [C said], [P “The bank has the only key.”]", False),
        (
            FIRST + "The bank is silent.\n\n[P “The bank has the only key,”] [C said] [S Paul Reed, the treasurer].",
            False,
        ),
        ("Paul Reed met the town.\n\n" + FIRST + "[P “The bank has the only key,”] [C said] [S Paul Reed].", False),
    ],
)
def test_where_a_new_voice_opens_with_its_quotation(story_of: StoryOf, copy: str, *, switched: bool) -> None:
    assert (story_of(copy).quotations[-1].after_other is not None) == switched


STORY = "\n\n[S Ana Gomez] [C said] [P the mill was shut]. “We have lost our work,” [C said] [S Gomez]. The gates rust."


@pytest.mark.parametrize(
    ("headline", "standing"),
    [
        ("# Weavers have ‘lost their town’", "absent"),
        ("# Weavers: ‘We lost our work’", "quoted"),
        ("# ‘The gates rust’ at the mill", "unquoted"),
        ("# Song of ‘Ana Gomez’ at the mill", "named"),
        ("# Town fears a ‘mill-tax’ vote", "named"),
        ("# Weavers wait for “Round 2” of the talks", "named"),
        ("# Gates at the mill ‘rust’", "named"),
    ],
)
def test_where_a_headlines_quoted_words_stand(story_of: StoryOf, headline: str, standing: str) -> None:
    quotations = story_of(headline + STORY).quotations
    assert quotations[0].standing == standing
    assert quotations[-1].standing is None


@pytest.mark.parametrize(
    ("copy", "untold"),
    [
        ("[P “We are thrilled to open here,”] [C said] [S Paul Reed].", True),
        ("[P “We’re thrilled to open here,”] [C said] [S Paul Reed].", True),
        ("[P “We are thrilled to open here,”] [C said] [S Paul Reed] in an e-mail.", False),
        ("Paul Reed gave a speech.\n\n[P “We are thrilled to open here,”] [C said] [S Paul Reed].", False),
        ("[P “We are going to open here,”] [C said] [S Paul Reed].", False),
    ],
)
def test_press_statements_whose_way_is_not_told(story_of: StoryOf, copy: str, *, untold: bool) -> None:
    found = story_of(copy).quotations[-1]
    assert (found.sounds_written and not found.channel_told) == untold


@pytest.mark.parametrize(
    ("body", "standing"),
    [
        ("Gomez wrote:\n\nThe lost looms will never come back to us.", "quoted"),
        ("Gomez wrote:\n\n“We are sad.”\n\nThe lost looms will never come back to us.", "unquoted"),
        ("The lost looms will never come back — Ana Gomez (@anagomez) May 4, 2020", "quoted"),
        ("The looms are lost for good, the headline of her column says.", "named"),
        ("<tweet id='1'><tweet/>. She posted it on Monday.", None),
        ("The mill was sold on Monday.", "absent"),
    ],
)
def test_anothers_words_without_marks_are_quoted(story_of: StoryOf, body: str, standing: str | None) -> None:
    assert story_of(f"# Gomez: ‘lost looms’ of the mill\n\n{body}").quotations[0].standing == standing
