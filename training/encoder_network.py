"""The encoder as a torch network, so that it learns with the tagger: the graph of `encoder_graph.py`, with gradients.

What that graph rounds is rounded here too: the table of pieces once (it does not learn), the layers' weights at every
step, while the gradient goes to the unrounded ones. So the tagger learns from nearly the vectors that it will be given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sourcelint.extract.encoder import windows
from training.encoder_graph import NORM_EPSILON, places, quantised_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from sourcelint.extract.wordpiece import WordPieces
    from training.encoder_graph import Shape, Weights

# the modules of a layer, and the names of their weights in MiniLM's file
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


@dataclass(frozen=True)
class Cut:
    """A paragraph as the encoder reads it: pieces window after window, and the place among them of each word seen."""

    pieces: NDArray[np.int64]
    windows: list[int]
    seen: NDArray[np.int64]
    firsts: NDArray[np.int64]


@dataclass(frozen=True)
class Reading:
    """Paragraphs put together: `pieces` and `positions` are flat, `slots` are their places in padded windows.

    `seen` numbers the words that have pieces, among `words` words; `firsts` their first pieces.
    """

    pieces: Tensor
    positions: Tensor
    window: Tensor
    slots: Tensor
    inside: Tensor
    seen: Tensor
    firsts: Tensor
    words: int


def cut(words: Sequence[str], vocabulary: WordPieces) -> Cut:
    pieces = [vocabulary.pieces(word) for word in words]
    flat: list[int] = []
    lengths, seen, firsts = [], [], []
    for first, last in windows(words, pieces):
        begin = len(flat)
        flat.append(vocabulary.number("[CLS]"))
        for number in range(first, last):
            if pieces[number]:
                seen.append(number)
                firsts.append(len(flat))
            flat += pieces[number]
        flat.append(vocabulary.number("[SEP]"))
        lengths.append(len(flat) - begin)
    return Cut(np.array(flat, np.int64), lengths, np.array(seen, np.int64), np.array(firsts, np.int64))


def together(cuts: Sequence[Cut], words: Sequence[int]) -> Reading:
    """Put cut paragraphs of so many words each together."""
    lengths = np.array([length for item in cuts for length in item.windows])
    positions = np.concatenate([np.arange(length) for length in lengths])
    window = np.repeat(np.arange(len(lengths)), lengths)
    pieces_before = np.cumsum([0, *(len(item.pieces) for item in cuts)])
    words_before = np.cumsum([0, *words])
    return Reading(
        pieces=torch.from_numpy(np.concatenate([item.pieces for item in cuts])),
        positions=torch.from_numpy(positions),
        window=torch.from_numpy(window),
        slots=torch.from_numpy(window * lengths.max() + positions),
        inside=torch.from_numpy(np.arange(lengths.max()) < lengths[:, None]),
        seen=torch.from_numpy(np.concatenate([c.seen + b for c, b in zip(cuts, words_before, strict=False)])),
        firsts=torch.from_numpy(np.concatenate([c.firsts + b for c, b in zip(cuts, pieces_before, strict=False)])),
        words=int(words_before[-1]),
    )


class EncoderNetwork(nn.Module):
    """MiniLM's first layers over a frozen table of pieces."""

    def __init__(self, weights: Weights, shape: Shape, dropout: float) -> None:
        super().__init__()
        blocks, scale = quantised_table(weights)
        table = (blocks * scale.astype(np.float32)).reshape(len(blocks), -1)
        self.register_buffer("table", torch.from_numpy(table), persistent=False)
        self.register_buffer("places", torch.from_numpy(places(weights).astype(np.float32)), persistent=False)
        self.norm = layer_norm(weights, "embeddings.LayerNorm").requires_grad_(requires_grad=False)
        self.layers = nn.ModuleList(Layer(weights, number, shape) for number in range(shape.layers))
        self.dropout = dropout

    def forward(self, reading: Reading) -> Tensor:
        """A row for each word, zeros for those without pieces."""
        rows = self.norm(self.table[reading.pieces] + self.places[reading.positions])
        everything = torch.arange(len(rows))
        for number, layer in enumerate(self.layers):
            last = number == len(self.layers) - 1
            rows = layer(rows, reading, reading.firsts if last else everything, self.kept(reading))
        return rows.new_zeros(reading.words, rows.shape[1]).index_copy(0, reading.seen, rows)

    def kept(self, reading: Reading) -> Tensor:
        """Dropout, the same for all pieces of a window: a mask for each piece would take as long as a product."""
        mask = torch.ones(2, len(reading.inside), self.table.shape[1])
        return functional.dropout(mask, self.dropout, self.training)[:, reading.window]

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """The layers' weights under the names that MiniLM's file gives them."""
        return {
            f"encoder.layer.{number}.{name}.{kind}": getattr(getattr(layer, part), kind).detach().numpy().copy()
            for number, layer in enumerate(self.layers)
            for part, name in PARTS.items()
            for kind in ("weight", "bias")
        }


class Layer(nn.Module):
    def __init__(self, weights: Weights, number: int, shape: Shape) -> None:
        super().__init__()
        self.heads, self.levels = shape.heads, shape.levels
        for part, name in PARTS.items():
            make = layer_norm if part.endswith("norm") else linear
            self.add_module(part, make(weights, f"encoder.layer.{number}.{name}"))

    def forward(self, rows: Tensor, reading: Reading, read: Tensor, kept: Tensor) -> Tensor:
        """The rows that `read` numbers, after attention to all rows of their windows and the feed-forward part."""
        met = self.product(self.attention(rows, reading)[reading.slots[read]], self.attended)
        rows = self.attended_norm(rows[read] + met * kept[0, read])
        wide = functional.gelu(self.product(rows, self.wide))
        return self.norm(rows + self.product(wide, self.narrow) * kept[1, read])

    def attention(self, rows: Tensor, reading: Reading) -> Tensor:
        count, longest = reading.inside.shape
        asked = self.product(rows, self.query, self.key, self.value)
        padded = asked.new_zeros(count * longest, asked.shape[1]).index_copy(0, reading.slots, asked)
        query, key, value = padded.float().view(count, longest, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # in 16 bits, the gradient of attention takes five times as long on a CPU
        with torch.autocast("cpu", enabled=False):
            mask = reading.inside[:, None, None, :]
            met = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return met.transpose(1, 2).reshape(count * longest, -1)

    def product(self, rows: Tensor, *parts: nn.Linear) -> Tensor:
        """One product with several matrices, their weights rounded as in the graph, their outputs side by side."""
        weight = torch.cat([part.weight for part in parts])
        scale = (weight.detach().abs().amax(1, keepdim=True) / self.levels).clamp_min(1e-12)
        rounded = (weight.detach() / scale).round() * scale
        weight = weight + (rounded - weight.detach())
        return functional.linear(rows, weight, torch.cat([part.bias for part in parts]))


def linear(weights: Weights, name: str) -> nn.Linear:
    weight, bias = (torch.from_numpy(weights[f"{name}.{kind}"]) for kind in ("weight", "bias"))
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.load_state_dict({"weight": weight, "bias": bias})
    return made


def layer_norm(weights: Weights, name: str) -> nn.LayerNorm:
    weight, bias = (torch.from_numpy(weights[f"{name}.{kind}"]) for kind in ("weight", "bias"))
    made = nn.LayerNorm(len(weight), eps=NORM_EPSILON)
    made.load_state_dict({"weight": weight, "bias": bias})
    return made
