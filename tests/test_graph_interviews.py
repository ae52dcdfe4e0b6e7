"""Printed interviews: whose words stand behind "Q:" and "A:"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from stories import content

from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Story

    InterviewOf = Callable[[str], Story]

INTRODUCTION = "Nora Baker runs the port. Ms. Baker met Tom Pell last week.\n\n"


@pytest.fixture
def interview_of(doc_of: Callable[[str], Doc]) -> InterviewOf:
    """The story of marked-up copy in which paragraphs that open with "Q:" or "A:" have that label."""

    def story(marked: str) -> Story:
        doc = doc_of(marked)
        blocks = tuple(replace(b, label=(0, 2)) if b.text[:2] in ("Q:", "A:") else b for b in doc.article.blocks)
        return build_story(replace(doc, article=replace(doc.article, blocks=blocks)))

    return story


def speakers(story: Story) -> list[str | None]:
    return [statement.source.name if statement.source else None for statement in story.statements]


def test_whom_the_introduction_tells_of_most_answers(interview_of: InterviewOf) -> None:
    story = interview_of(INTRODUCTION + "Q: Who pays?\n\nA: The harbor does.")
    (statement,) = story.statements
    assert statement.source is not None
    assert (statement.source.name, statement.source.type, statement.source.description) == (
        "Nora Baker",
        "named-person",
        None,
    )
    assert (content(story, statement), statement.implicit) == ("The harbor does.", True)


def test_i_in_an_answer_is_who_answers(interview_of: InterviewOf) -> None:
    story = interview_of(INTRODUCTION + "Q: Who pays?\n\nA: [S I] [C told] them [P that the harbor does].")
    assert speakers(story) == ["Nora Baker", "Nora Baker"]


def test_i_in_an_answer_that_goes_on_below_is_who_answers(interview_of: InterviewOf) -> None:
    story = interview_of(
        INTRODUCTION + "QWho pays?\n\n[S1 A][C1 :] [P1 The harbor does]. [S I] [C know] [P it].\n\n"
        "It is late. [S I] [C think] [P that it pays]."
        "\n\nQWho rows?\n\n“It depends on [S my] [C hopes for] [P rain],” wrote Tom Pell."
    )
    assert speakers(story)[:3] == ["Nora Baker", "Nora Baker", "Nora Baker"]
    assert all(speaker is None for speaker in speakers(story)[3:])


def test_i_in_a_transcript_is_whom_the_label_names(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of(
        "Mary Vantongeren runs the port.\n\n[S1 VANTONGEREN][C1 :] [P1 It leaks]. [S I] [C think] [P it sinks]."
    )
    blocks = tuple(replace(b, label=(0, 12)) if n == 1 else b for n, b in enumerate(doc.article.blocks))
    story = build_story(replace(doc, article=replace(doc.article, blocks=blocks)))
    assert speakers(story) == ["Mary Vantongeren", "Mary Vantongeren"]


def test_tagged_answer_is_one_statement(interview_of: InterviewOf) -> None:
    story = interview_of(INTRODUCTION + "Q: Who pays?\n\n[S A][C :] [P The harbor does].")
    assert speakers(story) == ["Nora Baker"]


def test_a_question_states_nothing_whatever_its_label(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of(INTRODUCTION + "QUESTION: Who pays?\n\nANSWER: The harbor does.")
    ends = {1: 9, 2: 7}
    blocks = tuple(replace(b, label=(0, ends[n]) if n in ends else None) for n, b in enumerate(doc.article.blocks))
    story = build_story(replace(doc, article=replace(doc.article, blocks=blocks)))
    assert [content(story, statement) for statement in story.statements] == ["The harbor does."]


def test_publication_asks(interview_of: InterviewOf) -> None:
    story = interview_of(INTRODUCTION + "[S Q][C :] [P You paid for it].\n\nA: We did.")
    first = story.statements[0].source
    assert first is not None
    assert (first.type, first.name) == ("named-organization", None)


def test_publication_answers_itself_where_it_introduces_nobody(interview_of: InterviewOf) -> None:
    story = interview_of("The pier opens in May.\n\nQ: Who pays?\n\nA: The harbor does.\n\nQ: When?\n\nA: In May.")
    (source,) = story.sources
    assert (source.type, source.name, source.outlet, source.statements) == ("named-organization", None, True, 2)
