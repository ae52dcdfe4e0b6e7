"""The encoder's graph for onnxruntime: a few BERT layers with int8 weights, for one window of one paragraph.

Every tensor is two-dimensional, a row for each piece: one window a run, so there is no padding and no mask, and the
scales by which onnxruntime quantises activations depend on nothing but the window itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Weights = Mapping[str, NDArray[np.float32]]

FUSED = "com.microsoft"  # onnxruntime's own operators: one for what ONNX needs five to ten for
NORM_EPSILON = 1e-12
LONGEST_WINDOW = 256
# a piece's vector is stored in 4 bits a number, with a scale for every 32: at half the bytes, no English piece need go
BLOCK = 32
FOUR_BIT_LEVELS = 7
HALF_BYTE = 4
MIDDLE = 8  # added to a level of 4 bits, so that none is negative


@dataclass(frozen=True)
class Shape:
    layers: int
    heads: int
    levels: int  # of an int8 weight, each side of zero


class GraphWriter:
    """Collects nodes and constants; every method returns the name of the tensor that it adds."""

    def __init__(self, weights: Weights, shape: Shape) -> None:
        self.weights = weights
        self.shape = shape
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, TensorProto] = {}

    def constant(self, name: str, array: NDArray[np.generic]) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def linear(self, rows: str, output: str, names: list[str], *, with_bias: bool = True) -> str:
        """One product for several layers with the same input (query, key, value): their outputs side by side."""
        weight = np.concatenate([self.weights[f"{name}.weight"].T for name in names], axis=1)
        integers, scale = quantise(weight, self.shape.levels, axis=0)
        inputs = [
            rows,
            self.constant(f"{output}.weight", integers),
            self.constant(f"{output}.scale", scale.ravel()),
            "",
        ]
        if with_bias:
            bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
            inputs.append(self.constant(f"{output}.bias", bias))
        return self.node("DynamicQuantizeMatMul", inputs, output, FUSED)

    def normalised_sum(self, rows: str, added: str, name: str) -> str:
        # two plain operators: the fused one (SkipLayerNormalization) is five times slower than both, measured
        gains = [self.constant(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        total = self.node("Add", [rows, added], f"{name}.sum")
        return self.node("LayerNormalization", [total, *gains], f"{name}.out", epsilon=NORM_EPSILON)

    def embeddings(self) -> str:
        """Piece + position + type, normalised; the type is the same for all and goes into the position's table."""
        rows = self.node("Cast", [self.piece_vectors()], "rows", to=TensorProto.FLOAT)
        self.node("Shape", ["pieces"], "length")
        first = self.constant("zero", np.array([0], np.int64))
        half = self.constant("positions", places(self.weights))
        places_here = self.node("Slice", [half, first, "length", first], "positions.half")
        positions = self.node("Cast", [places_here], "positions.here", to=TensorProto.FLOAT)
        return self.normalised_sum(rows, positions, "embeddings.LayerNorm")

    def piece_vectors(self) -> str:
        """The vectors of the pieces, from a table of 4 bits a number: a byte holds one of each half of a vector."""
        # plain operators: the one that does it all (GatherBlockQuantized) is several times slower than they, measured
        blocks, scale = quantised_table(self.weights)
        levels = (blocks.reshape(len(blocks), -1) + MIDDLE).astype(np.uint8)
        first, second = np.split(levels, 2, axis=1)
        table = self.constant("pieces.table", first | second << HALF_BYTE)
        packed = self.node("Gather", [table, "pieces"], "pieces.packed")
        low = self.node("BitwiseAnd", [packed, self.constant("fifteen", np.array([15], np.uint8))], "pieces.first")
        four = self.constant("four", np.array([HALF_BYTE], np.uint8))
        high = self.node("BitShift", [packed, four], "pieces.second", direction="RIGHT")
        both = self.node("Concat", [low, high], "pieces.both", axis=1)
        floats = self.node("Cast", [both], "pieces.levels", to=TensorProto.FLOAT)
        centred = self.node("Sub", [floats, self.constant("middle", np.array([MIDDLE], np.float32))], "pieces.centred")
        in_blocks = self.constant("in_blocks", np.array([0, *blocks.shape[1:]], np.int64))
        numbers = self.node("Reshape", [centred, in_blocks], "pieces.numbers")
        half = self.node("Gather", [self.constant("pieces.scale", scale), "pieces"], "pieces.scale.half")
        scales = self.node("Cast", [half], "pieces.scale.here", to=TensorProto.FLOAT)
        product = self.node("Mul", [numbers, scales], "pieces.product")
        rounded = self.node("Cast", [product], "pieces.rounded", to=TensorProto.FLOAT16)
        in_rows = self.constant("in_rows", np.array([0, levels.shape[1]], np.int64))
        return self.node("Reshape", [rounded, in_rows], "rows.half")

    def layer(self, rows: str, number: int, *, only: str | None = None) -> str:
        """One transformer layer. `only` names the rows that are read out: the others serve as keys and values alone."""
        name = f"encoder.layer.{number}"
        read = self.node("Gather", [rows, only], f"{name}.read") if only else rows
        queries = self.linear(read, f"{name}.queries", [f"{name}.attention.self.query"])
        others = [f"{name}.attention.self.key", f"{name}.attention.self.value"]
        both = self.linear(rows, f"{name}.others", others)
        met = self.attention(queries, both, name)
        met = self.linear(met, f"{name}.attended", [f"{name}.attention.output.dense"])
        read = self.normalised_sum(met, read, f"{name}.attention.output.LayerNorm")
        wide = self.linear(read, f"{name}.wide", [f"{name}.intermediate.dense"], with_bias=False)
        bias = self.constant(f"{name}.wide.bias", self.weights[f"{name}.intermediate.dense.bias"])
        wide = self.node("BiasGelu", [wide, bias], f"{name}.gelu", FUSED)
        narrow = self.linear(wide, f"{name}.narrow", [f"{name}.output.dense"])
        return self.normalised_sum(narrow, read, f"{name}.output.LayerNorm")

    def attention(self, queries: str, both: str, name: str) -> str:
        front = self.constant("front", np.array([0], np.int64))
        parts = [f"{name}.keys", f"{name}.values"]
        self.nodes.append(helper.make_node("Split", [both], parts, name=f"{name}.split", axis=1, num_outputs=2))
        batch = [self.node("Unsqueeze", [rows, front], f"{rows}.batch") for rows in (queries, *parts)]
        met = self.node("MultiHeadAttention", batch, f"{name}.met.batch", FUSED, num_heads=self.shape.heads)
        return self.node("Squeeze", [met, front], f"{name}.met")


