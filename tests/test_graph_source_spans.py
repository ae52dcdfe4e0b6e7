"""What a source span tells: several speakers, words of time, clauses, pronouns and cues that carry on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source
    from sourcelint.graph.sources.index import SourceIndex

Sources = tuple["Source", ...]


@pytest.fixture
def index_of(doc_of: Callable[[str], Doc]) -> Callable[[str], SourceIndex]:
    return lambda marked: find_sources(doc_of(marked))


@pytest.fixture
def sources_of(index_of: Callable[[str], SourceIndex]) -> Callable[[str], Sources]:
    return lambda marked: index_of(marked).sources


def test_two_named_speakers_of_one_span_are_two_sources(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("""
        [S Jane Roe and Paul Dunmore] [C said] [P the bridge was safe].

        [S Dunmore] [C added] [P that it was old].
    """)
    assert [(source.name, source.statements) for source in index.sources] == [("Jane Roe", 1), ("Paul Dunmore", 1)]
    assert index.of(0, 0) is index.sources[0]
    assert index.sources[0].text == "Jane Roe"


def test_a_class_told_of_by_two_nouns_is_one_source(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("[S Aides and advisers to the mayor] [C said] [P the bridge was safe].")
    assert source.text == "Aides and advisers to the mayor"


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("[S a senior Norwegian official Wednesday] [C said] [P it was over].", "a senior Norwegian official"),
        ("[S a city official late on Tuesday] [C said] [P it was over].", "a city official"),
        ("[S Ina Kirsch,] [C said] [P it was over].", "Ina Kirsch"),
        ("[S An aide, who was briefed on the talks,] [C said] [P it was over].", "An aide"),
        ("[S Jane Roe, who left the port in March,] [C said] [P it was over].", "Jane Roe"),
        (
            "[S officials at work on Tuesday in March] [C said] [P it was over].",
            "officials at work on Tuesday in March",
        ),
        ("[S April May] [C said] [P it was over].", "April May"),
    ],
)
def test_a_source_is_told_by_no_more_than_its_own_words(
    sources_of: Callable[[str], Sources], marked: str, text: str
) -> None:
    (source,) = sources_of(marked)
    assert source.text == text


def test_a_cue_without_source_words_goes_on_with_the_speaker_before(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("[S Jane Roe] [C said] [P the bridge was old], [C2 adding] [P2 that it was safe].")
    assert index.of(0, 1) is index.of(0, 0) is index.sources[0]


def test_a_cue_with_a_subject_of_its_own_does_not(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("[S Jane Roe] [C said] [P it was old], and it [C2 is believed] [P2 to be safe].")
    assert index.of(0, 1) is None


def test_both_women_are_those_who_spoke(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("""
        [S Jane Roe] [C said] [P it was old]. [S2 Ann Dunmore] [C2 agreed] [P2 that it was].

        [S Both women] [C said] [P they would appeal].
    """)
    assert [source.name for source in index.sources] == ["Jane Roe", "Ann Dunmore"]


def test_two_clerks_are_nobody_told_of_before(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("[S Jane Roe] [C said] [P it was old].\n\n[S Two clerks] [C said] [P it was not].")
    assert [source.type for source in index.sources] == ["named-person", "unnamed-person"]


def test_a_post_told_of_for_the_first_time_is_the_person_who_speaks(sources_of: Callable[[str], Sources]) -> None:
    (roe,) = sources_of("""
        [S Jane Roe] [C said] [P she would run].

        [S The retired neurosurgeon] [C said] [P she had time].
    """)
    assert (roe.name, roe.statements) == ("Jane Roe", 2)


def test_a_headlines_insider_is_the_bodys(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("""
        [S Whistleblower] [C says] [P harbor books were cooked]

        [S A whistleblower at the port, who asked not to be named for fear of losing her job,] [C said]
        [P the books were cooked].
    """)
    assert (source.statements, source.explained) == (2, True)


def test_a_place_describes_a_source(sources_of: Callable[[str], Sources]) -> None:
    (bare,) = sources_of("[S A source] [C said] [P it was over].")
    (placed,) = sources_of("[S A source at the port] [C said] [P it was over].")
    assert (bare.described, placed.described) == (False, True)


@pytest.mark.parametrize(
    ("marked", "vague"),
    [
        ("[S Voters] [C said] [P it was over].", True),
        ("[S Some 20 percent of voters in a poll] [C said] [P it was over].", False),
    ],
)
def test_a_crowd_that_somebody_counted_is_not_vague(
    sources_of: Callable[[str], Sources], marked: str, *, vague: bool
) -> None:
    (source,) = sources_of(marked)
    assert source.vague is vague


@pytest.mark.parametrize(
    ("marked", "type_", "name"),
    [
        ("[S A guard] [C said] [P it was over].", "unnamed-person", None),
        ("[S University officials] [C said] [P it was over].", "unnamed-group", "University officials"),
        ("[S Investigators] [C said] [P it was over].", "named-organization", "Investigators"),
        ("[S Two investigators] [C said] [P it was over].", "anonymous-source", None),
        ("[S Most] [C said] [P it was over].", "unnamed-group", None),
        ("[S Jane Roe, one of the four clerks,] [C said] [P it was over].", "named-person", "Jane Roe"),
        ("[S A Lakeside University poll] [C found] [P it was over].", "document", "Lakeside University poll"),
    ],
)
def test_type_and_name(sources_of: Callable[[str], Sources], marked: str, type_: str, name: str | None) -> None:
    (source,) = sources_of(marked)
    assert (source.type, source.name) == (type_, name)


def test_initials_are_the_body_and_not_the_end_of_a_longer_name(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("""
        The University of Lakeside has a club, Chess UL. [S UL] [C said] [P the club was suspended].
    """)
    assert source.type == "named-organization"
    assert source.name == "University of Lakeside"


def test_a_nickname_stands_inside_a_name(sources_of: Callable[[str], Sources]) -> None:
    (roe,) = sources_of("""
        Former sailor John "Jack" Roe ran the port. [S Roe] [C said] [P it was over].
    """)
    assert roe.type == "named-person"


def test_somebody_new_in_the_first_block_is_not_who_speaks_later(sources_of: Callable[[str], Sources]) -> None:
    man, roe = sources_of("""
        [S A man at the station] [C said] [P the stairs shook].

        [S Jane Roe] [C said] [P it was over].
    """)
    assert (man.type, roe.name) == ("unnamed-person", "Jane Roe")


def test_a_cue_without_source_words_is_its_subjects(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("Jane Roe left the room, [C hoping] [P to win the vote].")
    assert [source.name for source in index.sources] == ["Jane Roe"]
    assert index_of("Jane Roe [C seemed] [P to be tired].").sources == ()


def test_this_somebody_is_the_person_who_spoke(sources_of: Callable[[str], Sources]) -> None:
    (roe,) = sources_of("[S Jane Roe] [C said] [P it was late].\n\n[S This lover of bridges] [C said] [P it was safe].")
    assert roe.statements == 2


def test_a_class_told_by_what_it_does_is_no_unnamed_source(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("[S Officials who run harbors] [C say] [P that it was safe].")
    assert source.type == "unnamed-group"
    (told,) = sources_of("[S Officials who were briefed on the plan] [C said] [P that it was safe].")
    assert told.type == "anonymous-source"


def test_an_outlets_reporter_who_asks_is_the_outlet(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("[S A Reuters reporter] [C asked] [P whether it was safe].")
    assert source.type == "named-organization"


def test_the_group_is_a_body_and_a_group_of_people_is_not(sources_of: Callable[[str], Sources]) -> None:
    (body,) = sources_of("[S The group] [C said] [P it was safe].")
    (crowd,) = sources_of("[S A group of parents] [C said] [P it was safe].")
    assert (body.type, crowd.type) == ("named-organization", "unnamed-group")


def test_a_title_of_courtesy_or_an_article_describes_nobody(sources_of: Callable[[str], Sources]) -> None:
    (roe,) = sources_of("[S The trust's chief, Sir Paul Roe,] [C said] [P it was safe].")
    (body,) = sources_of("[S The Harbor Board] [C said] [P it was safe].")
    assert (roe.description, body.description) == ("The trust's chief", None)


def test_they_are_the_two_whom_a_sentence_names_together(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("""
        Jane Roe and Paul Dunmore met on the bridge.

        [S They] [C said] [P it was old].
    """)
    assert (source.type, source.name) == ("named-person", "Jane Roe")


def test_some_of_them_are_those_who_spoke(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("""
        [S People familiar with the talks] [C said] [P a deal was near].

        [S Some of them] [C said] [P it was old].
    """)
    assert (source.type, source.statements) == ("anonymous-source", 2)


def test_which_behind_a_body_is_the_body(sources_of: Callable[[str], Sources]) -> None:
    (source,) = sources_of("He won a ruling from the Harbor Board, [S which] [C held] [P that the bridge was old].")
    assert (source.type, source.name) == ("named-organization", "Harbor Board")


@pytest.mark.parametrize(
    ("copy", "who"),
    [
        ("Roe left the bridge after [C promising] [P that it would be mended].", "Roe"),
        ("Commuters on the bridge slowed down and [C complained] [P that it was old].", "Commuters on the bridge"),
    ],
)
def test_a_cue_without_source_words_points_to_those_of_its_subject(
    index_of: Callable[[str], SourceIndex], copy: str, who: str
) -> None:
    index = index_of(copy)
    number = copy.count("[C") - 1
    ((start, end),) = index.source_words(0, number, ())
    source = index.of(0, number)
    assert source is not None
    assert who == copy.replace("[S ", "").replace("[C ", "").replace("]", "")[start:end]
    assert index.source_words(0, number + 1, ((1, 2),)) == ((1, 2),)


def test_a_deed_of_a_thing_has_no_source(index_of: Callable[[str], SourceIndex]) -> None:
    assert index_of("The bridge swayed and [C showed] [P that it was old].").of(0, 0) is None
