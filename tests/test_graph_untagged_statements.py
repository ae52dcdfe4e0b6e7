"""Statements that no attribution has: by somebody's account, between commas, in a document that gives a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


def told(story_of: StoryOf, copy: str) -> list[tuple[str | None, str, str]]:
    """Of each statement the name or type of its source, its cue and its content."""
    story = story_of(copy)
    text = story.article.text
    rows = []
    for statement in story.statements:
        source = statement.source
        words = [
            " .. ".join(text[span.start : span.end] for span in spans)
            for spans in (statement.cue_spans, statement.content_spans)
        ]
        rows.append((source and (source.name or source.type), *words))
    return rows


@pytest.mark.parametrize(
    ("copy", "row"),
    [
        (
            "The shortfall is now $9 million, by the account of Ana Ruiz, the treasurer.",
            ("Ana Ruiz", "by the account of", "The shortfall is now $9 million"),
        ),
        (
            "Ana Ruiz lives by the dam. The river rose four times last year, by her count.",
            ("Ana Ruiz", "by .. count", "The river rose four times last year"),
        ),
        (
            "In the view of Ana Ruiz, a hydrologist, the dam is too low.",
            ("Ana Ruiz", "In the view of", "the dam is too low"),
        ),
        (
            "It was the latest sign that the dam was, in the words of Ana Ruiz, “a heap of sand” on a rock.",
            ("Ana Ruiz", "in the words of", "the dam was .. “a heap of sand” on a rock"),
        ),
        (
            "The dam, according to Ana Ruiz, is too low.",
            ("Ana Ruiz", "according to", "The dam .. is too low"),
        ),
        (
            "The whole thing was a prank, to hear Ana Ruiz tell it.",
            ("Ana Ruiz", "to hear .. tell it", "The whole thing was a prank"),
        ),
        (
            "The bridge, Ana Ruiz recalled, had been shut for weeks.",
            ("Ana Ruiz", "recalled", "The bridge .. had been shut for weeks"),
        ),
        (
            "Two firms collected more than $3 million for the repairs, the Harbor Board found.",
            ("Harbor Board", "found", "Two firms collected more than $3 million for the repairs"),
        ),
        (
            "The audit identified 40 cracks in the wall.",
            ("document", "identified", "40 cracks in the wall"),
        ),
        (
            "The letter puts the cost of repairs at $3 million.",
            ("document", "puts", "the cost of repairs at $3 million"),
        ),
        (
            "The Field Report now rates the race a tossup.",
            ("Field Report", "rates", "the race a tossup"),
        ),
    ],
)
def test_sure_mark_tells_a_statement_that_no_attribution_has(
    story_of: StoryOf, copy: str, row: tuple[str, str, str]
) -> None:
    assert row in told(story_of, copy)


@pytest.mark.parametrize(
    "copy",
    [
        "The money is in his account, by the way.",
        "In my view, the dam is too low.",
        "As the crowd left, Ana Ruiz wrote to the board, hoping for an answer.",
        "The poll of 900 voters has a margin of error of three points.",
        "The audit may identify 40 cracks in the wall.",
        "The committee put two chairs at the door.",
        '"By her count, the river rose four times," the sign on the wall of the inn has it.',
    ],
)
def test_look_alike_tells_none(story_of: StoryOf, copy: str) -> None:
    assert told(story_of, copy) == []


def test_what_an_attribution_has_is_not_told_twice(story_of: StoryOf) -> None:
    copy = "[P The dam is too low], [C according to] [S Ana Ruiz]. [P1 By her count, it leaks], [S1 Bo Lind] [C1 said]."
    assert [cue for _, cue, _ in told(story_of, copy)] == ["according to", "said"]


def test_whoever_puts_a_number_tells_it_though_the_tagger_is_unsure(story_of: StoryOf) -> None:
    rows = told(story_of, "A senior officer, who spoke on the condition of anonymity, put the odds at one in five.")
    assert ("anonymous-source", "put", "the odds at one in five") in rows
