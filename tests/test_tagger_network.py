"""The numpy network against slow and obvious versions of the same arithmetic, on random weights."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from sourcelint.extract.decode import CONTENT, CUE, SOURCE, LinkScores, Run, attributions, runs
from sourcelint.extract.features import NUMBERS, Features
from sourcelint.extract.inference import Network, Packing, best_paths, certainties
from sourcelint.extract.linking import between_bucket, distance_bucket

STATE, INPUTS, HIDDEN, LINK, TAGS, NAMES = 5, 7, 6, 3, 7, 9


def random_network(seed: int = 0) -> Network:
    random = np.random.default_rng(seed)

    def weight(*shape: int) -> np.ndarray:
        return random.normal(size=shape).astype(np.float32)

    return Network(
        {
            "table_tag": weight(4, 2),
            "project": weight(3 + NUMBERS + 2, INPUTS),
            "project_bias": weight(INPUTS),
            "lstm_input": weight(2, INPUTS, 4 * STATE),
            "lstm_recur": weight(2, STATE, 4 * STATE),
            "lstm_bias": weight(2, 4 * STATE),
            "merge": weight(8 * STATE, HIDDEN),
            "merge_bias": weight(HIDDEN),
            "heads": weight(HIDDEN, TAGS + NAMES + 4 * LINK),
            "heads_bias": weight(TAGS + NAMES + 4 * LINK),
            "steps": weight(TAGS + 1, TAGS),
            "name_steps": weight(NAMES + 1, NAMES),
        },
        ((0, "tag"),),
    )


def random_features(tokens: int, seed: int) -> tuple[Features, np.ndarray]:
    random = np.random.default_rng(seed)
    look = random.integers(0, tokens, (tokens, 3))
    numbers = random.normal(size=(tokens, NUMBERS)).astype(np.float32)
    vectors = random.normal(size=(tokens, 3)).astype(np.float32)
    return Features(random.integers(0, 4, (tokens, 1)), numbers, look), vectors


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def one_way(network: Network, inputs: np.ndarray, way: int) -> list[np.ndarray]:
    """An LSTM as the textbook writes it, one token after the other."""
    w = network.weights
    state, cell, out = np.zeros(STATE), np.zeros(STATE), []
    for x in inputs if way == 0 else inputs[::-1]:
        gates = x @ w["lstm_input"][way] + state @ w["lstm_recur"][way] + w["lstm_bias"][way]
        i, f, g, o = np.split(gates, 4)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        out.append(state)
    return out if way == 0 else out[::-1]


def test_packed_lstm_reads_each_paragraph_as_if_it_were_alone():
    network = random_network()
    lengths = np.array([3, 1, 6, 4])
    inputs = np.random.default_rng(1).normal(size=(14, INPUTS)).astype(np.float32)
    states = network._read(inputs, Packing.of(lengths))
    for end, length in zip(np.cumsum(lengths), lengths, strict=True):
        alone = inputs[end - length : end]
        slow = np.concatenate([one_way(network, alone, 0), one_way(network, alone, 1)], axis=1)
        np.testing.assert_allclose(states[end - length : end], slow, atol=1e-5)


def test_best_path_is_the_best_of_all_paths():
    random = np.random.default_rng(2)
    lengths = np.array([4, 1, 3])
    scores = random.normal(size=(8, 3)).astype(np.float32)
    steps = random.normal(size=(4, 3)).astype(np.float32)
    found = best_paths(scores, steps, lengths)
    for end, length in zip(np.cumsum(lengths), lengths, strict=True):
        rows = scores[end - length : end]

        def total(path: tuple[int, ...], rows: np.ndarray = rows) -> float:
            return sum(rows[i, tag] + steps[path[i - 1] if i else -1, tag] for i, tag in enumerate(path))

        assert tuple(found[end - length : end]) == max(product(range(3), repeat=length), key=total)


def test_certainty_is_the_share_of_all_paths_through_a_tag():
    random = np.random.default_rng(4)
    lengths = np.array([2, 3])
    scores = random.normal(size=(5, 3)).astype(np.float32)
    steps = random.normal(size=(4, 3)).astype(np.float32)
    found = certainties(scores, steps, lengths)
    for end, length in zip(np.cumsum(lengths), lengths, strict=True):
        share = np.zeros((length, 3))
        for path in product(range(3), repeat=length):
            before = (-1, *path)
            total = sum(scores[end - length + i, tag] + steps[before[i], tag] for i, tag in enumerate(path))
            share[np.arange(length), path] += np.exp(total)
        np.testing.assert_allclose(found[end - length : end], share / share.sum(1, keepdims=True), atol=1e-5)


def test_no_paragraph_gives_no_path():
    empty = np.zeros(0, dtype=np.int64)
    assert len(best_paths(np.zeros((0, 3), np.float32), np.zeros((4, 3), np.float32), empty)) == 0


def test_torch_gives_the_same_scores():
    torch = pytest.importorskip("torch")
    network, lengths = random_network(), [6, 4, 2]
    w = {name: torch.from_numpy(value) for name, value in network.weights.items()}
    features, vectors = random_features(12, 3)
    lstm = torch.nn.LSTM(INPUTS, STATE, bidirectional=True, batch_first=True)
    with torch.no_grad():
        for i, way in enumerate(("l0", "l0_reverse")):
            getattr(lstm, f"weight_ih_{way}").copy_(w["lstm_input"][i].T)
            getattr(lstm, f"weight_hh_{way}").copy_(w["lstm_recur"][i].T)
            getattr(lstm, f"bias_ih_{way}").copy_(w["lstm_bias"][i])
            getattr(lstm, f"bias_hh_{way}").zero_()
        looked_up = w["table_tag"][torch.from_numpy(features.entries[:, 0])]
        flat = torch.cat([torch.from_numpy(vectors), torch.from_numpy(features.numbers), looked_up], dim=1)
        inputs = torch.relu(flat @ w["project"] + w["project_bias"])
        states = torch.cat([lstm(part[None])[0][0] for part in inputs.split(lengths)])
        around = states[torch.from_numpy(features.look).reshape(-1)].reshape(12, -1)
        hidden = torch.relu(torch.cat([states, around], dim=1) @ w["merge"] + w["merge_bias"])
        tags = (hidden @ w["heads"] + w["heads_bias"])[:, :TAGS]
    np.testing.assert_allclose(network.score(features, vectors, np.array(lengths)).tags, tags.numpy(), atol=1e-4)


def test_runs_of_one_tag():
    tags = np.array([1, 2, 0, 3, 5, 6, 5, 0])
    assert runs(tags, 10) == [Run(SOURCE, 10, 12), Run(CUE, 13, 14), Run(CONTENT, 14, 16), Run(CONTENT, 16, 17)]


def links_by_distance(tokens: int, reach: int) -> LinkScores:
    """Words that do not matter, and distances that do: near ones speak for a link, those out of reach against it."""
    zeros = np.zeros((tokens, 2, LINK), dtype=np.float32)
    distance = np.array([3.0 - abs(bucket - 8) if abs(bucket - 8) <= reach else -9.0 for bucket in range(17)])
    return LinkScores(zeros, zeros, np.tile(distance, (2, 1)).astype(np.float32), np.zeros((2, 5), np.float32))


def test_all_pieces_of_content_with_one_cue_are_one_attribution():
    (linked,) = attributions(np.array([5, 6, 1, 3, 0, 5, 6]), 0, links_by_distance(7, reach=8))
    assert linked.contents == (Run(CONTENT, 0, 2), Run(CONTENT, 5, 7))
    assert linked.sources == (Run(SOURCE, 2, 3),)


def test_content_goes_to_the_best_cue_and_a_cue_without_content_is_dropped():
    (linked,) = attributions(np.array([1, 3, 5, 0, 0, 3, 0]), 0, links_by_distance(7, reach=8))
    assert linked.cue == Run(CUE, 1, 2)


def test_an_unlikely_source_is_not_taken():
    (linked,) = attributions(np.array([1, *[0] * 40, 3, 5]), 0, links_by_distance(43, reach=4))
    assert linked.sources == ()


def test_a_paragraph_without_a_cue_has_no_attribution():
    assert attributions(np.array([1, 2, 5, 6]), 0, links_by_distance(4, reach=8)) == []


def test_distance_buckets_are_signed_powers_of_two():
    token = np.array([5, 6, 4, 8, 2, 500, 0])
    assert distance_bucket(token, np.array([5, 5, 5, 5, 5, 5, 400])).tolist() == [8, 9, 7, 10, 6, 16, 0]


def test_cues_between_count_neither_end():
    cues = np.array([2, 5, 9])
    assert between_bucket(np.array([0, 7, 3]), np.array([9, 2, 2]), cues).tolist() == [2, 1, 0]
