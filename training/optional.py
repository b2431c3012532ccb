"""Makes a part of an exported graph optional: what only the event heads need is moved into an ONNX `If` node, so that whoever asks for trees
alone does not pay for acts (ONNX Runtime computes a whole graph, whatever outputs are fetched)."""

from collections.abc import Iterable

import numpy as np
import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

# The graph's further input: int64, 1 where the event heads are wanted, else 0.
FLAG = "events"


def make_optional(model: onnx.ModelProto, outputs: tuple[str, ...]) -> None:
    """Moves the nodes and weights that nothing but `outputs` (floats) needs into a branch that runs where the input FLAG is 1; where it is 0 those
    outputs are empty."""
    graph = model.graph
    kept = _needed(graph, (o.name for o in graph.output if o.name not in outputs))
    moved = [n for n in graph.node if not kept.intersection(n.output)]
    stay = [n for n in graph.node if kept.intersection(n.output)]
    used_outside = {i for n in stay for i in n.input}
    own = [i for i in graph.initializer if i.name not in used_outside and any(i.name in n.input for n in moved)]
    inner = {name: f"{name}_asked" for name in outputs}
    for node in moved:
        _rename(node, inner)
    value = {o.name: o for o in graph.output}
    typed = lambda names: [helper.make_tensor_value_info(n, TensorProto.FLOAT, [None] * len(_sizes(value[o]))) for o, n in names.items()]
    asked = helper.make_graph(moved, "asked", [], typed(inner), initializer=own)
    empty = {name: f"{name}_unasked" for name in outputs}
    constants = [helper.make_node("Constant", [], [empty[o]], value=numpy_helper.from_array(np.zeros([0, 0, *_sizes(value[o])[2:]], np.float32))) for o in outputs]
    unasked = helper.make_graph(constants, "unasked", [], typed(empty))
    graph.input.append(helper.make_tensor_value_info(FLAG, TensorProto.INT64, [1]))
    nodes = [helper.make_node("Cast", [FLAG], [f"{FLAG}_wanted"], name=f"{FLAG}_wanted", to=TensorProto.BOOL)]
    nodes.append(helper.make_node("If", [f"{FLAG}_wanted"], list(outputs), name=FLAG, then_branch=asked, else_branch=unasked))
    nodes = [NodeProto.FromString(n.SerializeToString()) for n in (*stay, *nodes)]
    left = [TensorProto.FromString(i.SerializeToString()) for i in graph.initializer if i.name not in {o.name for o in own}]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(left)


def _needed(graph: GraphProto, outputs: Iterable[str]) -> set[str]:
    """All values that the outputs rest on."""
    maker = {o: n for n in graph.node for o in n.output}
    found, waiting = set(), list(outputs)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += maker[name].input if name in maker else []
    return found


def _sizes(value: onnx.ValueInfoProto) -> list[int]:
    """Sizes of each axis, 0 where they vary."""
    return [d.dim_value for d in value.type.tensor_type.shape.dim]


def _rename(node: NodeProto, names: dict[str, str]) -> None:
    for values in (node.input, node.output):
        for at, name in enumerate(values):
            values[at] = names.get(name, name)
