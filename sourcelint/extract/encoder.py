"""Words in context as numbers: three layers of MiniLM in int8, run by onnxruntime (see `weights/ENCODER.md`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sourcelint.extract.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    Vectors = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights")
# pieces of one window, `[CLS]` and `[SEP]` not counted; a longer paragraph is read in several
LONGEST_WINDOW = 250
SENTENCE_ENDS = frozenset(".!?")


def encoder_version(folder: Path = WEIGHTS) -> str:
    """Return what `Encoder.version` would be, without loading one. Raises OSError where the folder has none."""
    version: str = json.loads((folder / "encoder.json").read_text("utf-8"))["version"]
    return version


class Encoder:
    """The encoder. Each paragraph is run by itself, so its vectors do not depend on what it came with."""

    width = 384

    def __init__(self, session: InferenceSession, words: WordPieces, version: str) -> None:
        """Put an encoder together from its parts; `load` is the usual way. `version` changes with the weights."""
        self.version = version
        self._session = session
        self._words = words
        self._opening = [words.number("[CLS]")]
        self._closing = [words.number("[SEP]")]

    @classmethod
    def load(cls, path: Path | None = None) -> Encoder:
        """Load from a folder, the package's own by default. Raises OSError where its files cannot be read."""
        # imported here: it takes a tenth of a second, which a run that finds all paragraphs in the cache never needs
        from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

        folder = path or WEIGHTS
        options = SessionOptions()
        # one thread: `--jobs` shares the machine out, and sums taken in one order give the same bits
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # the graph is written with fused operators, so there is nothing to gain from optimising it at each start
        options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
        session = InferenceSession(folder / "encoder.onnx", options, providers=["CPUExecutionProvider"])
        vocabulary = (folder / "encoder-vocabulary.txt").read_text("utf-8").split("\n")
        return cls(session, WordPieces(vocabulary), encoder_version(folder))

    def vectors(self, paragraphs: Sequence[Sequence[str]]) -> list[Vectors]:
        """Return an array for each paragraph: a row of `width` numbers for each word, zeros where it cannot be seen."""
        return [self._paragraph(words) for words in paragraphs]

    def _paragraph(self, words: Sequence[str]) -> Vectors:
        pieces = list(map(self._words.pieces, words))
        rows = np.zeros((len(words), self.width), np.float32)
        for first, last in windows(words, pieces):
            seen = [number for number in range(first, last) if pieces[number]]
            if seen:
                rows[seen] = self._window([pieces[number] for number in seen])
        return rows

    def _window(self, words: Sequence[tuple[int, ...]]) -> Vectors:
        sizes = np.fromiter(map(len, words), np.int64, len(words))
        pieces = [*self._opening, *(number for word in words for number in word), *self._closing]
        # a word is read at its first piece, after the opening mark and all pieces of the words before it
        firsts = 1 + np.cumsum(sizes) - sizes
        inputs = {"pieces": np.array(pieces, np.int64), "firsts": firsts}
        vectors: Vectors = self._session.run(["vectors"], inputs)[0]
        return vectors


def windows(words: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words in which a paragraph is read, each as long as fits; `pieces` are those of each word.

    A range ends with a sentence where it can.
    """
    if sum(map(len, pieces)) <= LONGEST_WINDOW:
        if words:
            yield 0, len(words)
        return
    start = end = size = 0
    for number, word in enumerate(pieces):
        while size + len(word) > LONGEST_WINDOW:
            if end <= start:
                end = number
            yield start, end
            start, size = end, sum(map(len, pieces[end:number]))
        size += len(word)
        if words[number] in SENTENCE_ENDS:
            end = number + 1
    yield start, len(words)
