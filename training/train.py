"""Train the attribution tagger: `python -m training.train CACHE MODEL`."""

from __future__ import annotations

import argparse
import copy
import time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from sourcelint.extract.features import SLOTS, Features, Vocabulary, features
from sourcelint.extract.linking import between_bucket, distance_bucket
from training.corpus import Sequence, sequences, split
from training.network import Batch, Network, Shape
from training.vocabulary import Counts, count, count_without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from torch import nn

    Losses = Callable[[list[int]], tuple[dict[str, torch.Tensor], int]]
    Batches = Callable[[], list[list[int]]]

LOSS_WEIGHTS = {"tags": 1.0, "names": 0.5, "links": 1.0}
LEMMA_DROPOUT = 0.15
AVERAGE = 0.998
LEARNING_RATE = 3e-3
WARM_UP = 50


def pairs(sequence: Sequence) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every (role, token, cue) of a paragraph, the buckets of its distance, and whether gold links it."""
    cues = np.flatnonzero(sequence.tags == 3)
    tokens = np.flatnonzero((sequence.tags > 0) & (sequence.tags != 3) & (sequence.tags != 4))
    token, cue = np.repeat(tokens, len(cues)), np.tile(cues, len(tokens))
    gold = {(int(t), int(c)) for t, c in sequence.links}
    linked = np.array([(int(t), int(c)) in gold for t, c in zip(token, cue, strict=True)], dtype=np.float32)
    role = (sequence.tags[token] >= 5).astype(np.int64)
    distances = np.stack([distance_bucket(token, cue), between_bucket(token, cue, cues)], axis=1)
    return np.stack([role, token, cue], axis=1).reshape(-1, 3), distances.reshape(-1, 2), linked


class Paragraphs:
    """Sequences with their features, cut into batches of about so many tokens of like length."""

    def __init__(self, items: list[Sequence], vocabulary: Vocabulary) -> None:
        self.items = items
        self.features: list[Features] = []
        counts = Counts.of(items)
        for _, group in groupby(items, key=lambda item: item.article):
            article = list(group)
            known = count_without(vocabulary, counts, article)
            self.features += [features([item.parsed], known) for item in article]
        self.pairs = [pairs(item) for item in items]

    def batches(self, tokens: int, random: np.random.Generator) -> list[list[int]]:
        lengths = np.array([len(item.tags) for item in self.items])
        order = np.argsort(-(lengths * random.uniform(0.9, 1.1, len(lengths))))
        bins = np.cumsum(lengths[order]) // tokens
        groups = [order[bins == b] for b in np.unique(bins)]
        random.shuffle(groups)
        return [sorted(group, key=lambda i: -lengths[i]) for group in groups]

    def batch(self, group: list[int], random: np.random.Generator) -> Batch:
        chosen = [self.items[i] for i in group]
        rows: list[Features] = [self.features[i] for i in group]
        lengths = np.array([len(item.tags) for item in chosen])
        begin = np.cumsum(lengths) - lengths
        entries = np.concatenate([row.entries for row in rows])
        lemmas = [i for i, (table, _) in enumerate(SLOTS) if table == "lemma"]
        entries[:, lemmas] *= random.random((len(entries), len(lemmas))) >= LEMMA_DROPOUT
        linked = [self.pairs[i] for i in group]
        tensors = {
            "lengths": lengths,
            "entries": entries,
            "numbers": np.concatenate([row.numbers for row in rows]),
            "vectors": np.concatenate([item.parsed.vectors for item in chosen]),
            "look": np.concatenate([row.look + b for row, b in zip(rows, begin, strict=True)]),
            "tags": np.concatenate([item.tags for item in chosen]),
            "names": np.concatenate([item.names for item in chosen]),
            "pairs": np.concatenate([p + np.array([0, b, b]) for (p, _, _), b in zip(linked, begin, strict=True)]),
            "distances": np.concatenate([d for _, d, _ in linked]),
            "linked": np.concatenate([gold for _, _, gold in linked]),
        }
        return Batch(**{name: torch.from_numpy(value) for name, value in tensors.items()})


def average(into: nn.Module, network: nn.Module, decay: float) -> None:
    with torch.no_grad():
        for mean, value in zip(into.parameters(), network.parameters(), strict=True):
            mean.lerp_(value, 1 - decay)


def fit(network: nn.Module, groups: list[dict], losses: Losses, batches: Batches, epochs: int) -> Iterator[nn.Module]:
    """Train, and yield the average of the weights after every epoch.

    `groups` are AdamW's, each with its learning rate; `losses` says the summed losses of a batch and its tokens.
    """
    mean = copy.deepcopy(network)
    steps = epochs * len(batches())
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - step / steps)
    )
    print(f"{steps} steps, {sum(p.numel() for p in network.parameters())} parameters", flush=True)
    step = 0
    for epoch in range(1, epochs + 1):
        began, cpu = time.time(), time.process_time()
        sums = dict.fromkeys(LOSS_WEIGHTS, 0.0)
        tokens = 0
        for batch in batches():
            found, size = losses(batch)
            loss = sum(weight * found[name] for name, weight in LOSS_WEIGHTS.items()) / size
            optimizer.zero_grad()
            loss.backward()
            for group in optimizer.param_groups:
                torch.nn.utils.clip_grad_norm_(group["params"], 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            average(mean, network, min(AVERAGE, step / (step + 10)))
            tokens += size
            for name in sums:
                sums[name] += found[name].item()
        shown = ", ".join(f"{name} {value / tokens:.4f}" for name, value in sums.items())
        print(f"epoch {epoch}: {shown}; {time.time() - began:.0f} s, {time.process_time() - cpu:.0f} s CPU", flush=True)
        yield mean


def shape_of(vocabulary: Vocabulary, vectors: int, options: argparse.Namespace) -> Shape:
    without = set(options.without)
    return Shape(
        tables={name: len(known) + 1 for name, known in vocabulary.tables.items()},
        vectors=vectors,
        slots=tuple(slot for slot in SLOTS if slot[0] not in without),
        inputs=options.inputs,
        state=options.state,
        hidden=options.hidden,
    )


def train(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    names = [name for part in options.parts for name in split(part)][:: options.every]
    items = [s for s in sequences(names, options.cache, options.encoder) if len(s.tags)]
    start = torch.load(options.start, weights_only=False) if options.start else None
    vocabulary = start["vocabulary"] if start else count(items)
    paragraphs = Paragraphs(items, vocabulary)
    shape = start["shape"] if start else shape_of(vocabulary, items[0].parsed.vectors.shape[1], options)
    network = Network(shape, (options.drop_input, options.drop_state, options.drop_hidden))
    if start:
        network.load_state_dict(start["weights"])

    def losses(group: list[int]) -> tuple[dict[str, torch.Tensor], int]:
        batch = paragraphs.batch(group, random)
        return network.losses(batch), len(batch.tags)

    groups = [{"params": list(network.parameters()), "lr": options.rate}]
    print(f"{len(items)} paragraphs, {sum(len(i.tags) for i in items)} tokens", flush=True)
    for mean in fit(network, groups, losses, lambda: paragraphs.batches(options.tokens, random), options.epochs):
        torch.save({"shape": shape, "vocabulary": vocabulary, "weights": mean.state_dict()}, options.model)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path, help="the folder that corpus.py wrote")
    parser.add_argument("model", type=Path, help="where the trained network goes (after every epoch)")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--start", type=Path, help="a network to go on from, with its shape and vocabulary")
    parser.add_argument("--rate", type=float, default=LEARNING_RATE, help="learning rate")
    parser.add_argument("--tokens", type=int, default=2500, help="tokens a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", nargs="*", default=["train"], help="parts of split.json to train on")
    parser.add_argument("--inputs", type=int, default=160, help="width of the LSTM's input")
    parser.add_argument("--state", type=int, default=96, help="width of the LSTM, a direction")
    parser.add_argument("--hidden", type=int, default=160, help="width of the last hidden layer")
    parser.add_argument("--drop-input", type=float, default=0.3)
    parser.add_argument("--drop-state", type=float, default=0.4)
    parser.add_argument("--drop-hidden", type=float, default=0.2)
    parser.add_argument("--every", type=int, default=1, help="only one article in so many")
    parser.add_argument("--encoder", type=Path, help="a .npy of further vectors, a row a token of the cache")
    parser.add_argument("--without", nargs="*", default=["entity"], help="tables that the network does not see")
    train(parser.parse_args())
