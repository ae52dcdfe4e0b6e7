"""From tags and link scores to attributions: runs of one tag, each tied to a cue of its paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from sourcelint.extract.linking import between_bucket, distance_bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

SOURCE, CUE, CONTENT = 0, 1, 2
LEAST_SOURCE = 0.1
"""A cue takes its best source from this probability on; under it the copy names none (chosen on the develop part)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` up to `last` (exclusive) of a batch that play one role."""

    role: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution: cue, source (or none), the pieces of its content, the source's probability."""

    cue: Run
    sources: tuple[Run, ...]
    contents: tuple[Run, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class LinkScores:
    """The linker's part of the output: per token (role 0 source, 1 content), and the two tables of buckets."""

    token: Floats
    cue: Floats
    distance: Floats
    between: Floats

    def of(self, found: Sequence[Run], cues: Ints) -> list[Floats]:
        """The mean score of each run's tokens with each cue (first tokens, sorted)."""
        first = found[0].first
        here, there = np.arange(first, found[-1].last)[:, None], cues[None, :]
        near = self.distance[:, distance_bucket(here, there)] + self.between[:, between_bucket(here, there, cues)]
        scale = np.float32(self.token.shape[-1] ** 0.5)
        scores = []
        for run in found:
            role = 0 if run.role == SOURCE else 1
            meet = self.token[run.first : run.last, role] @ self.cue[cues, role].T / scale
            scores.append((meet + near[role, run.first - first : run.last - first]).mean(axis=0))
        return scores


def runs(tags: Ints, first: int) -> list[Run]:
    """The runs of one paragraph's tags (0 outside; 1 + 2 * role begins a run, the number after it goes on)."""
    begins = np.flatnonzero(tags % 2 == 1)
    out = []
    for begin in begins.tolist():
        end, inside = begin + 1, tags[begin] + 1
        while end < len(tags) and tags[end] == inside:
            end += 1
        out.append(Run((int(tags[begin]) - 1) // 2, first + begin, first + end))
    return out


def attributions(tags: Ints, first: int, scores: LinkScores) -> list[Linked]:
    """The attributions of one paragraph, whose first token is number `first` of the batch.

    A cue without content is dropped. `tags` are the paragraph's own.
    """
    found = runs(tags, first)
    cues = [run for run in found if run.role == CUE]
    if not cues:
        return []
    starts = np.array([cue.first for cue in cues], dtype=np.int64)
    contents: list[list[Run]] = [[] for _ in cues]
    sources: list[tuple[float, Run | None]] = [(LEAST_SOURCE, None) for _ in cues]
    others = [run for run in found if run.role != CUE]
    for run, score in zip(others, scores.of(others, starts) if others else [], strict=True):
        if run.role == CONTENT:
            contents[int(score.argmax())].append(run)
            continue
        for number, probability in enumerate((0.5 + 0.5 * np.tanh(score / 2)).tolist()):
            if probability > sources[number][0]:
                sources[number] = (probability, run)
    return [
        Linked(cue, () if source is None else (source,), tuple(pieces), probability if source else 1.0)
        for cue, pieces, (probability, source) in zip(cues, contents, sources, strict=True)
        if pieces
    ]
