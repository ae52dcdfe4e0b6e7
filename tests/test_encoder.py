from __future__ import annotations

import hashlib
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcelint.extract.encoder import LONGEST_WINDOW, WEIGHTS, Encoder, encoder_version, windows
from sourcelint.extract.tagger import Tagger
from sourcelint.extract.wordpiece import UNKNOWN, WordPieces, plain_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "say", "says", "##ing", "##s", "un", "##said", "'", "$", "5", "s", ".", "u"]
COUNCIL = ["The", "council", "said", "on", "Monday", "that", "it", "would", "not", "close", "the", "library", "."]
BANK = ["He", "sat", "on", "the", "bank", "of", "the", "river", "."]
LENDER = ["The", "bank", "raised", "its", "interest", "rates", "."]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def cut(word: str) -> list[str]:
    return [VOCABULARY[number] for number in WordPieces(VOCABULARY).pieces(word)]


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("says", ["says"]),
        ("Saying", ["say", "##ing"]),
        ("unsaid", ["un", "##said"]),
        ("sáys", ["says"]),
        ("'s", ["'", "s"]),
        ("$5", ["$", "5"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("sayq", [UNKNOWN]),
        ("say.q", ["say", ".", UNKNOWN]),
        ("s" * 101, [UNKNOWN]),
        ("\u200b", []),
        ("  ", []),
        ("", []),
    ],
)
def test_words_are_cut_as_bert_cuts_them(word: str, pieces: list[str]) -> None:
    assert cut(word) == pieces


def test_marks_and_ideographs_stand_alone() -> None:
    assert list(plain_parts("well-known")) == ["well", "-", "known"]
    assert list(plain_parts("a新b")) == ["a", "新", "b"]
    assert list(plain_parts("Ångström\u00ad")) == ["angstrom"]


def test_a_vocabulary_without_the_unknown_piece_is_refused() -> None:
    with pytest.raises(ValueError, match="UNK"):
        WordPieces(["say"])


def test_a_row_for_each_word(encoder: Encoder) -> None:
    rows = encoder.vectors([COUNCIL, [], BANK])
    assert [row.shape for row in rows] == [(len(COUNCIL), 384), (0, 384), (len(BANK), 384)]
    assert all(row.dtype == np.float32 for row in rows)


def test_a_paragraph_has_the_same_vectors_in_any_company(encoder: Encoder) -> None:
    alone = encoder.vectors([COUNCIL])[0]
    long = BANK * 30
    for company in ([BANK, COUNCIL], [COUNCIL, LENDER], [long, COUNCIL, long], [COUNCIL, COUNCIL]):
        found = encoder.vectors(company)[company.index(COUNCIL)]
        np.testing.assert_array_equal(found, alone)


def test_a_word_is_read_in_its_context(encoder: Encoder) -> None:
    river, lender = encoder.vectors([BANK, LENDER])
    again = encoder.vectors([["She", *BANK[1:]]])[0]
    assert likeness(river[4], lender[1]) < 0.8 < likeness(river[4], again[4])


def test_words_of_several_pieces_do_not_shift_the_rows(encoder: Encoder) -> None:
    plain = encoder.vectors([["Mayor", "Smith", "said", "no", "."]])[0]
    longer = encoder.vectors([["Mayor", "Vandersteenhoven", "said", "no", "."]])[0]
    assert all(likeness(plain[word], longer[word]) > 0.7 for word in (0, 2, 3, 4))
    assert likeness(plain[2], longer[3]) < 0.7


def test_what_cannot_be_seen_has_zeros_and_changes_nothing(encoder: Encoder) -> None:
    seen = encoder.vectors([COUNCIL])[0]
    found = encoder.vectors([[*COUNCIL[:3], " ", *COUNCIL[3:], "\u200b"]])[0]
    assert not found[[3, -1]].any()
    np.testing.assert_array_equal(np.delete(found, [3, len(found) - 1], axis=0), seen)


def test_case_and_accents_do_not_matter(encoder: Encoder) -> None:
    plain, shouted = encoder.vectors([["the", "cafe", "owner"], ["THE", "Café", "OWNER"]])
    np.testing.assert_array_equal(plain, shouted)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=12))
def test_never_fails_on_odd_words(encoder: Encoder, words: list[str]) -> None:
    rows = encoder.vectors([words])[0]
    assert rows.shape == (len(words), 384)
    assert np.isfinite(rows).all()


@pytest.mark.parametrize("words", [COUNCIL * 60, ["word"] * 600, ["x9" * 49] * 20, [".", *["word"] * 249, "q7" * 50]])
def test_long_paragraphs_are_read_in_windows(encoder: Encoder, words: list[str]) -> None:
    rows = encoder.vectors([words])[0]
    assert rows.shape == (len(words), 384)
    assert rows.any(axis=1).all()


def ranges(words: Sequence[str], sizes: Sequence[int]) -> list[tuple[int, int]]:
    return list(windows(words, [(0,) * size for size in sizes]))


def test_windows_end_with_sentences_where_they_can() -> None:
    words = ["a"] * 99 + ["."] + ["b"] * 99 + ["."] + ["c"] * 100
    assert ranges(words, [1] * 300) == [(0, 200), (200, 300)]
    assert ranges(["a"] * 300, [1] * 300) == [(0, 250), (250, 300)]


@given(st.lists(st.tuples(st.sampled_from(["a", "."]), st.integers(0, 100)), max_size=40))
def test_windows_fit_and_leave_nothing_out(words: list[tuple[str, int]]) -> None:
    sizes = [size for _, size in words]
    found = ranges([word for word, _ in words], sizes)
    assert [number for first, last in found for number in range(first, last)] == list(range(len(words)))
    assert all(sum(sizes[first:last]) <= LONGEST_WINDOW for first, last in found)


def test_the_version_is_that_of_the_files(encoder: Encoder) -> None:
    files = [WEIGHTS / name for name in ("encoder.onnx", "encoder-vocabulary.txt")]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    assert encoder.version == encoder_version() == digest[:16]


def test_the_version_is_known_without_onnxruntime() -> None:
    code = "import sys, sourcelint.extract.encoder as e; e.encoder_version(); sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_packaged_tagger_reads_the_packaged_encoder() -> None:
    tagger = Tagger.load()
    assert tagger.encoder == encoder_version()
