"""Stories by hand: what is a denial, and what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import DISPUTE, content, statement_with

from sourcelint.graph.statements.answers import Weighed
from sourcelint.graph.statements.pairing import Pair
from sourcelint.graph.statements.weights import WeightsError, weights

if TYPE_CHECKING:
    from stories import StoryOf


def test_denial_answers_the_claim(story_of: StoryOf) -> None:
    story = story_of(DISPUTE)
    claim, denial = statement_with(story, "had hidden"), statement_with(story, "hiding any")
    (fact,) = story.denials
    assert (denial.stance, denial.answers, claim.answered_by, claim.denied) == ("denial", claim.id, denial.id, True)
    assert (fact.statement, fact.claim, fact.distance, fact.named, fact.claim_unnamed) == (
        denial.id,
        claim.id,
        2,
        True,
        False,
    )


def test_claim_in_the_writers_voice_becomes_a_statement(story_of: StoryOf) -> None:
    story = story_of(
        """
        The clinic billed patients for tests that were never done.

        [S Dr. Susan Hale, its director,] [C said] [P the story about the bills for these tests was false].
        """
    )
    (denial,) = story.denials
    claim = next(s for s in story.statements if s.id == denial.claim)
    assert (claim.implicit, claim.source, claim.cue_spans, claim.answered_by) == (True, None, (), denial.statement)
    assert content(story, claim).startswith("The clinic billed")


def test_denial_of_what_the_story_never_states(story_of: StoryOf) -> None:
    story = story_of("The fair opens on Monday.\n\n[S Rita Moss] [C said] [P the rumor was untrue].")
    assert [(d.claim, d.distance) for d in story.denials] == [(None, None)]


def test_denial_may_state_the_claim_itself(story_of: StoryOf) -> None:
    story = story_of("[S Rita Moss] [C rejected] [P the notion that she had sold the boats].")
    (denial,) = story.denials
    claim = next(s for s in story.statements if s.id == denial.claim)
    assert (content(story, claim), claim.source) == ("that she had sold the boats", None)


@pytest.mark.parametrize(
    ("likely", "outright", "fit", "certain"),
    [
        (0.9, False, 3.0, True),
        (0.9, False, 0.5, False),  # a denial, but of what?
        (0.9, False, -3.0, True),  # of nothing in the story
        (0.9, True, 2.6, True),
        (0.4, False, 1.5, False),
        (0.4, False, 3.5, True),  # a quiet denial of just that claim
        (0.9, False, None, True),
    ],
)
def test_findings_rest_on_certain_denials_alone(
    *, likely: float, outright: bool, fit: float | None, certain: bool
) -> None:
    pair = Pair(0, {"near": 0.5, "denied": 1.0, "likeness": 0.4}, fit) if fit is not None else None
    assert Weighed(likely, outright, pair).certain is certain


@pytest.mark.parametrize(
    "copy",
    [
        "[S Paul Reed] [C pleaded] [P not guilty to three counts of fraud].",
        "[S His lawyer] [C said], [P “My client denies that he ever took a cent.”]",
        "[S The firm] [C said] [P it rejects the allegation].",
        "Paul Reed maintains his innocence.",
    ],
)
def test_plea_and_denial_in_somebodys_words(story_of: StoryOf, copy: str) -> None:
    assert [s.stance for s in story_of(copy).statements] == ["denial"]


def test_denial_without_a_tag(story_of: StoryOf) -> None:
    story = story_of("Rita Moss denied that she had met the agents.")
    statement = next(s for s in story.statements if s.source)
    assert (statement.stance, content(story, statement)) == ("denial", "that she had met the agents")


@pytest.mark.parametrize(
    ("copy", "denied"),
    [
        ("The auditors found a hole in the budget, a claim that the mayor disputes.", "a claim"),
        ("The auditors found a hole in the budget, a finding rejected by the council.", "a finding"),
    ],
)
def test_denial_behind_the_noun_that_it_denies(story_of: StoryOf, copy: str, denied: str) -> None:
    story = story_of(copy)
    assert [content(story, s) for s in story.statements if s.stance == "denial"] == [denied]


def test_who_denies_goes_on_denying(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Two auditors] [C accused] [P Paul Reed of stealing cash from the shelter].

        [S Paul Reed] [C denied] [P the accusation].

        [S Reed] [C said] [P he had never touched the cash].
        """
    )
    assert [s.stance for s in story.statements] == ["assertion", "denial", "denial"]


