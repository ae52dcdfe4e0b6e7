"""Train `sourcelint/extract/weights/denial_reader.npz`: what a denial looks like to the encoder.

    python -m training.denial_reader CORPUS.jsonl LABELS.jsonl ... --cache DIR

The arguments are those of `training.denials`. Prints how well networks tell denials in articles that they have not
seen, and writes the mean of some that have seen all. Takes three minutes of CPU time for seven hundred articles.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn

from sourcelint.extract.denial_reader import WEIGHTS, DenialReader
from sourcelint.extract.encoder import Encoder
from sourcelint.extract.parsed import STRAIGHT
from training.denials import read_labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.passage import Passage
    from training.denial_labels import Candidate
    from training.denials import Labelled

FOLDS = 5
NETWORKS = 4  # whose mean is taken: one alone depends much on where it starts
HIDDEN = 64
DROPOUT = 0.3
DECAY = 0.5
EPOCHS = 6
BATCH = 128
ORDINARY = -5.0  # the log-odds that an ordinary statement denies, about: the reader counts from here
NO_VECTOR = np.zeros(Encoder.width, np.float32)


@dataclass(frozen=True)
class Examples:
    """Statements as the reader gets them, whether each denies, and the number of its article."""

    inputs: np.ndarray
    denies: np.ndarray
    articles: np.ndarray

    def where(self, chosen: np.ndarray) -> Examples:
        return Examples(self.inputs[chosen], self.denies[chosen], self.articles[chosen])


def examples_of(articles: Sequence[Labelled], encoder: Encoder) -> Examples:
    """The labelled statements that have a cue, doubtful ones left out."""
    rows = [
        (vector, candidate.denial, number)
        for number, article in enumerate(articles)
        for candidate, vector in _vectors(article, encoder)
    ]
    inputs, denies, numbers = zip(*rows, strict=True)
    return Examples(np.stack(inputs), np.array(denies, dtype=np.float32), np.array(numbers))


def _vectors(article: Labelled, encoder: Encoder) -> Iterator[tuple[Candidate, np.ndarray]]:
    labelled = [c for c in article.candidates if c.denial is not None and c.draft.cue_tokens]
    passages = {id(c.draft.passage): c.draft.passage for c in labelled}
    seen = dict(zip(passages, encoder.vectors([_words(p) for p in passages.values()]), strict=True))
    for candidate in labelled:
        vectors, draft = seen[id(candidate.draft.passage)], candidate.draft
        yield candidate, np.concatenate([_mean(vectors, draft.content_tokens), _mean(vectors, draft.cue_tokens)])


def _words(passage: Passage) -> list[str]:
    text = passage.text.translate(STRAIGHT)
    return [text[token.start : token.end] for token in passage.tokens]


def _mean(vectors: np.ndarray, tokens: Sequence[int]) -> np.ndarray:
    return vectors[list(tokens)].mean(axis=0) if tokens else NO_VECTOR


def train(examples: Examples, seed: int) -> nn.Sequential:
    """A network that gives the log-odds of a denial for standardised inputs."""
    torch.manual_seed(seed)
    inputs, denies = torch.tensor(examples.inputs), torch.tensor(examples.denies)
    width = inputs.shape[1]
    network = nn.Sequential(
        nn.Dropout(DROPOUT), nn.Linear(width, HIDDEN), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(HIDDEN, 1)
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=DECAY)
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(inputs)).split(BATCH):
            odds = network(inputs[chosen]).squeeze(-1)
            loss = nn.functional.binary_cross_entropy_with_logits(odds, denies[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return network.eval()


def joined(examples: Examples, encoder: str) -> DenialReader:
    """The mean of some networks as one, for inputs as they come from the encoder, whose version is given."""
    middle, spread = examples.inputs.mean(axis=0), examples.inputs.std(axis=0) + 1e-3
    standard = Examples((examples.inputs - middle) / spread, examples.denies, examples.articles)
    networks = [train(standard, seed) for seed in range(NETWORKS)]
    value = [[p.detach().numpy() for p in network.parameters()] for network in networks]
    hidden = np.concatenate([v[0].T for v in value], axis=1) / spread[:, None]
    return DenialReader(
        hidden,
        hidden_bias=np.concatenate([v[1] for v in value]) - middle @ hidden,
        out=np.concatenate([v[2][0] for v in value]) / NETWORKS,
        out_bias=float(np.mean([v[3] for v in value])) - ORDINARY,
        encoder=encoder,
    )


def write(reader: DenialReader, path: Path) -> None:
    """Write the weights in half precision, as `DenialReader.load` reads them."""
    arrays = {
        "hidden": reader.hidden,
        "hidden_bias": reader.hidden_bias,
        "out": reader.out,
        "out_bias": [reader.out_bias],
    }
    halves = {name: np.asarray(array, dtype=np.float16) for name, array in arrays.items()}
    np.savez(path, encoder=np.array(reader.encoder), **halves)


def best_f1(odds: np.ndarray, denies: np.ndarray) -> float:
    """The best F1 that any threshold gives, percent."""
    right = np.cumsum(denies[np.argsort(-odds)])
    return float(200 * (right / (np.arange(1, len(right) + 1) + denies.sum())).max())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path, nargs="+")
    parser.add_argument("--cache", type=Path, help="a folder of `sourcelint --cache-dir`, to parse nothing twice")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args(arguments)
    torch.set_num_threads(1)
    encoder = Encoder.load()
    examples = examples_of(read_labelled(given.corpus, given.labels, given.cache), encoder)
    unseen = np.zeros(len(examples.denies))
    for fold in range(FOLDS):
        left_out = examples.articles % FOLDS == fold
        unseen[left_out] = joined(examples.where(~left_out), encoder.version).odds(examples.inputs[left_out])
    ordinary = unseen[examples.denies == 0]
    print(f"{len(examples.denies)} statements, {int(examples.denies.sum())} denials")
    print(f"best F1 on articles not seen {best_f1(unseen, examples.denies):.1f}; others' mean {ordinary.mean():.2f}")
    write(joined(examples, encoder.version), given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
