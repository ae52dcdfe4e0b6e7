"""The training of the denial reader, on a handful of made-up vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from sourcelint.extract.denial_reader import DenialReader

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("torch", reason="only training needs torch: pip install '.[training]'")

from training.denial_reader import Examples, best_f1, joined, write


def examples() -> Examples:
    random = np.random.default_rng(0)
    denies = (np.arange(4000) % 4 == 0).astype(np.float32)
    inputs = random.normal(size=(4000, 6)).astype(np.float32)
    inputs[:, 2] += 4 * denies
    return Examples(inputs, denies, np.arange(4000) % 5)


def test_networks_joined_tell_what_they_were_taught() -> None:
    taught = examples()
    assert best_f1(joined(taught, "tests").odds(taught.inputs), taught.denies) > 80


def test_training_gives_the_same_weights_twice(tmp_path: Path) -> None:
    for name in ("first.npz", "second.npz"):
        write(joined(examples(), "tests"), tmp_path / name)
    first, second = (DenialReader.load(tmp_path / name) for name in ("first.npz", "second.npz"))
    assert np.array_equal(first.hidden, second.hidden)
    assert np.array_equal(first.out, second.out)
    assert (first.out_bias, first.encoder) == (second.out_bias, "tests")


@pytest.mark.parametrize(
    ("odds", "denies", "f1"),
    [([3, 2, 1], [1, 1, 0], 100.0), ([3, 2, 1], [0, 1, 0], 200 / 3), ([1, 2], [1, 0], 200 / 3)],
)
def test_best_f1_is_that_of_the_best_threshold(odds: list[float], denies: list[float], f1: float) -> None:
    assert best_f1(np.array(odds), np.array(denies)) == pytest.approx(f1)
