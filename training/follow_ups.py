"""Fit what the evidence for implicit statements in plain words counts for.

    python -m training.follow_ups CORPUS.jsonl [--cache DIR]

Reads the whole stories of benchmarks/exercises that were developed on, whose editors say of every sentence what it
rests on, and `labels/follow-ups.jsonl`, readers' labels of sentences in CORPUS.jsonl, PolNeAR's train part. Prints how
well weights do on stories that they were not fitted on, and writes sourcelint/graph/weights/follow_ups.toml. Takes a
minute.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.exercises import pieces
from sourcelint.article.read import read_article
from sourcelint.extract.cache import ParagraphCache
from sourcelint.extract.pipeline import Extractor
from sourcelint.graph.build import explicit_voices
from sourcelint.graph.statements.attributed import words_in
from sourcelint.graph.statements.follow_up_evidence import FollowUp, evidence_of
from sourcelint.graph.statements.implicit import LIKELY, implicit_statements
from sourcelint.graph.statements.weights import Evidence, likelihood, weigh
from training.weights_file import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.statements.attributed import Draft

LABELS = Path(__file__).parent / "labels" / "follow-ups.jsonl"
ORIGIN = "Fitted by training/follow_ups.py on stories of benchmarks/exercises and labels of training/."
TODAY = 2.0  # what a sentence of today's stories counts for beside one of PolNeAR's, which are ten years old
PULL = 3.0  # of each weight towards 0, as so many examples; the constant's is free
STEPS = 12
Span = tuple[int, int]
Stretch = tuple[int, int, str]  # and who has said it, as far as the labels tell


@dataclass(frozen=True)
class Example:
    """A sentence without a cue after a statement: what it tells, its words, and whether it goes on in that voice."""

    story: str
    evidence: Evidence
    words: int
    implicit: bool
    counts: float


@dataclass(frozen=True)
class Labelled:
    """A story: the stretches that rest on a source, and those that a reader has judged (None: all of it)."""

    name: str
    text: str
    sourced: Sequence[Stretch]
    judged: frozenset[Span] | None = None


def stories() -> Iterator[Labelled]:
    """The stories that were written and annotated for sourcelint."""
    for row in pieces("stories", "developed"):
        sourced = [(*span, f"{told['type']} {told['name']}") for told in row["rows"] for span in told["spans"]]
        yield Labelled(row["id"], row["text"], sourced)


def labelled_articles(corpus: Path) -> Iterator[Labelled]:
    """The articles of PolNeAR of whose sentences a reader has judged some."""
    texts = {row["doc"]: row["text"] for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())}
    for row in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()):
        judged = frozenset((start, end) for start, end in (*row["implicit"], *row["own"]))
        yield Labelled(row["doc"], texts[row["doc"]], [(*span, "") for span in row["implicit"]], judged)


def examples_of(story: Labelled, extractor: Extractor) -> list[Example]:
    """The sentences of a story that may go on in the voice before them, as its labels let the voices run."""
    passages, drafts, _ = explicit_voices(extractor.extract(read_article(f"{story.name}.txt", story.text.encode())))
    found = []

    def judge(told: FollowUp) -> float:
        extent = told.passage.sentence_extent(told.sentence)
        start, end = told.passage.span(*extent)
        voice, before = _voice(story.sourced, (start, end)), _voice(story.sourced, _place(told.before))
        implicit = voice is not None and before in (voice, None)
        if (story.judged is None or (start, end) in story.judged) and implicit == (voice is not None):
            words, counts = words_in(told.passage, (extent,)), TODAY if story.judged is None else 1.0
            found.append(Example(story.name, evidence_of(told), words, implicit, counts))
        return float(implicit)

    for _ in implicit_statements(passages, drafts, judge):
        pass
    return found


def _voice(sourced: Sequence[Stretch], span: Span) -> str | None:
    """Who has said most of a stretch, by the labels; None for the writer."""
    start, end = span
    shares = [(max(0, min(end, last) - max(start, first)), voice) for first, last, voice in sourced]
    found = max(shares, default=(0, ""))
    return found[1] if 2 * sum(share for share, _ in shares) > end - start else None


def _place(before: Draft) -> Span:
    passage, spans = before.passage, before.whole
    return passage.span(min(start for start, _ in spans), max(end for _, end in spans))


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method."""
    names = sorted({name for example in examples for name in example.evidence})
    table = np.array([[example.evidence.get(name, 0.0) for name in names] for example in examples])
    truth = np.array([example.implicit for example in examples], dtype=float)
    counts = np.array([example.counts for example in examples])
    pull = np.array([PULL * (name != "constant") for name in names])
    found = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(table @ found)))
        slope = table.T @ (counts * (truth - chance)) - pull * found
        bend = (table.T * (counts * chance * (1 - chance))) @ table + np.diag(pull)
        found += np.linalg.solve(bend, slope)
    return dict(zip(names, found.tolist(), strict=True))


def chance_of(example: Example, model: Mapping[str, float]) -> float:
    """How likely a sentence goes on in the voice before it, under some weights."""
    return likelihood(weigh(example.evidence, model))


def tried(examples: Sequence[Example]) -> list[tuple[Example, float]]:
    """Each example with its chance under weights fitted on the other stories."""
    found = []
    for story in sorted({example.story for example in examples}):
        model = fit([example for example in examples if example.story != story])
        found += [(example, chance_of(example, model)) for example in examples if example.story == story]
    return found


def figures(chances: Sequence[tuple[Example, float]], least: float) -> dict[str, float]:
    """How many of the words that are called implicit are, and how many of those that are."""
    hit = sum(example.words for example, chance in chances if chance >= least and example.implicit)
    called = sum(example.words for example, chance in chances if chance >= least)
    gold = sum(example.words for example, _ in chances if example.implicit)
    shares = {"precision": hit / max(called, 1), "recall": hit / max(gold, 1), "f1": 2 * hit / max(called + gold, 1)}
    return {name: round(100 * share, 1) for name, share in shares.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, help="a folder of `sourcelint --cache-dir`, to parse nothing twice")
    given = parser.parse_args(arguments)
    extractor = Extractor(cache=ParagraphCache(given.cache) if given.cache else None)
    parts = {"stories": list(stories()), "articles": list(labelled_articles(given.corpus))}
    found = {name: [e for story in part for e in examples_of(story, extractor)] for name, part in parts.items()}
    chances = tried([example for examples in found.values() for example in examples])
    for name, part in parts.items():
        own = [pair for pair in chances if pair[0].story in {story.name for story in part}]
        print(name, len(own), sum(example.implicit for example, _ in own), figures(own, LIKELY))
    write("follow_ups", fit([example for examples in found.values() for example in examples]), ORIGIN)
    return 0


if __name__ == "__main__":
    sys.exit(main())
