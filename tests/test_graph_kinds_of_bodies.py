"""Bodies by what is told beside their names, by the ends of these, and by the nouns that take them up. Made-up copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

TOLD = [
    "[S Harrow Vale, which runs nine terminals,] [C announced] [P that it would hire].",
    "[S Kindle Norr, the union for most deckhands,] [C claims] [P that talks never began].",
    "[S Peel Lantern, a newsletter,] [C reported] [P that crews had left].",
    "The port works with Velo Marr, its supplier. [S Velo Marr] [C said] [P the leak was closed].",
    "[S Ombrel Vane, the market leader,] [C said] [P the app worked].",
    "[S Marlowe Crumb] [C said] [P it had lost $4 million since June].",
    "[S Orlo Residential] [C called] [P the suit a stunt].",
    "[S The Women Drivers' Collective] [C warned] [P that more would follow].",
    "[S The Norland People's National Movement] [C said] [P votes were missing].",
]


@pytest.mark.parametrize("marked", TOLD)
def test_what_is_told_beside_a_name_makes_it_a_body(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert find_sources(doc_of(marked)).sources[-1].type == "named-organization"


PEOPLE = [
    "[S Rolf Aker, the union president,] [C said] [P it was over].",
    "[S Ilse Tarn, the company's founder,] [C said] [P it had lost $2 million].",
    "[S Petra Holm, a bank clerk,] [C said] [P it hoped to reopen].",
]


@pytest.mark.parametrize("marked", PEOPLE)
def test_somebody_of_a_body_stays_a_person(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert [source.type for source in find_sources(doc_of(marked)).sources] == ["named-person"]


MEANT = [
    # short forms of several words, and fields joined in a name
    (
        "The mill is run by Stanner Grove Plastics. [S Stanner Grove] [C denied] [P any fault].",
        "Stanner Grove Plastics",
    ),
    (
        "The Bureau of Roads and Waterways closed it. [S The bureau] [C said] [P it would reopen].",
        "Bureau of Roads and Waterways",
    ),
    # the noun with its word
    (
        "The Harbor Parks Department shut a trail. The Coastal Fire Department came. "
        "[S The parks department] [C said] [P it was safe].",
        "Harbor Parks Department",
    ),
    # nouns by which names that end otherwise are taken up
    ("Dockers Local 88 is on strike. [S The union] [C said] [P it would not move].", "Dockers Local 88"),
    ("Guests of the Belmore Crown Hotel fell ill. [S The hotel] [C said] [P it was clean].", "Belmore Crown Hotel"),
    ("Lowmoor Health sent 40 home. [S The health system] [C said] [P it was full].", "Lowmoor Health"),
    ("Tarn Creek Public Schools is short. [S The district] [C said] [P buses would run].", "Tarn Creek Public Schools"),
    ("Elm Unified is short. [P The numbers were old], [S a district spokeswoman] [C said].", "Elm Unified"),
    (
        "The Tolland Health Department closed the pool. "
        "[P Westmere police seek two boys], [S a department spokesman] [C said].",
        "Westmere police",
    ),
    ("[P The plan would leave sweepers rich], [S a spokesman for the mayor's office] [C said].", "mayor office"),
    # a place of teaching is no company
    (
        "Kelvane Systems makes it. The tool was tried by the University of Harborside. "
        "[S The company] [C said] [P it worked].",
        "Kelvane Systems",
    ),
    (
        "The Financial Markets Board looked at it. [S The watchdog] [C said] [P losses were hidden].",
        "Financial Markets Board",
    ),
]


@pytest.mark.parametrize(("marked", "name"), MEANT)
def test_body_meant(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    (source,) = find_sources(doc_of(f"# Night falls on the harbor\n\n{marked}")).sources
    assert (source.type, source.name) == ("named-organization", name)


def test_officials_of_a_body_that_a_people_tells(doc_of: Callable[[str], Doc]) -> None:
    (source,) = find_sources(
        doc_of("[S Officials at the Danish fisheries agency] [C said] [P the cod were gone].")
    ).sources
    assert source.type == "named-organization"


def test_officials_of_two_bodies_are_two(doc_of: Callable[[str], Doc]) -> None:
    found = find_sources(
        doc_of(
            "# Night falls on the harbor\n\n[S1 Officials at the port] [C1 said] [P1 the crane was old].\n\n"
            "[S1 Officials at the mill] [C1 said] [P1 the saw was new]."
        )
    )
    assert len(found.sources) == 2
