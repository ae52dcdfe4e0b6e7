"""The encoder as it is trained and the encoder as it ships: the same vectors, but for what the latter rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from sourcelint.extract.encoder import Encoder
from sourcelint.extract.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from training.encoder_network import EncoderNetwork

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

WIDTH = 64
WIDE = 128
LAYERS = 2
PIECES = ["[UNK]", "[CLS]", "[SEP]", "the", "mayor", "said", "no", ".", "##s", "say"]
PARAGRAPHS = [
    ["The", "mayor", "said", "no", "."],
    ["Mayors", "\u200b", "say", "the", "mayors", "said", "no", "."],
    ["said"] * 300,
]


@pytest.fixture(scope="module")
def weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray:
        return random.normal(0, 0.3, shape).astype(np.float32)

    out = {
        "embeddings.word_embeddings.weight": drawn(len(PIECES), WIDTH),
        "embeddings.position_embeddings.weight": drawn(256, WIDTH),
        "embeddings.token_type_embeddings.weight": drawn(2, WIDTH),
    }
    sides = {"intermediate.dense": (WIDE, WIDTH), "output.dense": (WIDTH, WIDE)}
    for number in range(LAYERS):
        for name in (
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            *sides,
        ):
            rows, columns = sides.get(name, (WIDTH, WIDTH))
            out[f"encoder.layer.{number}.{name}.weight"] = drawn(rows, columns)
            out[f"encoder.layer.{number}.{name}.bias"] = drawn(rows)
    layers = [f"encoder.layer.{number}.{part}" for number in range(LAYERS) for part in ("attention.output", "output")]
    for name in ("embeddings", *layers):
        out[f"{name}.LayerNorm.weight"] = 1 + drawn(WIDTH)
        out[f"{name}.LayerNorm.bias"] = drawn(WIDTH)
    return out


@pytest.fixture
def network(weights: Mapping[str, np.ndarray]) -> EncoderNetwork:
    from training.encoder_graph import Shape
    from training.encoder_network import EncoderNetwork

    return EncoderNetwork(weights, Shape(LAYERS, 4, 63), dropout=0.5).eval()


def vectors(network: EncoderNetwork) -> list[np.ndarray]:
    from training.encoder_network import cut, together

    sizes = [len(words) for words in PARAGRAPHS]
    reading = together([cut(words, WordPieces(PIECES)) for words in PARAGRAPHS], sizes)
    with torch.no_grad():
        return [rows.numpy() for rows in network(reading).split(sizes)]


def shipped(weights: Mapping[str, np.ndarray]) -> list[np.ndarray]:
    from onnxruntime import InferenceSession

    from training.encoder_graph import Shape, build

    session = InferenceSession(build(weights, Shape(LAYERS, 4, 63)).SerializeToString())
    encoder = Encoder(session, WordPieces(PIECES), "test")
    encoder.width = WIDTH
    return encoder.vectors(PARAGRAPHS)


def test_what_is_trained_gives_the_vectors_that_ship(
    weights: Mapping[str, np.ndarray], network: EncoderNetwork
) -> None:
    for ours, theirs in zip(vectors(network), shipped(weights), strict=True):
        assert ours.shape == theirs.shape
        seen = theirs.any(axis=1)
        np.testing.assert_array_equal(ours.any(axis=1), seen)
        lengths = np.linalg.norm(ours[seen], axis=1) * np.linalg.norm(theirs[seen], axis=1)
        assert ((ours[seen] * theirs[seen]).sum(axis=1) / lengths).min() > 0.99


def test_weights_come_out_under_the_names_they_came_in_with(
    weights: Mapping[str, np.ndarray], network: EncoderNetwork
) -> None:
    layers = {name: value for name, value in weights.items() if name.startswith("encoder.layer.")}
    found = network.weights()
    assert found.keys() == layers.keys()
    assert all((found[name] == value).all() for name, value in layers.items())


def test_rounding_lets_the_gradient_through(network: EncoderNetwork) -> None:
    from training.encoder_network import cut, together

    words = PARAGRAPHS[0]
    network(together([cut(words, WordPieces(PIECES))], [len(words)])).sum().backward()
    assert all(value.grad is not None and value.grad.any() for value in network.layers[0].wide.parameters())
    assert not network.norm.weight.requires_grad
