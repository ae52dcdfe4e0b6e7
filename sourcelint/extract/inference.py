"""The tagger's network in numpy: a BiLSTM over packed paragraphs, a hidden layer, the best path through the tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.extract.features import Features

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Packing:
    """The order in which a batch of sequences is read: step by step, the longest first.

    `order[k]` is the flat token that stands at place k; `reverse[k]` the one when every sequence is read from its end;
    `bounds` cuts the places into steps.
    """

    order: Ints
    reverse: Ints
    bounds: Ints

    @classmethod
    def of(cls, lengths: Ints) -> Packing:
        """The packing of sequences that stand one after the other, of the given lengths."""
        ranked = np.argsort(-lengths, kind="stable")
        begin = (np.cumsum(lengths) - lengths)[ranked]
        long = lengths[ranked]
        step = np.arange(int(long[0]) if len(long) else 0)
        inside = step[:, None] < long[None, :]
        order = (begin[None, :] + step[:, None])[inside]
        reverse = (begin[None, :] + long[None, :] - 1 - step[:, None])[inside]
        return cls(order, reverse, np.concatenate([[0], np.cumsum(inside.sum(1))]))


@dataclass(frozen=True, slots=True)
class Scores:
    """Of each token: the score of each tag and of each name tag, and its two sides of a link (role, width)."""

    tags: Floats
    names: Floats
    link_token: Floats
    link_cue: Floats


class Network:
    """The trained weights, by the names that `training/export.py` gives them."""

    def __init__(self, weights: Mapping[str, Floats], slots: tuple[tuple[int, str], ...]) -> None:
        """`slots` names the columns of `Features.entries` that are read, and the table of each."""
        self.weights = weights
        self.slots = slots
        # sigmoid(x) = (1 + tanh(x / 2)) / 2: with the three sigmoid gates halved beforehand, one tanh serves all four
        width = weights["lstm_bias"].shape[1] // 4
        halves = np.full(4 * width, 0.5, dtype=np.float32)
        halves[2 * width : 3 * width] = 1
        self._state = width
        self._input = weights["lstm_input"] * halves
        self._recur = weights["lstm_recur"] * halves
        self._bias = weights["lstm_bias"] * halves

    def score(self, features: Features, vectors: Floats, lengths: Ints) -> Scores:
        """The scores of the tokens of paragraphs that stand one after the other, of the given lengths."""
        weights = self.weights
        looked_up = [weights[f"table_{table}"][features.entries[:, column]] for column, table in self.slots]
        inputs = np.concatenate([vectors, features.numbers, *looked_up], axis=1)
        states = self._read(_relu(inputs @ weights["project"] + weights["project_bias"]), Packing.of(lengths))
        around = states[features.look.reshape(-1)].reshape(len(states), -1)
        hidden = _relu(np.concatenate([states, around], axis=1) @ weights["merge"] + weights["merge_bias"])
        heads = hidden @ weights["heads"] + weights["heads_bias"]
        tags, names = len(weights["steps"][0]), len(weights["name_steps"][0])
        token, cue = np.split(heads[:, tags + names :], 2, axis=1)
        shape = (len(hidden), 2, token.shape[1] // 2)
        return Scores(heads[:, :tags], heads[:, tags : tags + names], token.reshape(shape), cue.reshape(shape))

    def _read(self, inputs: Floats, packing: Packing) -> Floats:
        """The two hidden states of every token, forward and backward beside each other."""
        width, bounds = self._state, packing.bounds
        ways = (packing.order, packing.reverse)
        gates = np.stack([inputs[way] @ self._input[i] + self._bias[i] for i, way in enumerate(ways)])
        states = np.empty((2, len(inputs), width), dtype=np.float32)
        first = bounds[1] if len(bounds) > 1 else 0
        state = np.zeros((2, first, width), dtype=np.float32)
        cell = np.zeros_like(state)
        for begin, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            active = end - begin
            gate = gates[:, begin:end]
            gate += state[:, :active] @ self._recur
            np.tanh(gate, out=gate)
            opened = gate[..., : 2 * width] * np.float32(0.5) + np.float32(0.5)
            cell = opened[..., width:] * cell[:, :active] + opened[..., :width] * gate[..., 2 * width : 3 * width]
            state = (gate[..., 3 * width :] * np.float32(0.5) + np.float32(0.5)) * np.tanh(cell)
            states[:, begin:end] = state
        out = np.empty((len(inputs), 2 * width), dtype=np.float32)
        for i, way in enumerate(ways):
            out[way, i * width : (i + 1) * width] = states[i]
        return out


def best_paths(scores: Floats, steps: Floats, lengths: Ints) -> Ints:
    """The best tags of each paragraph (Viterbi); `steps[a, b]` scores b after a, its last row b at the start."""
    packing = Packing.of(lengths)
    bounds = packing.bounds.tolist()
    emitted = scores[packing.order]
    back = np.zeros(emitted.shape, dtype=np.int64)
    total = emitted.copy()
    for step in range(len(bounds) - 1):
        begin, end = bounds[step], bounds[step + 1]
        if step == 0:
            total[begin:end] += steps[-1]
            continue
        before = bounds[step - 1]
        reached = total[before : before + end - begin, :, None] + steps[:-1]
        back[begin:end] = reached.argmax(1)
        total[begin:end] += reached.max(1)
    tags: Ints = total.argmax(1)
    for step in range(len(bounds) - 2, 0, -1):
        begin, end = bounds[step], bounds[step + 1]
        before = bounds[step - 1]
        tags[before : before + end - begin] = back[np.arange(begin, end), tags[begin:end]]
    out = np.empty_like(tags)
    out[packing.order] = tags
    return out


def certainties(scores: Floats, steps: Floats, lengths: Ints) -> Floats:
    """The probability of each tag at each token, over all paths (forward-backward); arguments as in `best_paths`."""
    packing = Packing.of(lengths)
    bounds = packing.bounds.tolist()
    emitted = scores[packing.order]
    emitted = np.exp(emitted - emitted.max(axis=1, keepdims=True))
    step_odds = np.exp(steps)
    forward = emitted.copy()
    for step in range(len(bounds) - 1):
        begin, end = bounds[step], bounds[step + 1]
        before = bounds[step - 1] if step else 0
        forward[begin:end] *= forward[before : before + end - begin] @ step_odds[:-1] if step else step_odds[-1]
        forward[begin:end] /= forward[begin:end].sum(axis=1, keepdims=True)
    backward = np.ones_like(emitted)
    for step in range(len(bounds) - 2, 0, -1):
        begin, end = bounds[step], bounds[step + 1]
        before = bounds[step - 1]
        here = (backward[begin:end] * emitted[begin:end]) @ step_odds[:-1].T
        backward[before : before + end - begin] = here / here.sum(axis=1, keepdims=True)
    both = forward * backward
    out = np.empty(both.shape, dtype=np.float32)
    out[packing.order] = both / both.sum(axis=1, keepdims=True)
    return out


def _relu(values: Floats) -> Floats:
    return np.maximum(values, np.float32(0))
