"""What keeps findings off innocent copy: the facts that rules rest on, of sentences that only look like a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.statements.answers import Weighed
from sourcelint.graph.statements.pairing import Pair

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    ("evidence", "outright", "certain"),
    [
        ({"near": 0.5, "denied": 1.0, "likeness": 0.4}, False, True),
        ({"near": 0.5, "denied": 1.0, "likeness": 0.4, "asks": 1.0}, False, False),  # a question claims nothing
        ({"near": 0.5, "denied": 1.0, "likeness": 0.4, "both negative": 1.0}, False, False),  # they agree
        ({"near": 0.05, "denied": 1.0, "likeness": 0.4, "whole": 1.0}, False, False),  # far down a live page
        ({"near": 0.05, "likeness": 0.4, "whole": 1.0}, True, True),
        ({"near": 0.5, "likeness": 0.4}, False, False),  # it negates something else
        (
            {"near": 1.0, "likeness": 0.4, "opposite": 1.0, "just before": 1.0, "stated": 1.0},
            False,
            True,
        ),  # side by side
        ({"near": 0.5, "denied": 1.0, "likeness": 0.1}, False, False),  # of another matter
        ({"near": 0.5, "likeness": 0.1}, True, True),  # "That is false."
        ({"near": 0.5, "likeness": 0.4, "same source": 1.0}, True, False),  # nobody else has said it
    ],
)
def test_a_quiet_denial_negates_what_the_claim_says(
    *, evidence: dict[str, float], outright: bool, certain: bool
) -> None:
    assert Weighed(0.9, outright, Pair(0, evidence, 3.0)).certain is certain


def test_a_verb_that_denies_need_not_negate() -> None:
    assert Weighed(0.9, outright=False, pair=Pair(0, {"near": 0.5}, 3.0), cued=True).certain


def test_an_outright_denial_far_from_its_claim_fits_it_well_or_speaks_of_the_same() -> None:
    assert Weighed(0.9, outright=True, pair=Pair(0, {"near": 0.5, "just before": 1.0}, 2.0)).certain
    assert Weighed(0.9, outright=True, pair=Pair(0, {"near": 0.1, "likeness": 0.4}, 2.0)).certain
    assert not Weighed(0.9, outright=True, pair=Pair(0, {"near": 0.5}, 2.0)).certain


@pytest.mark.parametrize(
    ("copy", "spoken"),
    [
        ("[S Critics] [C urged] [P that the council wait].", True),
        ("[S Critics] [C predicted] [P a defeat].", True),
        ("[S Some readers] [C may recall] [P that the last plan failed].", False),
        ("[S The leaders] [C disagree on] [P the date].", False),
        ("The fair got [S people] [C talking about] [P whether it might return].", False),
        ("[S Some neighbours] [C responded to] [P the call for help].", False),
        ("[S Few members] [C are calling for] [P a new vote].", False),
        ("[S Some members] [C are wary of saying] [P that the vote was fair].", False),
    ],
)
def test_spoken_is_what_reports_words(story_of: StoryOf, *, copy: str, spoken: bool) -> None:
    (statement,) = story_of(copy).statements
    assert statement.spoken is spoken


def test_a_verb_under_another_that_undoes_it_imputes_nothing(story_of: StoryOf) -> None:
    (statement,) = story_of("[S The plan] [C means admitting] [P that the old one failed].").statements
    assert statement.cue_class == "other"


@pytest.mark.parametrize(
    ("copy", "group"),
    [
        ("[S Lawyers] [C say] [P the rule is void].", "crowd"),
        ("[S Her lawyers] [C say] [P the rule is void].", "none"),
        ("[S Researchers at the Harbor Institute] [C say] [P the bay is warming].", "none"),
        ("[S Supporters of the Harbor Institute] [C say] [P the bay is warming].", "crowd"),
        ("[S Several] [C said] [P the bay was warming].", "none"),
        ("[S Not everyone] [C said] [P the bay was warming].", "none"),
        ("The poll has a margin of three points. [S Most voters] [C said] [P the bay was warming].", "none"),
        ("The poll has a margin of three points. [S Experts] [C said] [P the bay was warming].", "crowd"),
        ("[S A number of voters] [C said] [P the bay was warming].", "crowd"),
        ("[S The number of voters] [C suggests] [P that the town is growing].", "none"),
    ],
)
def test_whom_a_reader_can_ask_is_no_crowd(story_of: StoryOf, copy: str, group: str) -> None:
    (source,) = story_of(copy).sources
    assert source.group == group


def test_a_quotation_with_a_verb_of_saying_right_behind_it_has_a_speaker(story_of: StoryOf) -> None:
    for end, attributed in ((" Ruth Amsel said.", True), ("Amsel said.", True), (" It rained.", False)):
        (quotation,) = story_of(f"“The ferry was an hour late,”{end} The pier was wet.").quotations
        assert quotation.attributed is attributed


@pytest.mark.parametrize(
    ("copy", "accused"),
    [
        ("[S Ruth Amsel] [C criticized] [P Tom Orwick].", []),
        ("[S Ruth Amsel] [C criticized] [P Tom Orwick for misleading the board].", ["Tom Orwick"]),
        ("[S Ruth Amsel] [C accused] [P Tom Orwick].", ["Tom Orwick"]),
        ("[S Ruth Amsel] [C said] [P she would not recommend charges against Tom Orwick].", []),
    ],
)
def test_criticism_accuses_where_it_names_a_wrong(story_of: StoryOf, *, copy: str, accused: list[str]) -> None:
    assert [found.accused for found in story_of(copy).accusations] == accused


def test_what_somebody_disputes_is_no_accusation(story_of: StoryOf) -> None:
    accused = story_of("[S Ruth Amsel] [C said] [P that Tom Orwick had lied to the board].")
    disputed = story_of("[S Ruth Amsel] [C challenged] [P the idea that Tom Orwick had lied to the board].")
    assert [found.accused for found in accused.accusations] == ["Tom Orwick"]
    assert disputed.accusations == ()


def test_a_description_behind_a_name_is_of_its_bearer(story_of: StoryOf) -> None:
    met = "The board met donors, among them Tom Orwick, [S a longtime party official] who [C said] [P it was late]."
    (source,) = story_of(met).sources
    assert (source.type, source.name) == ("named-person", "Tom Orwick")
    other = "The mayor met Tom Orwick, [S a senior party official] [C said]."
    assert [source.type for source in story_of(other).sources] == ["anonymous-source"]


@pytest.mark.parametrize(
    ("copy", "own"),
    [
        ("[S Ruth Amsel] [C confirmed] [P that she had resigned].", True),
        ("[S Ruth Amsel] [C confirmed] [P that the bridge was unsafe].", False),
        ("[S Ruth Amsel] [C confirmed] [P that it was genuine].", False),
        ("[S Ruth Amsel] [C noted] [P that she had been right].", False),
    ],
)
def test_one_can_confirm_what_one_did_oneself(story_of: StoryOf, *, copy: str, own: bool) -> None:
    (statement,) = story_of(copy).statements
    assert statement.own_fault is own


def test_a_word_that_only_its_place_capitalises_is_nobody_to_accuse(story_of: StoryOf) -> None:
    story = story_of("# Overfishing Violates the Treaty\n\nThe bay is empty, and it is the trawlers that did it.")
    assert story.accusations == ()
    body = "Overfishing empties the bay. The treaty forbids overfishing, and trawlers have done it for years."
    assert story_of(f"# Overfishing Violates the Treaty\n\n{body}").accusations == ()
    story = story_of("# Orwick Violates the Treaty\n\nThe mayor, Tom Orwick, sent out the trawlers.")
    assert [found.accused for found in story.accusations] == ["Tom Orwick"]


def test_to_allege_is_the_literal_word_for_what_a_lawsuit_says(story_of: StoryOf) -> None:
    (told,) = story_of("[S Ruth Amsel] [C alleged in a lawsuit] [P that the board had lied].").statements
    (merely,) = story_of("[S Ruth Amsel] [C alleged] [P that the board had lied].").statements
    assert (told.cue_class, merely.cue_class) == ("accuse", "doubt")


def test_a_description_that_a_sentence_gives_to_a_name_is_of_its_bearer(story_of: StoryOf) -> None:
    (source,) = story_of("Jane Roe is [S the senior state official] who [C said] [P the bridge was safe].").sources
    assert (source.type, source.name) == ("named-person", "Jane Roe")


def test_what_the_writer_calls_false_is_no_denial(story_of: StoryOf) -> None:
    assert story_of("[S Tom Orwick] [C repeated] [P a false claim about the bridge].").denials == ()
    assert len(story_of("[S Tom Orwick] [C called] [P it a false claim].").denials) == 1


def test_whoever_denies_the_accusation_answers_it(story_of: StoryOf) -> None:
    accused = "[S1 Two lawsuits] [C1 accuse] [P1 the Harbor Institute of cheating its students of their fees]."
    alone = story_of(f"{accused} The school opened in 2009.")
    denied = story_of(f"{accused} [S2 Ruth Amsel, its founder,] [C2 denied] [P2 that it cheated students of fees].")
    assert [found.answered for found in (*alone.accusations, *denied.accusations)] == [False, True]


def test_papers_that_are_cited_do_not_go_on_to_talk(story_of: StoryOf) -> None:
    orphan = "“It was the worst-kept secret in town.”"
    papers = story_of(f"[P Two men carried the cash], [C according to] [S the court papers].\n\n{orphan}")
    witness = story_of(f"[P Two men carried the cash], [S Ruth Amsel] [C said].\n\n{orphan}")
    assert [quotation.attributed for quotation in (*papers.quotations, *witness.quotations)] == [False, True]