def quantise(weight: NDArray[np.float32], levels: int, axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Round to integers in [-levels, levels], with a scale for each line across `axis`."""
    scale = np.abs(weight).max(axis=axis, keepdims=True) / levels
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.rint(weight / scale).astype(np.int8), scale


def quantised_table(weights: Weights) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """The pieces' vectors in blocks (piece, block, number), and the scale of each block."""
    words = weights["embeddings.word_embeddings.weight"]
    blocks, scale = quantise(words.reshape(len(words), -1, BLOCK), FOUR_BIT_LEVELS, axis=2)
    return blocks, scale.astype(np.float16)


def places(weights: Weights) -> NDArray[np.float16]:
    """What is added to a piece by its place in the window."""
    positions = weights["embeddings.position_embeddings.weight"][:LONGEST_WINDOW]
    return (positions + weights["embeddings.token_type_embeddings.weight"][0]).astype(np.float16)


def build(weights: Weights, shape: Shape) -> ModelProto:
    """Write the graph: `pieces` and `firsts` (where each word begins) in, `vectors` (words x width) out."""
    writer = GraphWriter(weights, shape)
    rows = writer.embeddings()
    for number in range(shape.layers - 1):
        rows = writer.layer(rows, number)
    last = writer.layer(rows, shape.layers - 1, only="firsts")
    writer.nodes.append(helper.make_node("Identity", [last], ["vectors"], name="vectors"))
    width = weights["embeddings.LayerNorm.weight"].shape[0]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [name[0]]) for name in ("pieces", "firsts")]
    output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["f", width])
    graph = helper.make_graph(writer.nodes, "minilm", inputs, [output], list(writer.constants.values()))
    opsets = [helper.make_opsetid("", 21), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="sourcelint")
    checker.check_model(model)
    return model
