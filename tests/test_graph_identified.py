"""Whom copy names later than it describes them, and of which descriptions it gives no name. All copy is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

SHOUTED = "[S A protester] [C shouted] [P that it was a lie].\n\n"

FIRST_VOICES: list[tuple[str, str, str | None]] = [
    (f"{SHOUTED}Police identified the protester as Nora Falk, 34.", "named-person", "Nora Falk"),
    (f"{SHOUTED}Nora Falk was identified as the protester.", "named-person", "Nora Falk"),
    (f"{SHOUTED}The protester, Nora Falk, 34, was led away.", "named-person", "Nora Falk"),
    (
        f"{SHOUTED}The protester identified herself to The Echo as a 52-year-old Harborside, N.H., nurse named Nora.",
        "named-person",
        "Nora",
    ),
    (
        "[S A woman at one of Boone’s rallies] [C used] [P a rude word].\n\n"
        "The woman who began it identified herself as a nurse named Caroline.",
        "named-person",
        "Caroline",
    ),
    # the participle behind the noun
    (
        "[S A woman later identified as Nora Falk-Boone, an activist for the group Clean Harbor,] [C cried] [P no].",
        "named-person",
        "Nora Falk-Boone",
    ),
    # the next paragraph names the subject of the first, though others were named before
    (
        "The Danish hacker [S who] [C revealed] [P that Nora Falk used email] was sentenced on Thursday.\n\n"
        "Carl Boone, 44, was caught in May.",
        "named-person",
        "Carl Boone",
    ),
    (
        "The Danish hacker [S who] [C revealed] [P that Nora Falk used email] was sentenced on Thursday.\n\n"
        "Carl Boone, a lawyer, was there.",
        "unnamed-person",
        None,
    ),
    # the name is another's, or nobody's yet
    (f"{SHOUTED}Police identified the protester as a friend of Nora Falk.", "unnamed-person", None),
    (f"{SHOUTED}Police have not identified the protester as Nora Falk.", "unnamed-person", None),
    (f"{SHOUTED}A month ago police identified a protester as Nora Falk.", "unnamed-person", None),
    (f"{SHOUTED}[S1 Another] [C1 cried].\n\nThe nurse, Nora Falk, was led away.", "unnamed-person", None),
    # of two protesters without a name the noun means neither
    (
        "[S1 One protester in red] [C1 shouted] [P1 no]. [S2 A second protester] [C2 shouted] [P2 yes].\n\n"
        "Police identified a protester as Nora Falk.",
        "unnamed-person",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), FIRST_VOICES)
def test_who_is_described_before_the_name(
    doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None
) -> None:
    source = find_sources(doc_of(marked)).of(0, 0)
    assert source is not None
    assert (source.type, source.name) == (type_, name)
