"""Who the sources of a story are. All stories are made up for these tests."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.lexicon import LexiconError, load
from sourcelint.graph.sources.index import SourceIndex, find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source

LEXICONS = sorted(
    file.name.removesuffix(".toml") for file in (resources.files("sourcelint.graph") / "lexicons").iterdir()
)


@pytest.fixture
def index_of(doc_of: Callable[[str], Doc]) -> Callable[[str], SourceIndex]:
    return lambda marked: find_sources(doc_of(marked))


@pytest.fixture
def sources_of(index_of: Callable[[str], SourceIndex]) -> Callable[[str], tuple[Source, ...]]:
    return lambda marked: index_of(marked).sources


def summary(sources: tuple[Source, ...]) -> list[tuple[str, str | None]]:
    return [(source.type, source.name) for source in sources]


SENTENCES = [
    ("[S A senior official, Jane Roe,] [C said] [P the bridge was safe].", "named-person", "Jane Roe"),
    ("[S Jane Roe, chairwoman of the Harbor Board,] [C said] [P the bridge was safe].", "named-person", "Jane Roe"),
    ("[S Agriculture Secretary Tom Orwick] [C said] [P prices would fall].", "named-person", "Tom Orwick"),
    ("[S their old friend, the hotel owner Paul Dunmore,] [C said] [P it was late].", "named-person", "Paul Dunmore"),
    ("[S A spokesman for the Harbor Board] [C said] [P the bridge was safe].", "named-organization", "Harbor Board"),
    ("[S A Labor Department spokeswoman] [C said] [P jobs grew].", "named-organization", "Labor Department"),
    ("[S The Dunmore campaign] [C said] [P it would appeal].", "named-organization", "Dunmore campaign"),
    ("[S The Vermont senator] [C said] [P the bridge was safe].", "named-person", None),
    ("[S A spokesman for Mr. Orwick] [C said] [P the bridge was safe].", "named-organization", "Orwick"),
    ("[S An adviser to President Orwick] [C said] [P the bridge was safe].", "anonymous-source", None),
    ("[S prosecutors] [C said] [P the men had fled].", "named-organization", "prosecutors"),
    ("[C According to] [S the Lakeside Times], [P two men fled].", "named-organization", "Lakeside Times"),
    ("[S A senior city official] [C said] [P the bridge was safe].", "anonymous-source", None),
    ("[S People familiar with the talks] [C say] [P a deal is near].", "anonymous-source", None),
    ("[S Three former employees] [C said] [P the books were cooked].", "anonymous-source", None),
    ("[P The vote will be close], [C according to] [S a source close to the mayor].", "anonymous-source", None),
    ("[S A police officer at the scene] [C said] [P two men had fled].", "anonymous-source", None),
    ("[S One commenter] [C wrote] [P that the bridge was ugly].", "unnamed-person", None),
    ("[S A woman at the bus stop] [C said] [P the bridge was ugly].", "unnamed-person", None),
    ("[S A spokesman for the buyer] [C said] [P the deal was done].", "named-organization", None),
    ("[S News sources] [C said] [P the bridge was shut].", "named-organization", "News sources"),
    ("[S The judges who heard the case] [C said] [P the law was void].", "unnamed-group", None),
    ("[S The movement of the 1960s] [C said] [P the bridge was ugly].", "unnamed-group", None),
    ("[S Advisers to a rival, who is Mr. Paul Dunmore,] [C said] [P it was late].", "anonymous-source", None),
    ("[S His behavior] [C showed] [P that it was late].", "document", None),
    ("[S Critics] [C say] [P the bridge is ugly].", "unnamed-group", "Critics"),
    ("[S Some Republicans] [C believe] [P the bridge is ugly].", "unnamed-group", None),
    ("[S About a third of the voters who were asked] [C said] [P it was ugly].", "unnamed-group", None),
    ("[S City officials] [C say] [P to open the bridge in May].", "unnamed-group", "City officials"),
    ("[S No one] [C believed] [P the figures].", "unnamed-group", None),
    ("[S The report] [C says] [P the bridge is rusting].", "document", None),
    ("[C According to] [S a new poll], [P most people like the bridge].", "document", None),
    ("[S The lawsuit] [C alleges] [P that the builder lied].", "document", None),
    ("[S Roe v. Harbor Board, filed in March,] [C alleges] [P that rent was kept].", "document", "Roe v. Harbor Board"),
    ("[S The lawsuit, Hale v. Orrin Motors,] [C claims] [P the brakes failed].", "document", "Hale v. Orrin Motors"),
    ("[S The parish register] [C says] [P nine men were hanged].", "document", None),
    ("[S The company, Doverline Parts,] [C said] [P it was late].", "named-organization", "Doverline Parts"),
    ("[S The newspaper, the Holm Gazette,] [C said] [P it was late].", "named-organization", "Holm Gazette"),
    ("[S The broadcaster RTV] [C said] [P it was late].", "named-organization", "RTV"),
    ("[S Its owner, Harrow Capital,] [C said] [P it was late].", "named-organization", "Harrow Capital"),
    ("[S Bookmakers Stanley & Rudge] [C said] [P it was late].", "named-organization", "Stanley & Rudge"),
    ("[S Police Scotland] [C said] [P a man was held].", "named-organization", "Police Scotland"),
    ("[S Gardaí] [C said] [P a man was held].", "named-organization", "Gardaí"),
    ("[S No 10] [C said] [P it was late].", "named-organization", "No 10"),
    ("[S The Teachers' Union of Kerala] [C said] [P it was late].", "named-organization", "Teachers' Union of Kerala"),
    ("[S A spokesman for the family] [C said] [P it was late].", "unnamed-person", None),
    ("[S A lawyer for the accused officer, Sgt. Ray Dill,] [C said] [P it was late].", "unnamed-person", None),
    ("[S Its makers] [C said] [P the toy was safe].", "unnamed-group", None),
    ("[S One of the passengers] [C said] [P it was late].", "unnamed-person", None),
    ("[S One of the pilots, Anja Holm,] [C said] [P it was late].", "named-person", "Anja Holm"),
    ("[S Staff Sgt. Luis Ortega] [C said] [P they were tired].", "named-person", "Luis Ortega"),
    ("[S Head of security Omar Diaz] [C said] [P doors were locked].", "named-person", "Omar Diaz"),
    ("[S One in five passengers] [C said] [P it was late].", "unnamed-group", None),
    ("[S A medic beside him] [C said] [P it was late].", "unnamed-person", None),
    ("[S A former co-owner] [C said] [P it was late].", "unnamed-person", None),
    ("[S A leader, who gave her name only as Fai,] [C said] [P it was late].", "named-person", "Fai"),
    ("[S Prout himself, through the league,] [C said] [P it was late]. Alan Prout left.", "named-person", "Alan Prout"),
]


@pytest.mark.parametrize(("marked", "type_", "name"), SENTENCES, ids=[sentence[0][:40] for sentence in SENTENCES])
def test_type_and_name_of_a_single_source(
    sources_of: Callable[[str], tuple[Source, ...]], marked: str, type_: str, name: str | None
) -> None:
    (source,) = sources_of(marked)
    assert (source.type, source.name) == (type_, name)


def test_a_person_is_one_source_by_full_name_surname_title_role_and_pronoun(
    sources_of: Callable[[str], tuple[Source, ...]],
) -> None:
    sources = sources_of("""
        [S Senator Jane Roe] [C said] [P the road would open].

        [S1 Ms. Roe] [C1 added] [P1 that it was paid for]. [S2 She] [C2 thanked] [P2 the builders].

        [S The senator] [C promised] [P a second road].
    """)
    assert summary(sources) == [("named-person", "Jane Roe")]
    assert sources[0].statements == 4
    assert [mention.kind for mention in sources[0].mentions] == ["name", "name", "pronoun", "description"]


def test_a_person_quoted_by_surname_before_the_introduction_is_the_same(
    sources_of: Callable[[str], tuple[Source, ...]],
) -> None:
    sources = sources_of("""
        # Roe promises road

        [S Roe] [C said] [P the road would open].

        Jane Roe, 51, was elected mayor in May. [S She] [C said] [P the road was her first task].
    """)
    assert summary(sources) == [("named-person", "Jane Roe")]
    assert sources[0].part == "headline"


def test_a_headline_speaks_of_the_person_who_speaks_in_the_story(
    sources_of: Callable[[str], tuple[Source, ...]],
) -> None:
    sources = sources_of("""
        # [S Widow] [C wants] [P the road closed]

        [S Jane Roe] [C said] [P the road had killed her husband].
    """)
    assert summary(sources) == [("named-person", "Jane Roe")]


def test_relatives_of_one_surname_stay_apart(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("""
        [S Jane Dunmore] [C said] [P the farm was sold]. Her brother, Paul Dunmore, had left.

        [S Mr. Dunmore] [C said] [P he knew nothing of it].

        [S Ms. Dunmore] [C said] [P he had signed].
    """)
    assert [source.name for source in index.sources] == ["Jane Dunmore", "Paul Dunmore"]
    assert index.sources[0] is index.of(2, 0)


def test_a_bare_surname_stays_with_whoever_bore_it_alone(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("""
        [S Jane Dunmore] [C said] [P the farm was sold].

        [S Dunmore] [C said] [P it was time]. Her cousin, Paul Dunmore, had left.

        [S Dunmore] [C said] [P nobody had asked].
    """)
    assert {index.of(block, 0) for block in range(3)} == {index.sources[0]}


def test_short_forms_and_initials_are_the_body(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    sources = sources_of("""
        [S The Coastal Fisheries Council] [C said] [P stocks had grown].

        [S The CFC] [C warned] [P that boats were old]. Its rules date from March.

        [S The council] [C said] [P it would vote].
    """)
    assert summary(sources) == [("named-organization", "Coastal Fisheries Council")]


def test_the_company_is_the_firm_that_spoke(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    sources = sources_of("""
        [S Brightwater Motors Inc.] [C said] [P sales had doubled].

        [S The company] [C expects] [P more]. [S2 It] [C2 said] [P2 demand was strong].
    """)
    assert [source.type for source in sources] == ["named-organization"]
    assert sources[0].statements == 3


def test_officials_of_two_countries_are_two_and_the_official_is_the_nearest(
    index_of: Callable[[str], SourceIndex],
) -> None:
    index = index_of("""
        [S1 A senior Norwegian official] [C1 said] [P1 talks had begun]. [S2 The official] [C2 was] [P2 hopeful].

        [S1 A senior Danish official] [C1 said] [P1 nothing was agreed]. [S2 The official] [C2 saw] [P2 no hurry].

        [S Two senior Danish officials] [C said] [P a draft existed].
    """)
    assert [source.text for source in index.sources] == [
        "A senior Norwegian official",
        "A senior Danish official",
        "Two senior Danish officials",
    ]
    assert {source.type for source in index.sources} == {"anonymous-source"}
    assert index.of(0, 1) is index.sources[0]
    assert index.of(1, 1) is index.sources[1]
    assert [(source.people, source.plural) for source in index.sources] == [(1, False), (1, False), (2, True)]


def test_the_same_description_again_is_one_source_and_another_is_new(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("""
        [S A senior city official] [C said] [P the bridge was safe].

        [S A senior city official] [C said] [P it would open].

        [S Another senior city official] [C said] [P it would not].
    """)
    assert len(index.sources) == 2
    assert index.of(1, 0) is index.sources[0]
    assert index.of(2, 0) is index.sources[1]


def test_who_takes_up_the_source_before_it(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    sources = sources_of(
        "[S1 A longtime aide to Jane Roe], [S2 who] [C2 declined] [P2 to be named], [C1 said] [P1 she would run]."
    )
    assert [source.type for source in sources] == ["anonymous-source"]
    assert sources[0].statements == 2


def test_i_in_a_quotation_is_its_speaker(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of('[P1 "[S2 I] [C2 believe] [P2 the road is open],"] [C1 said] [S1 Jane Roe].')
    assert index.of(0, 1) is index.of(0, 0)


def test_we_outside_quotation_marks_is_the_publication(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    (source,) = sources_of("[S We] [C believe] [P the road should open]. The road is old.")
    assert (source.type, source.name, source.outlet) == ("named-organization", None, True)


def test_the_group_is_the_association_told_of(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    sources = sources_of("""
        [S The Lakeside Farmers Association] [C said] [P prices had fallen].

        [S The group] [C wants] [P a new market].
    """)
    assert summary(sources) == [("named-organization", "Lakeside Farmers Association")]


def test_no_source_words_no_source(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("[C It was reported] [P that the road was open].")
    assert index.of(0, 0) is None
    assert index.sources == ()


REASONS = [
    (
        "[S An aide, who spoke on condition of anonymity because she feared losing her job,] [C said] [P it was over].",
        "because she feared losing her job",
        "substantive",
    ),
    (
        "[S An aide] [C said] [P it was over]. The aide was not authorized to speak publicly.",
        "not authorized to speak publicly",
        "boilerplate",
    ),
    ("[P It is over], [C said] [S an aide who requested anonymity to speak freely].", "to speak freely", "boilerplate"),
    ("[S An aide who spoke on condition of anonymity] [C said] [P it was over].", None, "none"),
    ("[S An aide who asked not to be named], [C said] [P the firm hoped to offer more].", None, "none"),
    (
        "İn İzmir, [S an official, who was not authorized to speak publicly,] [C said] [P it was over].",
        "not authorized to speak publicly",
        "boilerplate",
    ),
    ("[S An aide] [C said] [P it was over]. The weather was fine because of the wind.", None, "none"),
]


@pytest.mark.parametrize(("marked", "reason", "class_"), REASONS)
def test_reason_for_anonymity(doc_of: Callable[[str], Doc], marked: str, reason: str | None, class_: str) -> None:
    doc = doc_of(marked)
    (source,) = find_sources(doc).sources
    span = source.reason_for_anonymity
    assert (doc.article.text[slice(*span)] if span else None) == reason
    assert source.reason_class == class_
    assert source.explained == (reason is not None)


def test_a_blanket_note_speaks_for_all_unnamed_sources(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    sources = sources_of("""
        The Lakeside Times spoke to nine people, most on condition of anonymity because they feared reprisals.

        [S1 A former manager] [C1 said] [P1 the books were cooked]. [S2 Jane Roe] [C2 denied] [P2 it].

        [S Two clerks] [C said] [P files were burned].
    """)
    explained = {source.text: source.explained for source in sources}
    assert explained == {"A former manager": True, "Jane Roe": False, "Two clerks": True}


def test_what_an_unnamed_source_is_described_by(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    bare, known = sources_of("""
        [S Sources] [C say] [P a deal is near].

        [S A banker briefed on the talks] [C said] [P it was signed].
    """)
    assert (bare.described, bare.basis) == (False, False)
    assert (known.described, known.basis) == (True, True)


def test_another_outlets_source_is_relayed(sources_of: Callable[[str], tuple[Source, ...]]) -> None:
    own, passed_on = sources_of("""
        [S A city official] [C said] [P the bridge was safe].

        The Lakeside Times, citing [S two state engineers], [C reported] [P that it was not].
    """)
    assert not own.relayed
    assert passed_on.relayed or passed_on.type != "anonymous-source"


def test_people_who_never_speak_are_named_too(index_of: Callable[[str], SourceIndex]) -> None:
    index = index_of("[S Prosecutors] [C accused] [P Paul Dunmore of theft]. Dunmore has left for Norway.")
    (dunmore,) = (name for name in index.names if name.kind == "person")
    assert (dunmore.name, len(dunmore.mentions)) == ("Paul Dunmore", 2)


def test_names_are_found_without_entity_labels(doc_of: Callable[[str], Doc]) -> None:
    import msgspec

    doc = doc_of("[S Jane Roe, the mayor,] [C said] [P the road was open].\n\n[S Roe] [C promised] [P more].")
    bare = type(doc)(doc.article, tuple(msgspec.structs.replace(p, entities=()) for p in doc.paragraphs))
    assert summary(find_sources(bare).sources) == [("named-person", "Jane Roe")]


@pytest.mark.parametrize("name", LEXICONS)
def test_every_lexicon_is_lower_case_and_lists_no_word_twice(name: str) -> None:
    import tomllib

    text = (resources.files("sourcelint.graph") / "lexicons" / f"{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("#"), "a lexicon begins with a comment on its origin"
    for key, words in tomllib.loads(text).items():
        flat = [word for word in words if isinstance(word, str)] if isinstance(words, list) else []
        assert [word for word in flat if word != word.lower()] == [], key
        assert len(set(flat)) == len(flat), f"{key}: {sorted({word for word in flat if flat.count(word) > 1})}"


def test_a_lexicon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LexiconError):
        load("no-such-list")


def test_all_by_itself_is_a_voice(doc_of) -> None:
    sources = find_sources(doc_of("[S All] [C said] [P the road was open].")).sources
    assert [source.text for source in sources] == ["All"]
