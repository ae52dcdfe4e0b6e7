"""Who is asked, judged or backed is no source; who asks, judges or backs is one. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

RECEIVERS = [
    "[S Nora Falk] [C was asked about] [P the slow boats].",
    "[C Asked about] [P the slow boats], [S Nora Falk] left the meeting.",
    "The boats are safe, said [S Nora Falk], [C asked about] [P the slow boats].",
    "[S Nora Falk] [C is widely seen as] [P a careful mayor].",
    "[S Nora Falk] [C is well known for] [P her slow boats].",
    "[S Nora Falk] [C is expected] [P to win the race].",
    "[S Nora Falk] [C will face more questions about] [P the slow boats].",
    "[S Nora Falk] [C has drawn criticism for] [P the slow boats].",
    "[S The vote] [C sparked a debate over] [P the slow boats].",
    "[S Nora Falk] [C has fueled the talk about] [P the slow boats].",
    "[S Nora Falk] [C is among the few widely regarded as] [P able to sail].",
    "On the topic of another tough sailor, Mr. Roe, [S Ms. Falk] [C was asked about] [P the slow boats].",
    "They drank the water, which [S the sailors] [C had been assured] [P was safe].",
    "Nora Falk has won the votes of [S old sailors] even while [C being portrayed as] [P a novice].",
    "The speech has [S her] [C often called] [P rude].",
    "[S The council] met Nora Falk, [C known as] [P the mayor of the slow boats].",
]
SPEAKERS = [
    ("[S Nora Falk] [C is expected to announce] [P that boats are slow].", "Nora Falk"),
    ("Asked about boats, [S Nora Falk] [C said] [P that they are slow].", "Nora Falk"),
    ("“Are the boats slow?” [S Nora Falk] [C asked] [P of the council].", "Nora Falk"),
    ("[S Nora Falk] [C raised questions about] [P the slow boats].", "Nora Falk"),
    ("[S Nora Falk] [C has asked about] [P the slow boats].", "Nora Falk"),
]
GIVERS = [
    ("[S Nora Falk] [C had the support of] Jane Roe [P in the race].", "Jane Roe"),
    ("[S Nora Falk] [C drew criticism from] Jane Roe [P over the slow boats].", "Jane Roe"),
]


@pytest.mark.parametrize("marked", RECEIVERS)
def test_a_receiver_is_no_source(doc_of: Callable[[str], Doc], marked: str) -> None:
    index = find_sources(doc_of(marked))
    assert index.of(0, 0) is None
    assert index.source_words(0, 0, ((0, 9),)) == ()


@pytest.mark.parametrize(("marked", "name"), SPEAKERS + GIVERS)
def test_who_speaks_or_gives_is_the_source(doc_of: Callable[[str], Doc], marked: str, name: str) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert source.name == name


def test_a_receiver_can_be_taken_up_by_a_pronoun(doc_of: Callable[[str], Doc]) -> None:
    index = find_sources(
        doc_of("[S1 Nora Falk] [C1 was asked about] [P1 boats]. [S2 She] [C2 said] [P2 they are slow].")
    )
    source = index.of(0, 1)
    assert source is not None
    assert source.name == "Nora Falk"
