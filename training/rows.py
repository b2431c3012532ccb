"""Int8 weights without the noise of int8 activations: what `quantise_rows` makes of a float graph reads alike in every build, and alike
whatever other windows share its batch.

ONNX Runtime's dynamic quantisation takes one scale for all activations of a call. A few channels and a few words are a hundred times larger
than the rest, so the rest is coarse; and where two builds differ in the last bit, a value now and then rounds to another step, and within two
layers every value has drifted by as much as the quantisation itself errs: native and WebAssembly then part on one word in a hundred.

Here
 - channels are evened out first: an input channel is divided, and its row of the weights multiplied, by a factor from calibration
   (SmoothQuant, Xiao et al. 2023);
 - each word (row) has a scale of its own;
 - where it matters most (what an attention and a feed-forward part give back), the rest that rounding leaves is rounded once more, in 1/126 of a
   step, and multiplied by the same weights: 13 bits of activation from two products of 7 bits (0 to 127 against -127 to 127, so that no pair of
   products overflows 16 bits on machines without VNNI); elsewhere one product of 8 bits against weights of 7;
 - small matrices of heads keep float activations; their weights are stored in int8, in blocks, and made floats when the graph is opened (`MatMulNBits` would do so at every call).
"""

from collections import defaultdict
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

from .fuse import fuse
from .encoder import SMALL
from .probe import probed

# Exponent of the activations' maxima in the evening-out of channels; the weights' maxima have the rest. Measured: the best of 0.4, 0.5 and 0.6.
ALPHA = 0.4
# Steps on either side of zero: of activations, of their rest, of weights.
STEPS, REST, WEIGHT_STEPS = 63, 126, 127
# Matrices with int8 activations, by a part of their own or their bias's name: the encoder's, and the heads that read a word's vector.
PRODUCTS = (".qkv.", ".attention_out.", ".up.", ".down.", "reader.tags.", "arc_dependent", "arc_head", "label_", "names_nearby.0", "heads.attribute_inner", "heads.trigger", "heads.role", "heads.projections")
# Of these, the ones that a single, finer product is enough for: those that open a feed-forward part, queries, keys and values of late layers, whose
# errors few layers make larger, and heads that settle neither tags nor trees (decision 0007).
SINGLE = (".up.", "layers.3.qkv.", "layers.4.qkv.", "layers.5.qkv.", "reader.tags.xpos", "reader.tags.feats", "reader.tags.lemma", "reader.tags.ner", "names_nearby.0", "heads.")
BLOCK = 64


def _matmuls(model: onnx.ModelProto) -> list[NodeProto]:
    weights = {i.name for i in model.graph.initializer}
    return [n for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in weights]


