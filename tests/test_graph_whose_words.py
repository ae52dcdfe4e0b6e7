"""Whose words are told by a pronoun, a post, a kinship or a short name. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

LAST_VOICES: list[tuple[str, str, str | None]] = [
    # who speaks for a body is "he" or "she", and so is its judge
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\n[P1 It leaks], [C1 according to] [S1 a spokesman for the Harbor Board]. "
        "[S2 He] [C2 acknowledged] [P2 that it was late].",
        "named-organization",
        "Harbor Board",
    ),
    (
        "[S1 Rita Moss] [C1 said] [P1 no].\n\n[S1 A Harbor Board spokeswoman] [C1 said] [P1 it was late].\n\n"
        "[P1 It may leak], [S1 she] [C1 added].",
        "named-organization",
        "Harbor Board",
    ),
    # so is somebody without a name who is told of right before, in the paragraph above too
    (
        "[S1 Mei Grant] [C1 said] [P1 it helps].\n\nIn the bar, a man with a dog looked at the quay.\n\n"
        "[P1 “It is new,”] [S1 he] [C1 said].",
        "unnamed-person",
        None,
    ),
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nThe elder of the boys, 17, came late. "
        "[S1 He] [C1 said] [P1 he would be back].",
        "unnamed-person",
        None,
    ),
    # a judge is "the judge" whatever the title was, and so are others
    ("Justice Ali Danso sat late. [S The judge] [C said] [P no].", "named-person", "Ali Danso"),
    ("Father Declan Moore came. [S The priest] [C said] [P nobody slept].", "named-person", "Declan Moore"),
    # letters of honour, a post of many words and a clause hide no name
    ("[S Counsel for the board, Mrs Kemi Ade, SAN,] [C told] the court [P it was late].", "named-person", "Kemi Ade"),
    (
        "[S The president of the local Order of Carters lodge, Sgt. Tom Hruska,] [C warned against] [P haste].",
        "named-person",
        "Tom Hruska",
    ),
    (
        "Carl Boone is sure. [P “It leaks,”] [C said] [S the 44-year-old, who runs a shop].",
        "named-person",
        "Carl Boone",
    ),
    # titles of many countries are no part of a name
    ("The mayor, Carl Boone, left. [S Cr Boone] [C said] [P no].", "named-person", "Carl Boone"),
    ("Alhaji Musa Bello left. [S Alhaji Bello] [C said] [P no].", "named-person", "Musa Bello"),
    # how copy goes on from a name tells that it is a body's
    ("[S Unite, the union for many sailors,] [C said] [P no].", "named-organization", "Unite"),
    ("[S Meriden Coast, which runs 14 ferries,] [C said] [P no].", "named-organization", "Meriden Coast"),
    (
        "Meriden Castel Shipping was fined. [S Meriden Castel] [C denied] [P it].",
        "named-organization",
        "Meriden Castel Shipping",
    ),
    (
        "It came from Ashgrove Partners, a firm. [S Ashgrove] [C denied] [P it].",
        "named-organization",
        "Ashgrove Partners",
    ),
    ("Carl Boone Shipping was fined. [S Carl Boone] [C denied] [P it].", "named-person", "Carl Boone"),
    # whose kin a pronoun tells, and who of a family that is
    (
        "[S1 Rita Moss] [C1 said] [P1 no]. Paul Moss slept. [S2 Her husband] [C2 said] [P2 it was late].",
        "named-person",
        "Paul Moss",
    ),
    (
        "Carl Boone slept, [S his sister] [C told] [P a clerk]. Her mother, Ruth Boone, wept, and Lena Boone left.",
        "named-person",
        "Lena Boone",
    ),
    ("[S Relatives] [C identified] [P the man] as Carl Boone.", "unnamed-group", None),
    # somebody brought in at the end of the sentence before
    (
        "[P1 “It leaks,”] [C1 said] [S1 Rita Moss], a clerk. [P1 “We wait.”]\n\n"
        "The boy lives with his aunt, Dana Kerr. [S She] [C says] [P it is cold].",
        "named-person",
        "Dana Kerr",
    ),
    # who does what a passive tells, though the parts of the words are cut wrongly
    ("[P The plan] [C was denounced by] [P Carl Boone as a fraud].", "named-person", "Carl Boone"),
    # a couple is told by the first of their surname, and a weekday, a calling, a capital inside a name hide nobody
    ("Jim Boone and Dana Boone left. [S The Boones] [C said] [P no].", "named-person", "Jim Boone"),
    ("Rita Moss came in. [S Rita Moss Sunday night] [C said] [P no].", "named-person", "Rita Moss"),
    ("[S The cartoonist Garry Trum] [C said] [P no].", "named-person", "Garry Trum"),
    ("A NorthAir crew left. [S NorthAir] [C said] [P no].", "named-organization", "NorthAir"),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whose_words_come_last(doc_of: Callable[[str], Doc], marked: str, type_: str, name: str | None) -> None:
    doc = doc_of(marked)
    block = len(doc.paragraphs) - 1
    source = find_sources(doc).of(block, len(doc.paragraphs[block].attributions) - 1)

    assert source is not None
    assert (source.type, source.name) == (type_, name)
