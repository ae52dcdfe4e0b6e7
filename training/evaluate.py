"""Tag a part of the split with exported weights and score it: `python -m training.evaluate CACHE WEIGHTS PART`."""

from __future__ import annotations

import argparse
import json
import runpy
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sourcelint.extract.model import Entity
from sourcelint.extract.tagger import Annotations, Tagger
from training.corpus import CORPUS, NAMES, sequences, split
from training.corpus import Sequence as Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SCORER = CORPUS.parents[1] / "tools" / "score.py"


def statements(items: Iterable[Tagged], annotations: Iterable[Annotations]) -> list[dict]:
    """The attributions as `sourcelint inspect` prints statements, in code points of the file."""
    out = []
    for item, found in zip(items, annotations, strict=True):
        for attribution in found.attributions:
            pieces = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
            rows = {f"{role}_spans": [list(item.block.span(*s)) for s in spans] for role, spans in pieces.items()}
            out.append({**rows, "implicit": False, "confidence": attribution.confidence})
    return out


def entities_of(tags: np.ndarray) -> set[Entity]:
    """The names that the gold name tags mark."""
    begins = np.flatnonzero(tags % 2 == 1)
    ends = [next((i for i in range(b + 1, len(tags)) if tags[i] != tags[b] + 1), len(tags)) for b in begins]
    return {Entity(int(b), e, NAMES[tags[b]][2:]) for b, e in zip(begins, ends, strict=True)}


def name_figures(items: Sequence[Tagged], annotations: Sequence[Annotations]) -> None:
    for label in ("PERSON", "ORG", "GPE", "NORP", None):
        hit = predicted = gold = 0
        for item, found in zip(items, annotations, strict=True):
            here = {entity for entity in found.entities if label in (None, entity.label)}
            there = {entity for entity in entities_of(item.names) if label in (None, entity.label)}
            hit, predicted, gold = hit + len(here & there), predicted + len(here), gold + len(there)
        shares = [100 * hit / n if n else 0.0 for n in (predicted, gold, (predicted + gold) / 2)]
        print(f"names/{label or 'all':26}" + "".join(f"{share:7.1f}" for share in shares))


def evaluate(options: argparse.Namespace) -> None:
    tagger = Tagger.load(options.weights)
    items = list(sequences(split(options.part), options.cache, options.encoder))
    annotations: list[Annotations] = []
    with tempfile.TemporaryDirectory() as folder:
        path = options.stories or Path(folder) / "stories.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for article, group in groupby(items, key=lambda item: item.article):
                blocks = list(group)
                found = tagger.annotate([item.parsed for item in blocks])
                annotations += found
                story = {"path": f"{article}.txt", "statements": statements(blocks, found)}
                out.write(json.dumps(story) + "\n")
        sys.argv = [str(SCORER), "attributions", str(CORPUS), str(path)]
        try:
            runpy.run_path(str(SCORER), run_name="__main__")
        except SystemExit as end:
            if end.code:
                raise
    name_figures(items, annotations)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("part", choices=("train", "develop", "held-out"))
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--stories", type=Path, help="keep what was found, one article a line")
    evaluate(parser.parse_args())
