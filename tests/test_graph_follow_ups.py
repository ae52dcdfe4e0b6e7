"""Sentences in plain words that go on in the voice of the statement before them, and those in the writer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import content

from sourcelint.graph.build import explicit_voices
from sourcelint.graph.statements.implicit import implicit_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from stories import StoryOf

    from sourcelint.extract.model import Doc
    from sourcelint.graph.statements.follow_up_evidence import FollowUp


def follow_ups(story_of: StoryOf, copy: str) -> dict[str, str | None]:
    """The implicit statements of some copy, each with its source's type."""
    story = story_of(copy)
    return {content(story, s): s.source.type if s.source else None for s in story.statements if s.implicit}


@pytest.mark.parametrize(
    "sequel",
    [
        "At least six were sold twice.",
        "A third of them had been paid for in cash.",
        "The oldest had been out of service since 2019.",
        "Nineteen had no engine.",
    ],
)
def test_further_findings_of_a_report_rest_on_it(story_of: StoryOf, sequel: str) -> None:
    copy = f"[S The audit] [C found] [P that 31 boats were missing from the books]. {sequel} The pier is closed."
    assert follow_ups(story_of, copy).get(sequel) == "document"


def test_what_follows_rests_on_the_source_of_what_it_follows(story_of: StoryOf) -> None:
    copy = """
        [P1 The deal is worth 40 million dollars], [C1 according to] [S1 two people familiar with it]. A small part
        would be paid in shares.
        """
    assert list(follow_ups(story_of, copy).values()) == ["anonymous-source"]


@pytest.mark.parametrize(
    "copy",
    [
        "[S Ann Cole] [C said] [P the pier was unsafe]. She has since moved to Boston.",
        "“[P We were never asked],” [S Ann Cole] [C said]. Her office is on Mill Street.",
        "[S Ann Cole] [C said] [P the pier was unsafe].\n\nOn Tuesday the gates were shut.",
        "[S The audit] [C found] [P that 31 boats were missing]. Will anybody look for them?",
        "[S Ann Cole] [C declined] to comment. The pier opened in 1931.",
        "[S Ann Cole] [C said] [P that the pier was unsafe]. That is a far cry from what she has told voters.",
        "[S The poll] [C found] [P that 63 percent want the pier to close]. But we all know how such polls end.",
        "[S A post on the site] [C warned] [P swimmers of the tide]. It drew 112 replies.",
    ],
)
def test_sentences_in_the_writers_own_voice_rest_on_nobody(story_of: StoryOf, copy: str) -> None:
    assert follow_ups(story_of, copy) == {}


def test_a_voice_that_the_writer_has_broken_is_not_taken_up_again(story_of: StoryOf) -> None:
    copy = """
        [S The audit] [C found] [P that 31 boats were missing from the books]. Will anybody look for them? At least
        six were sold twice.
        """
    assert follow_ups(story_of, copy) == {}


def chances(*told: float) -> Callable[[FollowUp], float]:
    rest = iter(told)
    return lambda _: next(rest)


@pytest.mark.parametrize(("told", "carried"), [((0.9, 0.9), 2), ((0.7, 0.7), 1), ((0.4,), 0)])
def test_a_stretch_ends_where_all_of_it_is_no_longer_likely(
    doc_of: Callable[[str], Doc], told: tuple[float, ...], carried: int
) -> None:
    copy = "[S Ann Cole] [C said] [P the pier was shut]. It was old. It was cold."
    passages, voices, _ = explicit_voices(doc_of(copy))
    assert len(list(implicit_statements(passages, voices, chances(*told)))) == carried
