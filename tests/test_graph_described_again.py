"""Whom a later description means: ages, callings, posts, bodies, one of a group. All stories are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.article.read import read_article
from sourcelint.graph.build import build_story
from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc
    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.facts import Source

SAID = "[C1 said] [P1 it was late]"
AND_SAID = "[C2 said] [P2 it was cold]"

# who speaks by a story's last attribution
MEANT = [
    # called by home; a post that somebody of another one does not hold
    (f"[S1 Sen. Rick Dorn] {SAID}. Later [S2 the Texan] {AND_SAID}.", "named-person", "Rick Dorn"),
    (f"[S1 Sen. Rick Dorn] {SAID}. [S2 The union chief] {AND_SAID}.", "unnamed-person", None),
    # a former president needs no introduction, an interviewer is nobody told of before
    (
        f"[S1 Carl Carter] {SAID}. He met his cousin, Jimmy Carter, and the former first lady, Rosalynn Carter.\n\n"
        f"[S2 The former president] {AND_SAID}.",
        "named-person",
        "Jimmy Carter",
    ),
    (f"[S1 Rick Dorn] {SAID}.\n\n[S2 The TV interviewer] {AND_SAID}.", "unnamed-person", None),
    # a body's officer, another party's or another country's is not who has that post by name
    (f"[S1 Mayor Rick Dorn] {SAID}.\n\nThe Harbor Fund lost when [S2 its mayor] {AND_SAID}.", "unnamed-person", None),
    (
        f"[S1 Gov. Rick Dorn, a Democratic lawyer,] {SAID}.\n\n[S2 The state's Republican governor] {AND_SAID}.",
        "named-person",
        None,
    ),
    (
        f"[S1 Rick Dorn, president of the Harbor Fund,] {SAID}.\n\n[S2 Germany's president] {AND_SAID}.",
        "named-person",
        None,
    ),
    # several bodies are not one of them; a company is the one that led a sentence last
    (f"[S1 The Harbor Court] {SAID}.\n\n[S2 The lower courts] {AND_SAID}.", "named-organization", "lower courts"),
    (
        f"[S1 Falk Motors] {SAID}.\n\nDorn Labs makes boats. [S2 The company] {AND_SAID}.",
        "named-organization",
        "Dorn Labs",
    ),
    # the post at the top of a body by another word
    (
        f"[S1 The head of the Harbor Board's rules committee] {SAID}.\n\nRules Committee Chairman Rick Dorn left.",
        "named-person",
        "Rick Dorn",
    ),
    # ages: told beside the name, before it, or of the one in focus
    (f"Lars Falk, 24, sang. Dan Roe, 31, slept.\n\n[S1 The 24-year-old] {SAID}.", "named-person", "Lars Falk"),
    (
        f"The 24-year-old singer Lars Falk came. Dan Roe slept.\n\n[S1 The 24-year-old] {SAID}.",
        "named-person",
        "Lars Falk",
    ),
    (f"Lars Falk scored. [S1 The 24-year-old] {SAID}.", "named-person", "Lars Falk"),
    (f"Lars Falk, 61, sued.\n\n[S1 The 45-year-old] {SAID}.", "unnamed-person", None),
    # callings: told beside the name; else not of somebody of another post
    (
        f"Striker Lars Falk met goalkeeper Dan Roe. [S1 Roe] {SAID}. [S2 The striker] {AND_SAID}.",
        "named-person",
        "Lars Falk",
    ),
    (
        f"Lars Falk scored. [S1 His manager, Dan Roe,] {SAID}.\n\n[S2 The left-hander] {AND_SAID}.",
        "named-person",
        "Lars Falk",
    ),
    (
        f"[S1 The mayor of Harborside] {SAID}. [S2 Nora Falk, mayor of Harborside,] {AND_SAID}.",
        "named-person",
        "Nora Falk",
    ),
    # no name for those whose name is withheld
    (
        f"[S1 A former minister] {SAID}.\n\n[S2 The ex-minister, who asked not to be named,] {AND_SAID}.\n\n"
        "Interior Minister Nora Falk spoke.",
        "anonymous-source",
        None,
    ),
    (
        f"Nora Falk, an official, slept. [S1 The official, who spoke on condition of anonymity,] {SAID}.",
        "anonymous-source",
        None,
    ),
    # a body by its noun, by an apposition, by how names of its kind end; no body of another kind
    (f"Falk Rovers lost to Boone Mutual. [S1 The club] {SAID}.", "named-organization", "Falk Rovers"),
    (f"Falk Rovers lost to Boone Mutual. [S1 The insurer] {SAID}.", "named-organization", "Boone Mutual"),
    (f"Falk & Sons, a family-owned brewer, closed. [S1 The brewer] {SAID}.", "named-organization", "Falk & Sons"),
    (f"Brightwater Bank lent it. [S1 The agency] {SAID}.", "named-organization", None),
    (f"[S1 The Audit Office] {SAID}. [S2 A spokeswoman for the port] {AND_SAID}.", "named-organization", None),
    # parts of a transcript are no names
    ("Carl Boone came in.\n\n[S THE COURT]: [P Be seated.]", "named-organization", None),
    # somebody of two names
    (
        f"[S1 The leader known as Commander Salt] {SAID}. "
        f"[S2 The commander, whose real name is Idris Mwale,] {AND_SAID}.",
        "named-person",
        "Idris Mwale",
    ),
    # the name that comes late
    (f"[S1 The striker] {SAID}. Lars Falk has two years left at the club.", "named-person", "Lars Falk"),
    (f"[S1 The coroner] {SAID}. Lars Falk left in May.", "unnamed-person", None),
    (f"[S1 The striker] {SAID}. Lars Falk, a plumber, was hurt.", "unnamed-person", None),
    # friends of somebody tell what they know; those of a cause are a class
    (f"[S1 Allies of the chancellor] {SAID}.", "anonymous-source", None),
    (f"[S1 Allies] {SAID}.", "unnamed-group", None),
    (f"[S1 Supporters of the chancellor] {SAID}.", "unnamed-group", None),
    # some of those who informed the reporter before; of a crowd, some are others
    (
        f"[S1 Five people familiar with the sale] {SAID}.\n\n[S2 Two of the people] {AND_SAID}.",
        "anonymous-source",
        None,
    ),
    (f"[S1 Five voters] {SAID}.\n\n[S2 Two of the voters] {AND_SAID}.", "unnamed-group", None),
    # one of a crowd is not the person who speaks
    (f"[S1 Mayor Lars Falk] {SAID}. Tourists left; [S2 one, a Canadian,] {AND_SAID}.", "unnamed-person", None),
    # two of one surname, by sex
    (f"Mary Falk and John Falk run a clinic. [S1 Ms. Falk] {SAID}. [S2 He] {AND_SAID}.", "named-person", "John Falk"),
    # whom an outlet relays
    ("[S CNN] [C reported], citing two officials, [P that boats are slow].", "anonymous-source", None),
    ("[S CNN] [C quoted] Nora Falk as saying [P that boats are slow].", "named-person", "Nora Falk"),
    ("[S CNN] [C reported], citing a letter, [P that boats are slow].", "named-organization", "CNN"),
    ("[S Solvane] [C said], citing two officials, [P that boats are slow].", "named-organization", "Solvane"),
]


def last_source(doc: Doc) -> Source | None:
    places = [(block, number) for block, p in enumerate(doc.paragraphs) for number in range(len(p.attributions))]
    return find_sources(doc).of(*places[-1])


@pytest.mark.parametrize(("marked", "type_", "name"), MEANT)
def test_who_is_meant(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    source = last_source(doc_of(marked))
    assert source is not None
    assert source.type == type_
    assert source.name == name or (name is None and type_ in ("named-organization", "unnamed-group"))


# how many sources a story has, and how many of them are anonymous
COUNTED = [
    (f"[S1 The Audit Office] {SAID}. [S2 A spokeswoman for the port] {AND_SAID}.", 2, 0),
    (f"[S1 A spokeswoman for the port] {SAID}. [S2 The port] {AND_SAID}.", 1, 0),
    (f"[S1 The mayor of Harborside] {SAID}. [S2 The mayor of Portside] {AND_SAID}.", 2, 0),
    (f"[S1 Brightwater Bank] {SAID}. [S2 The bank] {AND_SAID}.", 1, 0),
    (f"[S1 Two people familiar with the talks] {SAID}. [S2 One of the people] {AND_SAID}.", 2, 2),
    (f"[S1 Five people familiar with the talks] {SAID}. [S2 Two of the people] {AND_SAID}.", 1, 1),
    (
        f"[S1 People familiar with the talks] {SAID}. [S2 One of the people] {AND_SAID}. [S3 The person] [C3 added] "
        "[P3 it was dark].",
        2,
        2,
    ),
    (f"[S1 An official] {SAID}. [S2 The same official] {AND_SAID}.", 1, 1),
    (f"[S1 One official] {SAID}. [S2 Another official] {AND_SAID}.", 2, 2),
    (f"[S1 A former minister] {SAID}. [S2 The ex-minister] {AND_SAID}.", 1, 0),
    (f"[S1 The 24-year-old] {SAID}. [S2 The 31-year-old] {AND_SAID}.", 2, 0),
]


@pytest.mark.parametrize(("marked", "count", "anonymous"), COUNTED)
def test_how_many_sources(doc_of: Callable[[str], Doc], marked: str, count: int, anonymous: int) -> None:
    sources = find_sources(doc_of(marked)).sources
    assert (len(sources), sum(source.anonymous for source in sources)) == (count, anonymous)


def test_a_description_before_a_byline(extractor: Extractor) -> None:
    copy = b"# The striker says no to a new contract\n\nBy Nora Falk\n\nKofi Mensah has two years left.\n"
    sources = build_story(extractor.extract(read_article("story.md", copy))).sources
    assert [source.name for source in sources] == ["Kofi Mensah"]


def test_a_document_is_told_of_again_by_another_noun(doc_of: Callable[[str], Doc]) -> None:
    marked = """
        [S1 A Falk Institute poll] [C1 found] [P1 a lead]. [S2 The survey] [C2 said] [P2 it was small].

        [S An email] [C said] [P it was late].
    """
    assert [source.statements for source in find_sources(doc_of(marked)).sources] == [2, 1]
