"""Where a description goes with a name of its own, and what the words alone make of one. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

FIRST_SOURCES = [
    # the next sentence gives the name, with the announced post
    (
        "[S A federal judge] [C ruled] [P that boats are slow].\n\nMagistrate Judge Carl Boone heard the case.",
        "named-person",
        "Carl Boone",
    ),
    (
        "[S A federal judge] [C ruled] [P that boats are slow].\n\nThe ruling came late.",
        "named-organization",
        None,
    ),
    # the names stand behind a comma, a dash, a verb of calling, a plural post
    (
        "[S One of the four, Nora Falk,] [C said] [P boats are slow].",
        "named-person",
        "Nora Falk",
    ),
    (
        "[S Two of the state's senators, Nora Falk and Carl Boone,] [C said] [P boats are slow].",
        "named-person",
        "Nora Falk",
    ),
    (
        "[S A former candidate -- Nora Falk, who lost in May --] [C said] [P boats are slow].",
        "named-person",
        "Nora Falk",
    ),
    ("[S the sailor known as Carl Boone] [C said] [P boats are slow].", "named-person", "Carl Boone"),
    (
        "[S Democratic candidates Nora Falk and Carl Boone] [C said] [P boats are slow].",
        "named-person",
        "Nora Falk",
    ),
    (
        "[S The mayor's adviser and speechwriter Nora Falk] [C said] [P boats are slow].",
        "named-person",
        "Nora Falk",
    ),
    ("[S a clerk] calling himself Carl Boone [C wrote] [P that boats are slow].", "named-person", "Carl Boone"),
    ("[S The other man, his cousin Carl Boone, 40,] [C said] [P boats are slow].", "named-person", "Carl Boone"),
    # names of bodies and peoples
    (
        "[C According to] [S the Harbor Workers of America, one of the unions,] [P boats are slow].",
        "named-organization",
        "Harbor Workers of America",
    ),
    ("[S Latinos] [C said] [P boats are slow].", "unnamed-group", None),
    ("It was his answer to [S Republican] [C criticism] [P that boats are slow].", "unnamed-group", None),
    ("At the debate, [S Sanders] [C said] [P boats are slow].", "named-person", "Sanders"),
    (
        "[P Boats are slow, I hear], [C said] [S Texas delegate Bill Eastland, wearing a hat].",
        "named-person",
        "Bill Eastland",
    ),
    ("[S The head of the harbor fund] [C said] [P boats are slow].", "unnamed-person", None),
    ("[S The former model] [C said] [P boats are slow].", "unnamed-person", None),
    ("[S A coalition of nurses] [C said] [P boats are slow].", "unnamed-group", None),
    ("[S Millennials] [C said] [P boats are slow].", "unnamed-group", None),
    ("[S KING-TV] [C reported] [P that boats are slow].", "named-organization", None),
    ("[P “Boats are slow,”] [C said] [S Rep. Peter T. King].", "named-person", "Peter T. King"),
    ("[S Falk's allies] bristle [C at] [P the notion that boats are slow].", "unnamed-group", None),
    # kinds by their nouns, though the tagger cut them
    ("[S One] view [C is] [P that boats are slow].", "document", None),
    ("[S Another] complaint [C is] [P that boats are slow].", "document", None),
    ("[S Brightwater Motors executives] [C said] [P boats are slow].", "named-organization", None),
    ("[S The Harbor Board’s reviewers] [C said] [P boats are slow].", "named-organization", None),
    ("[S Former prosecutors] [C said] [P boats are slow].", "anonymous-source", None),
    ("[C according to] [S the polling average], [P Falk leads].", "document", None),
    ("[S Their arguments] [C suggest] [P that boats are slow].", "document", None),
    ("[P “Boats are slow,”] [C read] [S one].", "document", None),
    ("[S Three-quarters] [C said] [P boats are slow].", "unnamed-group", None),
    ("[S Most in both states] [C said] [P boats are slow].", "unnamed-group", None),
    ("[S Two of the candidates] [C said] [P boats are slow].", "unnamed-group", None),
    ("[S A worthy opposition] [C demands] [P slower boats].", "unnamed-group", None),
]


@pytest.mark.parametrize(("marked", "type_", "name"), FIRST_SOURCES)
def test_type_and_name(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert source.type == type_
    assert name in (None, source.name)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("# Nora Falk Will Mend All Harbors\n\n[S Ms. Falk] [C said] [P it was time].", "Nora Falk"),
        (
            "# Absent Kerrigan derides vote\n\nPaul Kerrigan left. [S Kerrigan] [C said] [P it was time].",
            "Paul Kerrigan",
        ),
        ("[S Black Lives Matter] [C said] [P it was time].", "Black Lives Matter"),
        ("[S The so-called Islamic State] [C claimed] [P the attack].", "Islamic State"),
        ("They wrote to Roeparts.com, and [S the company] [C said] [P it was time].", "Roeparts.com"),
    ],
)
def test_a_name_is_whole(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    source = next(source for source in find_sources(doc_of(marked)).sources if source.statements)
    assert source.name == name
