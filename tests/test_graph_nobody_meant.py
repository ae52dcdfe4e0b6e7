"""Who is no source though a phrase speaks: anybody at all, a reporter with a question. Made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

NOBODY = [
    "The law allows [S a person] to [C vote for] [P two boats].",
    "It is rare for [S a mayor] to [C mock] [P the council].",
    "[S A rich donor] could [C ask for] [P a seat].",
    "However [S one] [C feels about] [P boats], they are slow.",
    "[S One] might [C think] [P that boats are slow].",
    "When [S a reporter] [C asked] [P whether boats were slow], Nora Falk left.",
    "[S A reporter] [C can be heard asking] [P whether boats are slow].",
    "When [S a man] [C tells] [P a woman to smile], that is rude.",
    "[S Nora Falk] [C seemed] [P to lose her temper].",
    "At times, [S Nora Falk] [C has seemed] [P caught between slow boats].",
    "[S The collision] [C raised serious doubts about] [P the slow boats].",
    "[S The council] met, but [C it is hard to say] [P how slow the boats are].",
]
SOMEBODY = [
    ("[S Nora Falk] [C seemed to suggest] [P that boats are slow].", "named-person"),
    ("[S A sailor] [C raised serious doubts about] [P the slow boats].", "unnamed-person"),
    ("[S A senior official] would [C say] [P only that boats are slow].", "anonymous-source"),
    ("When [S a man] [C told] [P her that boats were slow], Nora Falk left.", "unnamed-person"),
    ("[S One] [C said] [P that boats are slow].", "unnamed-person"),
    ("[S A reporter] [C said] [P that boats are slow].", "unnamed-person"),
    ("When [S a CNN reporter] [C asked] [P whether boats were slow], Nora Falk left.", "named-organization"),
]


@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_meant(doc_of: Callable[[str], Doc], marked: str) -> None:
    assert find_sources(doc_of(marked)).of(0, 0) is None


@pytest.mark.parametrize(("marked", "type_"), SOMEBODY)
def test_somebody_is_meant(doc_of: Callable[[str], Doc], marked: str, type_: str) -> None:
    assert [source.type for source in find_sources(doc_of(marked)).sources] == [type_]
