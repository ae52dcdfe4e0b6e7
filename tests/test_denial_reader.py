"""How much an attribution reads like a denial: the small network, and what the graph makes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest

from sourcelint.extract.decode import CONTENT, CUE, Linked, Run
from sourcelint.extract.denial_reader import LEAST, MOST, DenialReader
from sourcelint.extract.encoder import Encoder, encoder_version
from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

# two numbers a token: the content's first and the cue's second are counted
READER = DenialReader(
    hidden=np.array([[1, 0], [0, 0], [0, 0], [0, 1]], dtype=np.float32),
    hidden_bias=np.zeros(2, dtype=np.float32),
    out=np.array([1, 2], dtype=np.float32),
    out_bias=-1.0,
    encoder="tests",
)
LINKED = Linked(Run(CUE, 0, 1), (), (Run(CONTENT, 1, 2), Run(CONTENT, 3, 4)), 1.0)


def vectors(cue: float, first: float, second: float) -> np.ndarray:
    return np.array([[9, cue], [first, 9], [9, 9], [second, 9]], dtype=np.float32)


def test_pieces_of_the_content_are_read_as_one() -> None:
    assert READER.read([LINKED], vectors(cue=0.5, first=1, second=2)) == [1.5]


def test_no_attribution_has_no_reading() -> None:
    assert READER.read([], vectors(0, 0, 0)) == []


@pytest.mark.parametrize(("cue", "odds"), [(100, MOST), (-100, -1.0)])
def test_readings_are_cut_off(cue: float, odds: float) -> None:
    assert READER.read([LINKED], vectors(cue, 0, 0)) == [odds]
    assert replace(READER, out_bias=-50.0).read([LINKED], vectors(0, 0, 0)) == [LEAST]


def test_packaged_reader_reads_the_packaged_encoder() -> None:
    reader = DenialReader.load()
    assert (reader.width, reader.encoder) == (Encoder.width, encoder_version())


STORY = """
[S The mayor's rival] [C said] [P she had sold the park to her brother].

[S2 Mayor Ann Reed] [C2 told] a crowd that [P2 her brother did not own so much as a bench].
"""


def read(doc: Doc, denies: float) -> Doc:
    """The doc as if the last attribution had that reading."""
    last = doc.paragraphs[-1]
    attribution = msgspec.structs.replace(last.attributions[-1], denies=denies)
    return replace(doc, paragraphs=(*doc.paragraphs[:-1], msgspec.structs.replace(last, attributions=(attribution,))))


@pytest.mark.parametrize(("denies", "stance"), [(0.0, "assertion"), (MOST, "denial")])
def test_reading_speaks_for_a_denial(doc_of: Callable[[str], Doc], denies: float, stance: str) -> None:
    story = build_story(read(doc_of(STORY), denies))
    assert story.statements[-1].stance == stance


ORDER = """
[S Court papers] [C say] that [P Deputy Director Carl Moss lied about the case to the jurors].

[S2 Judge Ann Reed] [C2 told] the jurors, as she sent them home, [P2 not to read about the case].
"""


def test_what_is_bidden_denies_nothing_however_it_reads(doc_of: Callable[[str], Doc]) -> None:
    assert build_story(read(doc_of(ORDER), MOST)).statements[-1].stance == "assertion"
