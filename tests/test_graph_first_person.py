"""Whom an "I" and a "we" outside quotation marks mean: authors, the publication, people at large."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from stories import StoryOf

    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Source, Story

TAGLINE = "\n\nRep. Jane Roe, D-Ohio, chairs the Harbor Committee."
COPY = "# Ports need the money\n\nThe port of Toledo is short of cranes. [S I] [C believe] [P it will close]."


@pytest.fixture
def bylined(doc_of: Callable[[str], Doc]) -> Callable[[str], Story]:
    """The story of marked-up copy in which blocks that begin with "By " are bylines."""

    def story(marked: str) -> Story:
        doc = doc_of(marked)
        blocks = tuple(replace(b, role="byline") if b.text.startswith("By ") else b for b in doc.article.blocks)
        return build_story(replace(doc, article=replace(doc.article, blocks=blocks)))

    return story


def sources(story: Story) -> list[Source | None]:
    return [statement.source for statement in story.statements]


def speakers(story: Story) -> list[str | None]:
    return [source.name if source else None for source in sources(story)]


@pytest.mark.parametrize(
    "line",
    [
        "Rep. Jane Roe, D-Ohio, chairs the Harbor Committee.",
        "Jane Roe is a professor of law at Ohio State University and an author",
        "Jane Roe, a retired nurse, was an early backer of the port.",
        "Jane Roe teaches history in Dayton.\n\nThe opinions expressed are those of the author.",
        "Follow Jane Roe on Twitter: @janeroe.",
        "Jane Roe.\n\nDayton, Ohio.",
        "— Jane Roe, Dayton",
    ],
)
def test_i_is_who_the_last_lines_name(story_of: StoryOf, line: str) -> None:
    (source,) = sources(story_of(f"{COPY}\n\n{line}"))
    assert source is not None
    assert (source.type, source.name) == ("named-person", "Jane Roe")
    assert [mention.text for mention in source.mentions][:1] == ["I"]
    assert "name" in {mention.kind for mention in source.mentions}


def test_author_is_described_as_the_last_line_does(story_of: StoryOf) -> None:
    (source,) = sources(story_of(f"{COPY}\n\nJane Roe is a professor of law at Ohio State University."))
    assert source is not None
    assert (source.text, source.description) == ("Jane Roe", "a professor of law at Ohio State University")


def test_author_with_a_nickname_has_one_name(story_of: StoryOf) -> None:
    assert speakers(story_of(f"{COPY}\n\nMichael A. (Mike) Roe is a teacher.")) == ["Michael A. (Mike) Roe"]


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe won the Harbor Prize in May.",  # news of her
        "The port is the largest in Ohio.",
        "Harbor Watch is a group of teachers.",
    ],
)
def test_i_is_nobody_where_the_last_line_names_no_author(story_of: StoryOf, line: str) -> None:
    assert speakers(story_of(f"{COPY}\n\n{line}")) == [None]


def test_who_the_story_told_of_before_is_not_its_author(story_of: StoryOf) -> None:
    copy = COPY.replace("The port", "Jane Roe left. The port")
    assert speakers(story_of(f"{copy}\n\nJane Roe is the mayor of Toledo.")) == [None]


def test_i_is_the_one_person_of_the_byline(bylined: Callable[[str], Story]) -> None:
    copy = "# Port opens\n\nBy {}\n\nMayor Paul Kerr was late. “No,” he said when [S I] [C asked] [P about the cranes]."
    for line in ("Jane Roe", "JANE ROE", "Jane Roe, Staff Writer", "Sen. Jane Roe", "Jane Roe in Toledo"):
        (author,) = (s for s in sources(bylined(copy.format(line))) if s and s.name != "Paul Kerr")
        assert (author.type, (author.name or "").lower()) == ("named-person", "jane roe")
        assert author.text.lower() == "jane roe"
    for line in ("Jane Roe and Tom Pell", "The Editorial Board", "Harbor Post Staff"):
        assert speakers(bylined(copy.format(line)))[-1] is None


def test_author_is_no_member_of_the_groups_of_the_copy(bylined: Callable[[str], Story]) -> None:
    story = bylined("# Port\n\nBy Jane Roe\n\n[S1 Critics] [C1 say] [P1 it leaks]. [S2 I] [C2 hope] [P2 it floats].")
    assert [s.member_distance for s in story.sources if s.type == "unnamed-group"] == [None]


def test_he_never_takes_up_an_i(story_of: StoryOf) -> None:
    copy = "Mayor Paul Kerr was late. [S1 I] [C1 hope] [P1 it opens]. [S2 He] [C2 said] [P2 it would]."
    line = "Tom Pell is a teacher in Dayton."
    assert speakers(story_of(f"# Port\n\n{copy}\n\n{line}")) == ["Tom Pell", "Paul Kerr"]


def test_letters_have_an_author_each(story_of: StoryOf) -> None:
    story = story_of(
        "# Readers on the port\n\n[S I] [C hope] [P it opens].\n\nJane Roe.\n\nDayton, Ohio.\n\n"
        "[S I] [C fear] [P it will not].\n\nTom Pell.\n\nToledo."
    )
    assert speakers(story) == ["Jane Roe", "Tom Pell"]


def test_letter_under_a_handle_has_nobody_for_an_i(story_of: StoryOf) -> None:
    story = story_of("# Readers on the port\n\n[S I] [C hope] [P it opens].\n\n@crane_fan.\n\nOpen it.\n\nJane Roe.")
    assert speakers(story) == [None]


def test_we_of_two_authors_is_the_first_and_the_second(story_of: StoryOf) -> None:
    story = story_of(
        "# Ports need the money\n\n[S We] [C urge] [P the board to open].\n\n"
        "Jane Roe is a nurse in Dayton. Tom Pell is the president of the Crane League."
    )
    assert speakers(story) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("we", "cue", "who"),
    [
        ("We", "believe", "Jane Roe"),
        ("We Democrats", "are talking about", "Jane Roe"),
        ("We", "discuss", "Jane Roe"),
        ("We", "know", None),
        ("We", "should urge", None),
    ],
)
def test_we_of_an_author_is_who_takes_sides(story_of: StoryOf, we: str, cue: str, who: str | None) -> None:
    story = story_of(f"# Ports need the money\n\n[S {we}] [C {cue}] [P six cranes as enough].{TAGLINE}")
    assert speakers(story) == [who]


@pytest.mark.parametrize("cue", ["asked", "have compiled", "recommend"])
def test_we_without_author_is_the_publication_at_its_work(story_of: StoryOf, cue: str) -> None:
    (source,) = sources(story_of(f"# Port\n\n[S We] [C {cue}] [P what the board wants]."))
    assert source is not None
    assert (source.type, source.outlet) == ("named-organization", True)


@pytest.mark.parametrize("cue", ["know", "might ask", "have witnessed"])
def test_we_with_any_other_verb_is_people_at_large(story_of: StoryOf, cue: str) -> None:
    assert speakers(story_of(f"# Port\n\n[S We] [C {cue}] [P what the board wants].")) == [None]


def test_it_never_takes_up_a_we(story_of: StoryOf) -> None:
    copy = "The Harbor Board met. [S1 We] [C1 asked] [P1 about it]. [S2 It] [C2 said] [P2 it was open]."
    assert speakers(story_of(f"# Port\n\n{copy}"))[1] == "Harbor Board"


@pytest.mark.parametrize("above", ["[S Paul Kerr] [C wrote] [P on his blog]:", "On his blog, Paul Kerr wrote:"])
def test_i_below_a_colon_is_who_is_announced(story_of: StoryOf, above: str) -> None:
    story = story_of(f"# Port\n\n{above}\n\n[S I] [C think] [P it will open].{TAGLINE}")
    assert set(speakers(story)) == {"Paul Kerr"}


def test_i_below_a_colon_of_the_authors_own_is_nobody_else(story_of: StoryOf) -> None:
    story = story_of("# Port\n\nKerr has many friends. Here are some:\n\n[S I] [C think] [P it will open].")
    assert speakers(story) == [None]


def test_authors_own_verb_takes_no_side_and_needs_no_introduction(story_of: StoryOf) -> None:
    story = story_of("# Port\n\n[S I] [C claim] [P that the board has lied].\n\nJane Roe.")
    assert [statement.cue_class for statement in story.statements] == ["act"]
    assert story.identifications == ()