@pytest.mark.parametrize(
    "copy",
    [
        "[S The judge] [C denied] [P bail].",
        "[S Rita Moss] [C did not dispute] [P the claim].",
        "[S Rita Moss] [C admitted] [P that the figure was inaccurate].",
        "[S The council] [C rejected] [P the idea that the town should pay].",
        "[S Voters] [C rejected] [P the school budget].",
        "[S Rita Moss] [C said] [P she would not run again].",
        "[S Rita Moss] [C asked] [P “Is the story false?”]",
        "[S Rita Moss] [C said] [P it had not rained in May].",
    ],
)
def test_no_denial(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).denials == ()


def test_negative_of_the_accused_is_a_denial(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Two auditors] [C said] [P that Paul Reed stole cash from the shelter].

        [S Reed] [C said] [P he never stole cash from the shelter].
        """
    )
    assert [(s.stance, s.source and s.source.name) for s in story.statements][-1] == ("denial", "Paul Reed")


def test_withheld_assent_is_a_denial(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S One inspector] [C said] [P that some of the eggs were rotten], but the ministry declined to concur
        with that view.
        """
    )
    claim, denial = story.statements
    assert (denial.stance, denial.answers, denial.cue) == ("denial", claim.id, "decline")


@pytest.mark.parametrize("model", ["pairs", "denials"])
def test_weights_speak_of_the_evidence_that_is_gathered(model: str) -> None:
    assert weights(model)["constant"] < 0


def test_missing_weights_are_an_error() -> None:
    with pytest.raises(WeightsError, match=r"nothing\.toml"):
        weights("nothing")


@pytest.mark.parametrize(
    "copy",
    [
        "[S Rita Moss] [C dismissed] [P concerns that she is bending the will of the board].",
        "[S Rita Moss] [C rejected] [P attacks from Paul Reed and other rivals that she was no farmer].",
        "[S Rita Moss] [C questioned] [P the idea that the barn had burned].",
        "[S Rita Moss] [C rebutted] [P many of the points in the letter].",
        "[S Rita Moss] [C continued to refute] [P a story about her loan].",
        "[S The auditor] [C said] [P those figures were wrong].",
        "[S Rita Moss] [C said] [P Paul Reed was wrong to call her a thief].",
        "[S Her aides] [C called] [P the accusation unfair].",
        "Rita Moss is discrediting an earlier report on her farm.",
    ],
)
def test_claim_is_turned_down(story_of: StoryOf, copy: str) -> None:
    assert "denial" in {s.stance for s in story_of(copy).statements}


@pytest.mark.parametrize(
    "copy",
    [
        "Two towns are in a heated dispute over the bridge.",
        "[S The mayor] [C denied] [P Paul Reed, a builder, a hearing].",
        "[S Rita Moss] [C said], [P “The council knew. It did nothing.”]",
        "[S Rita Moss] [C said] [P she had no idea who paid].",
        "[S Rita Moss] [C said] [P it was wrong to wait].",
        "[S Rita Moss] [C questioned] [P the witness].",
        "[S Rita Moss] [C said] [P that somebody who spreads lies that are false cannot lead].",
    ],
)
def test_no_claim_is_turned_down(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).denials == ()


def test_denial_tells_whose_claim_it_denies(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Paul Reed] [C said] [P that the mayor had stolen cash from the shelter].

        [S Susan Hale] [C said] [P that the shelter had fed forty families].

        [S Mayor Rita Moss] [C denied] [P Reed’s accusation].
        """
    )
    claim, denial = statement_with(story, "stolen cash"), statement_with(story, "accusation")
    assert (denial.stance, denial.answers) == ("denial", claim.id)


def test_claim_told_without_that(story_of: StoryOf) -> None:
    story = story_of("[S Rita Moss] [C rubbished] [P Paul Reed’s claim to know the farmers of the valley].")
    (denial,) = (s for s in story.statements if s.stance == "denial")
    claim = next(s for s in story.statements if s.id == denial.answers)
    assert content(story, claim) == "to know the farmers of the valley"
