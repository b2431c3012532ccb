"""Joins chains of passes over single values into one node each, which ONNX Runtime's own `basic` optimisation leaves apart: GELU with its bias,
and the layer norm with the bias and the residual before it."""

from collections import defaultdict

from onnx import ModelProto, NodeProto, helper

MICROSOFT = "com.microsoft"


class _Graph:
    def __init__(self, model: ModelProto):
        self.nodes = list(model.graph.node)
        self.constants = {i.name for i in model.graph.initializer}
        self.producer = {output: node for node in self.nodes for output in node.output}
        self.users: dict[str, list[NodeProto]] = defaultdict(list)
        for node in self.nodes:
            for name in node.input:
                self.users[name].append(node)

    def biased(self, name: str, users: int) -> tuple[NodeProto, str, str] | None:
        """(node, what is added to, bias) where the value is the sum of another one and a constant, and is used so many times."""
        node = self.producer.get(name)
        if node is None or node.op_type != "Add" or len(self.users[name]) != users:
            return None
        own = [i for i in node.input if i in self.constants]
        other = [i for i in node.input if i not in self.constants]
        return (node, other[0], own[0]) if len(own) == len(other) == 1 else None

    def only_user(self, name: str, kind: str) -> NodeProto | None:
        users = self.users[name]
        return users[0] if len(users) == 1 and users[0].op_type == kind else None


def fuse(model: ModelProto) -> None:
    """Rewrites the graph in place."""
    graph = _Graph(model)
    gone: set[str] = set()
    instead: dict[str, NodeProto] = {}
    for node in graph.nodes:
        found = _gelu(graph, node) if node.op_type == "Erf" else _norm(graph, node) if node.op_type == "LayerNormalization" else None
        if found:
            joined, last, removed = found
            instead[last.output[0]] = joined
            gone |= {n.output[0] for n in removed}
    kept = [instead.get(n.output[0], n) for n in graph.nodes if n.output[0] not in gone]
    copied = [NodeProto.FromString(n.SerializeToString()) for n in kept]
    del model.graph.node[:]
    model.graph.node.extend(copied)
    used = {i for n in copied for i in n.input}
    constants = [i for i in model.graph.initializer if i.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(constants)


def _gelu(graph: _Graph, erf: NodeProto) -> tuple[NodeProto, NodeProto, list[NodeProto]] | None:
    """(y + bias) / sqrt 2 → Erf → + 1 → times a half → times (y + bias)."""
    scaled = graph.producer[erf.input[0]]
    shifted = graph.only_user(erf.output[0], "Add")
    halved = shifted and graph.only_user(shifted.output[0], "Mul")
    last = halved and graph.only_user(halved.output[0], "Mul")
    sum_ = graph.biased(scaled.input[0], 2) if scaled.op_type == "Div" else None
    if not last or not sum_ or sum_[0].output[0] not in last.input:
        return None
    node, value, bias = sum_
    joined = helper.make_node("BiasGelu", [value, bias], [last.output[0]], name=last.output[0], domain=MICROSOFT)
    return joined, last, [node, scaled, erf, shifted, halved]


def _norm(graph: _Graph, norm: NodeProto) -> tuple[NodeProto, NodeProto, list[NodeProto]] | None:
    """LayerNormalization(residual + (y + bias))."""
    sum_ = graph.producer.get(norm.input[0])
    if sum_ is None or sum_.op_type != "Add" or len(graph.users[norm.input[0]]) != 1:
        return None
    for value, residual in (sum_.input, sum_.input[::-1]):
        found = graph.biased(value, 1)
        if found and residual not in graph.constants:
            added, y, bias = found
            epsilon = next(a.f for a in norm.attribute if a.name == "epsilon")
            inputs = [y, residual, norm.input[1], norm.input[2], bias]
            joined = helper.make_node("SkipLayerNormalization", inputs, [norm.output[0]], name=norm.output[0], domain=MICROSOFT, epsilon=epsilon)
            return joined, norm, [sum_, added]
    return None
