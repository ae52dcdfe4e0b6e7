"""The training of the denial reader, on a handful of made-up vectors."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="only training needs torch: pip install '.[training]'")

from training.denial_reader import Examples, best_f1, joined, readings


def examples() -> Examples:
    random = np.random.default_rng(0)
    denies = (np.arange(4000) % 4 == 0).astype(np.float32)
    inputs = random.normal(size=(4000, 6)).astype(np.float32)
    inputs[:, 2] += 4 * denies
    return Examples(inputs, denies, np.arange(4000) % 5)


def test_networks_joined_tell_what_they_were_taught() -> None:
    taught = examples()
    assert best_f1(readings(joined(taught), taught.inputs), taught.denies) > 80


def test_training_gives_the_same_weights_twice() -> None:
    first, second = joined(examples()), joined(examples())
    assert all(np.array_equal(first[name], second[name]) for name in first)


@pytest.mark.parametrize(
    ("odds", "denies", "f1"),
    [([3, 2, 1], [1, 1, 0], 100.0), ([3, 2, 1], [0, 1, 0], 200 / 3), ([1, 2], [1, 0], 200 / 3)],
)
def test_best_f1_is_that_of_the_best_threshold(odds: list[float], denies: list[float], f1: float) -> None:
    assert best_f1(np.array(odds), np.array(denies)) == pytest.approx(f1)
