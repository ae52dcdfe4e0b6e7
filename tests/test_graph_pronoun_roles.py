"""Whom "who", "whose", "he", "she" and "they" mean by the build of their sentence. All stories are made up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from sourcelint.graph.build import build_story
from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

Type = str
Named = str | None

LAST_VOICES: list[tuple[str, Type, Named]] = [
    # of two clauses joined, the second tells of whom the first does
    (
        "A mayor who [C1 backed] [P1 the law that freed Carl Boone] and [S who] [C hoped] [P to win] went home.",
        "unnamed-person",
        None,
    ),
    # "which" is the body right before it, not the person whom the copy describes
    (
        "“It leaks,” [C1 said] [S1 Nora Falk, a lawyer for the Harbor Union], [S which] [C sued over] [P the dam].",
        "named-organization",
        "Harbor Union",
    ),
    # a post that ends in "-man" is a woman's as well
    (
        "[S1 Nora Falk] [C1 said] [P1 no].\n\nPort spokesman Hope Lind met the crew. [P “It leaks,”] [S she] [C said].",
        "named-person",
        "Hope Lind",
    ),
    # whoever adds something has spoken before
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n[P Paul Kerr, who sails, is the man for the port], [S he] [C added].",
        "named-person",
        "Carl Boone",
    ),
    # a pronoun in the phrase that opens a sentence is its subject
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nDespite [S his] [C dislike for] [P the port], Dan Kerr sails a lot.",
        "named-person",
        "Dan Kerr",
    ),
    (
        "Rita Moss sings.\n\nDespite [S her] [C dislike for] [P the port], Dan Kerr sails a lot.",
        "named-person",
        "Rita Moss",
    ),
    # whom a paragraph ends by introducing speaks next, rather than who spoke above it
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nThe quay was full, thanks to Dan Kerr, a farmer from Ohio.\n\n"
        "[P “I row,”] [S he] [C said].",
        "named-person",
        "Dan Kerr",
    ),
    # whoever or whose thing is the subject of a clause is that of the one that hangs on it
    (
        "[P1 “It leaks,”] [S1 Carl Boone] [C1 said].\n\nTavlin Falk’s ruling comes a month after [S he] [C undid] "
        "[P the ban].",
        "named-person",
        "Tavlin Falk",
    ),
    # they are the two of whom the copy told one by one, the crowd that was spoken to, two friends told of together
    (
        "[S1 Some planners] [C1 said] [P1 no].\n\nDan Kerr runs the port. His friend Paul Falk sails there. "
        "[S They] [C say] [P that it is safe].",
        "named-person",
        "Dan Kerr",
    ),
    ("Dan Kerr asked the crowd, “Can it sail?”\n\n[S They] [C said] [P it could].", "unnamed-group", None),
    (
        "Dan Kerr and Paul Falk met. [S1 The two men] [C1 rowed for] [P1 fun]. [S The friends] [C admitted] [P it].",
        "named-person",
        "Dan Kerr",
    ),
    # aims behind a verb are its subject's, whomever it does something to
    (
        "Nora Falk spoke with engineer Rita Moss [C in hopes of persuading] [P her to stay].",
        "named-person",
        "Nora Falk",
    ),
    (
        "Carl Boone praised [S Dan Kerr] [C in hopes] [P that the port stays open].",
        "named-person",
        "Carl Boone",
    ),
    # whose a view is, the possessive before it tells
    (
        "Nora Falk left early. [S Dan Kerr] spoke at noon — [C a reversal of her support for] [P the dam].",
        "named-person",
        "Nora Falk",
    ),
    # "forty-one" is not one
    ("[S Forty-one percent] [C would choose] [P the port].", "unnamed-group", None),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_who_is_meant(doc_of: Callable[[str], Doc], marked: str, type_: Type, name: Named) -> None:
    doc = doc_of(marked)
    block = len(doc.paragraphs) - 1
    spans = [a.source[0] if a.source else (-1, -1) for a in doc.paragraphs[block].attributions]
    source = find_sources(doc).of(block, spans.index(max(spans)))
    assert source is not None
    assert (source.type, source.name) == (type_, name)


def test_whose_stands_behind_its_person_where_the_parse_has_no_clause_for_it(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of(
        "[S1 Some farmers] [C1 said] [P1 no].\n\nShe met Dan Kerr, a sailor [S whose] [C plan] [P to row] sank."
    )
    first, second = doc.paragraphs
    tokens = tuple(
        msgspec.structs.replace(token, dep="ccomp" if token.dep == "relcl" else token.dep) for token in second.tokens
    )
    source = find_sources(replace(doc, paragraphs=(first, msgspec.structs.replace(second, tokens=tokens)))).of(1, 0)
    assert source is not None
    assert source.name == "Dan Kerr"


ASKED_BY: list[tuple[str, Named]] = [
    ("In an interview with CNN on Monday, [S Dan Kerr] [C was asked] [P whether the dam leaks].", "CNN"),
    ("“No,” Dan Kerr told Reuters in an interview when [C asked] [P if it leaks].", "Reuters"),
    ("Dan Kerr read CNN's report and [C was asked] [P if it leaks].", None),
]


@pytest.mark.parametrize(("marked", "name"), ASKED_BY)
def test_outlet_asks_in_its_interview(doc_of: Callable[[str], Doc], marked: str, name: Named) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert (source.name if source else None) == name


def test_who_is_asked_goes_on(doc_of: Callable[[str], Doc]) -> None:
    story = build_story(
        doc_of(
            "[P1 “No,”] [S1 Dan Kerr] [C1 told] CNN in an interview when [C2 asked] [P2 if it leaks].\n\n“It did not.”"
        )
    )
    said = [statement.source.name for statement in story.statements if statement.source]
    assert said == ["Dan Kerr", "CNN", "Dan Kerr"]