def _weights(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    return {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}


def _maxima(model: onnx.ModelProto, tensors: list[str], batches: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """Largest magnitude of each channel (last axis) of each tensor over the batches."""
    maxima: dict[str, np.ndarray] = {}
    for name, value in probed(model, tensors, batches):
        largest = np.abs(value.reshape(-1, value.shape[-1])).max(0)
        maxima[name] = np.maximum(maxima.get(name, largest), largest)
    return maxima


def _factors(maxima: np.ndarray, matrices: list[np.ndarray]) -> np.ndarray:
    """What each input channel is divided by; their geometric mean is 1."""
    rows = np.max([np.abs(w).max(1) for w in matrices], axis=0).clip(1e-5)
    factors = maxima.clip(1e-4) ** ALPHA / rows ** (1 - ALPHA)
    factors /= np.exp(np.log(factors).mean())
    return factors.clip(1 / 64, 64).astype(np.float32)


class _Rewriter:
    """Collects the new nodes and constants of one graph."""

    def __init__(self, model: onnx.ModelProto):
        self.model = model
        self.nodes: list[NodeProto] = []
        self.shared = {name: self.constant(f"rows_{name}", value) for name, value in (
            ("steps", np.float32(STEPS)), ("many", np.float32(2 * STEPS + 1)), ("centre", np.uint8(2 * STEPS + 2)), ("zero", np.uint8(STEPS + 1)),
            ("one", np.float32(1)), ("unit", np.float32(1 / REST)), ("least", np.float32(1e-6)), ("axis", np.array([-1], np.int64)))}

    def constant(self, name: str, value) -> str:
        self.model.graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def add(self, op: str, inputs: list[str], output: str, **attributes) -> str:
        self.nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def evened(self, x: str, factors: np.ndarray) -> str:
        return self.add("Mul", [x, self.constant(f"{x}_factors", 1 / factors)], f"{x}_even")

    def scaled(self, x: str, steps: str, name: str) -> tuple[str, str]:
        """(values in steps of each row's own scale, that scale) of a tensor, `steps` to the largest value of a row."""
        largest = self.add("Max", [self.add("ReduceMax", [self.add("Abs", [x], f"{name}_abs"), self.shared["axis"]], f"{name}_max", keepdims=1), self.shared["least"]], f"{name}_top")
        placed = self.add("Mul", [x, self.add("Div", [self.shared[steps], largest], f"{name}_per")], f"{name}_placed")
        return placed, self.add("Div", [largest, self.shared[steps]], f"{name}_scale")

    def split(self, x: str) -> tuple[str, str, str]:
        """(steps, rest of the steps, scale of each row) of a tensor."""
        placed, scale = self.scaled(x, "steps", f"{x}_split")
        unit = [self.shared["one"], self.shared["zero"]]
        steps = self.add("QuantizeLinear", [placed, *unit], f"{x}_steps")
        left = self.add("Sub", [placed, self.add("DequantizeLinear", [steps, *unit], f"{x}_whole")], f"{x}_left")
        return steps, self.add("QuantizeLinear", [left, self.shared["unit"], self.shared["zero"]], f"{x}_rest"), scale

    def rounded(self, x: str) -> tuple[str, str]:
        """(steps, scale of each row) of a tensor, twice as fine as `split` and without a rest."""
        placed, scale = self.scaled(x, "many", f"{x}_single")
        return self.add("QuantizeLinear", [placed, self.shared["one"], self.shared["centre"]], f"{x}_rounded"), scale

    def single(self, parts: tuple[str, str], node: NodeProto, weight: np.ndarray) -> None:
        c, name = self.shared, node.output[0]
        scale = (np.abs(weight).max(0) / (WEIGHT_STEPS // 2)).clip(1e-9).astype(np.float32)
        matrix = self.constant(f"{name}_int8", np.round(weight / scale).astype(np.int8))
        steps, rows = parts
        product = self.add("MatMulIntegerToFloat", [steps, matrix, c["one"], self.constant(f"{name}_columns", scale), c["centre"]], f"{name}_steps", domain="com.microsoft")
        self.add("Mul", [product, rows], name)

    def product(self, parts: tuple[str, str, str], node: NodeProto, weight: np.ndarray) -> None:
        c, name = self.shared, node.output[0]
        scale = (np.abs(weight).max(0) / WEIGHT_STEPS).clip(1e-9).astype(np.float32)
        matrix = self.constant(f"{name}_int8", np.round(weight / scale).astype(np.int8))
        columns = self.constant(f"{name}_columns", scale)
        steps, rest, rows = parts

        def times(left: str, unit: str, output: str) -> str:
            return self.add("MatMulIntegerToFloat", [left, matrix, c[unit], columns, c["zero"]], output, domain="com.microsoft")

        both = self.add("Add", [times(steps, "one", f"{name}_steps"), times(rest, "unit", f"{name}_rest")], f"{name}_both")
        self.add("Mul", [both, rows], name)

    def blocks(self, x: str, node: NodeProto, weight: np.ndarray) -> bool:
        """Float activations, weights kept in int8 in blocks of an output's inputs; false where the shape does not allow it."""
        (inputs, outputs), name = weight.shape, node.output[0]
        if inputs % BLOCK:
            return False
        parts = weight.reshape(inputs // BLOCK, BLOCK, outputs)
        scale = (np.abs(parts).max(1, keepdims=True) / WEIGHT_STEPS).clip(1e-9).astype(np.float32)
        stored = self.constant(f"{name}_int8", np.round(parts / scale).astype(np.int8))
        # Made of constants alone, so done once, when the graph is opened.
        whole = self.add("Cast", [stored], f"{name}_whole", to=TensorProto.FLOAT)
        scaled = self.add("Mul", [whole, self.constant(f"{name}_scales", scale)], f"{name}_blocks")
        matrix = self.add("Reshape", [scaled, self.constant(f"{name}_shape", np.array(weight.shape, np.int64))], f"{name}_matrix")
        self.add("MatMul", [x, matrix], name)
        return True


def quantise_rows(source: Path, target: Path, batches: list[dict[str, np.ndarray]]) -> None:
    """Writes the float graph at `source` with int8 weights to `target`. `batches` are feeds to calibrate with; matrices that PRODUCTS does not name keep
    float activations."""
    model = onnx.load(str(source))
    weights = _weights(model)
    users: dict[str, list[NodeProto]] = defaultdict(list)
    for node in _matmuls(model):
        users[node.input[0]].append(node)
    products = {node.output[0] for nodes in users.values() for node in nodes if _named(model, node, weights, PRODUCTS)}
    wide = {x: [n for n in nodes if n.output[0] in products] for x, nodes in users.items()}
    maxima = _maxima(model, sorted(x for x, nodes in wide.items() if nodes), batches)
    rewriter = _Rewriter(model)
    evened: dict[str, tuple[str, np.ndarray]] = {}
    done: dict[tuple[str, bool], tuple[str, ...]] = {}
    for node in model.graph.node:
        x = node.input[0] if node.input else ""
        if node.output[0] in products:
            coarse = _named(model, node, weights, SINGLE)
            if x not in evened:
                factors = _factors(maxima[x], [weights[n.input[1]] for n in wide[x]])
                evened[x] = rewriter.evened(x, factors), factors
            even, factors = evened[x]
            if (x, coarse) not in done:
                done[x, coarse] = rewriter.rounded(even) if coarse else rewriter.split(even)
            parts = done[x, coarse]
            matrix = weights[node.input[1]] * factors[:, None]
            if coarse:
                rewriter.single(parts, node, matrix)
            else:
                rewriter.product(parts, node, matrix)
        elif not (node.op_type == "MatMul" and node.input[1] in weights and weights[node.input[1]].ndim == 2 and rewriter.blocks(x, node, weights[node.input[1]])):
            rewriter.nodes.append(node)
    _finish(model, rewriter.nodes, target)


def _named(model: onnx.ModelProto, node: NodeProto, weights: dict[str, np.ndarray], parts: tuple[str, ...]) -> bool:
    following = [n for n in model.graph.node if node.output[0] in n.input]
    names = [node.input[1], *(i for n in following for i in n.input if i in weights)]
    return any(part in name for name in names for part in parts)


def _finish(model: onnx.ModelProto, nodes: list[NodeProto], target: Path) -> None:
    copied = [NodeProto.FromString(n.SerializeToString()) for n in nodes]
    del model.graph.node[:]
    model.graph.node.extend(copied)
    fuse(model, "attention_mask", SMALL.head_size, SMALL.hidden)
    if not any(o.domain == "com.microsoft" for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, str(target))
