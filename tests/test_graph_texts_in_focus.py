"""Texts that copy takes up before they had a voice: "it lays out", "a report by Roe said", a book's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "copy",
    [
        "The report from the Harbor Board gives no cause, but [S it] [C lays out] [P a chain of faults].",
        "The 84-page study draws on readings at Roe Energy. [S It] [C puts] [P the loss at 9,000 tonnes].",
        "The memo of the Harbor Board advises clerks to stay silent. [P Talk of the weather], [S it] [C says].",
        "[P Eleven pumps have failed], a report by [S the group Clear Harbor] [C alleged].",
        "A fundraising email sent out by [S Ana Ruiz] [C warned of] [P a long fight].",
        "Emails released on Monday show tension. “[P I learn nothing],” [C reads] [S one, from Ana Ruiz].",
        "Bo Lind's filing lists $9,000 in gifts. [S Ana Ruiz's] [C shows] [P $40,000].",
        "[C According to] [S Ana Ruiz's “The Long Dam”], [P the river rose twice].",
        "[S Investigations] [C have revealed] [P that the dam leaked].",
    ],
)
def test_statement_is_a_documents(story_of: StoryOf, copy: str) -> None:
    assert [statement.source and statement.source.type for statement in story_of(copy).statements][-1] == "document"


def test_white_paper_is_no_newspaper(story_of: StoryOf) -> None:
    copy = """
    A white paper of the Harbor Board was obtained by The New York Times.

    [S1 The white paper] [C1 lists] [P1 forty faults]. For instance, [S2 the paper] [C2 notes] [P2 that pumps failed].
    """
    assert {statement.source and statement.source.type for statement in story_of(copy).statements} == {"document"}


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        (
            "A study faulted the Harbor Board. [S1 The Harbor Board] [C1 was angry]. [S It] [C said] [P so].",
            "Harbor Board",
        ),
        ("Ana Ruiz reads The New York Times. [S The paper] [C reported] [P that the dam leaked].", "New York Times"),
        ("[S “Harbor Nights” host Ana Ruiz] [C said] [P that the dam leaked].", "Ana Ruiz"),
        ("An earlier report from [S The New York Times] [C said] [P that the dam leaked].", "New York Times"),
    ],
)
def test_look_alike_is_whose_name_it_has(story_of: StoryOf, copy: str, name: str) -> None:
    source = story_of(copy).statements[-1].source
    assert source is not None
    assert source.name == name


def test_report_and_its_review_are_one_source(story_of: StoryOf) -> None:
    copy = """
    [P1 The pumps failed], according to [S1 a six-page report] [C1 released] on Monday.

    [S2 The review] [C2 identified] [P2 forty faults].
    """
    assert len({statement.source and statement.source.id for statement in story_of(copy).statements}) == 1
