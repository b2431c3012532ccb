"""Rewrites parts of an exported graph in the operations that ONNX Runtime runs fastest, and that its builds compute alike: GELU, and what lies between
the queries, keys and values of a layer and what its attention gives, become one node each; a layer norm becomes single steps (its own node rounds
otherwise in each build, and the one joined with the residual takes twice as long)."""

from collections import defaultdict

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
# Constants of the layer norms: the last axis, and the root of its size.
AXIS, SIZE = "norm_axis", "norm_size"


class _Graph:
    def __init__(self, model: ModelProto):
        self.nodes = list(model.graph.node)
        self.sizes = {i.name: i.dims for i in model.graph.initializer}
        self.producer = {output: node for node in self.nodes for output in node.output}
        self.users: dict[str, list[NodeProto]] = defaultdict(list)
        for node in self.nodes:
            for name in node.input:
                self.users[name].append(node)

    def only_user(self, node: NodeProto, kind: str) -> NodeProto | None:
        users = self.users[node.output[0]]
        return users[0] if len(users) == 1 and users[0].op_type == kind else None

    def biased(self, name: str, bias: str) -> tuple[str, str] | None:
        """(value, constant) of the nearest sum above a value whose constant's name ends so."""
        waiting, seen = [name], set()
        while waiting:
            node = self.producer.get(waiting.pop(0))
            if node is None or node.output[0] in seen:
                continue
            seen.add(node.output[0])
            own = [i for i in node.input if i.endswith(bias)]
            if node.op_type == "Add" and own:
                return next(i for i in node.input if i != own[0]), own[0]
            waiting += node.input
        return None


def fuse(model: ModelProto, mask: str, head_size: int, hidden: int) -> None:
    """Rewrites the graph in place. `mask` is its input [B, S] of int64, 1 for what is read; `head_size` counts the values of an attention head, `hidden` those of a word piece."""
    graph = _Graph(model)
    model.graph.initializer.extend([numpy_helper.from_array(np.array([-1], np.int64), AXIS), numpy_helper.from_array(np.float32(hidden**0.5), SIZE)])
    instead: dict[str, list[NodeProto]] = {}
    for node in graph.nodes:
        found = _gelu(graph, node) if node.op_type == "Erf" else _attention(graph, node, head_size) if node.op_type == "Softmax" else _norm(node) if node.op_type == "LayerNormalization" else None
        if found:
            instead[found[-1].output[0]] = found
    nodes = [helper.make_node("Cast", [mask], ["read"], name="read", to=TensorProto.INT32)]
    nodes += [new for node in graph.nodes for new in instead.get(node.output[0], [node])]
    _replace(model, nodes)


def _replace(model: ModelProto, nodes: list[NodeProto]) -> None:
    """Gives the graph these nodes, without those and the constants that nothing needs."""
    needed = {o.name for o in model.graph.output}
    kept: list[NodeProto] = []
    for node in reversed(nodes):
        if needed.intersection(node.output):
            kept.append(NodeProto.FromString(node.SerializeToString()))
            needed.update(node.input)
    constants = [i for i in model.graph.initializer if i.name in needed]
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(reversed(kept))
    model.graph.initializer.extend(constants)


def _gelu(graph: _Graph, erf: NodeProto) -> list[NodeProto] | None:
    """y / sqrt 2 → Erf → + 1 → times a half → times y."""
    scaled = graph.producer[erf.input[0]]
    shifted = graph.only_user(erf, "Add")
    halved = shifted and graph.only_user(shifted, "Mul")
    last = halved and graph.only_user(halved, "Mul")
    if scaled.op_type != "Div" or not last or scaled.input[0] not in last.input:
        return None
    return [helper.make_node("Gelu", [scaled.input[0]], [last.output[0]], name=last.output[0], domain=MICROSOFT)]


def _norm(norm: NodeProto) -> list[NodeProto]:
    x, gamma, beta = norm.input
    out = norm.output[0]
    node = lambda op, inputs, name, **kw: helper.make_node(op, inputs, [name], name=name, **kw)
    return [
        node("ReduceMean", [x, AXIS], f"{out}_mean", keepdims=1),
        node("Sub", [x, f"{out}_mean"], f"{out}_centred"),
        node("ReduceSumSquare", [f"{out}_centred", AXIS], f"{out}_squares", keepdims=1),
        node("Sqrt", [f"{out}_squares"], f"{out}_length"),
        node("Div", [SIZE, f"{out}_length"], f"{out}_per"),
        node("Mul", [f"{out}_centred", f"{out}_per"], f"{out}_unit"),
        node("Mul", [f"{out}_unit", gamma], f"{out}_scaled"),
        node("Add", [f"{out}_scaled", beta], out),
    ]


def _attention(graph: _Graph, softmax: NodeProto, head_size: int) -> list[NodeProto] | None:
    """Queries, keys and values side by side, + bias → heads → products, mask, softmax, product → one row a word piece."""
    product = graph.only_user(softmax, "MatMul")
    turned = product and graph.only_user(product, "Transpose")
    last = turned and graph.only_user(turned, "Reshape")
    found = graph.biased(softmax.input[0], ".qkv.bias")
    if not last or not found:
        return None
    value, bias = found
    parts = [f"{value}_{part}" for part in ("queries", "keys", "values")]
    output = last.output[0]
    return [
        helper.make_node("Split", [value], parts, name=f"{value}_parts", axis=-1, num_outputs=3),
        helper.make_node("MultiHeadAttention", [*parts, bias, "read"], [output], name=output, domain=MICROSOFT, num_heads=graph.sizes[bias][0] // (3 * head_size)),
    ]
