"""Fixes the activation scales of a dynamically quantised graph. Scales chosen anew at each call let two builds that differ in the last bit of one
value drift apart, and let a window's batch mates change its reading; constant ones do neither."""

import numpy as np
import onnx
from onnx import helper, numpy_helper

from .probe import probed

# How far beyond the mean of the windows' extremes a scale reaches.
REACH = 1.1


def _extremes(model: onnx.ModelProto, tensors: list[str], batches: list[dict[str, np.ndarray]]) -> dict[str, tuple[float, float]]:
    """Mean over the batches of the smallest and the largest value of each tensor, zero included."""
    seen: dict[str, list[tuple[float, float]]] = {t: [] for t in tensors}
    for name, value in probed(model, tensors, batches):
        seen[name].append((min(0.0, float(value.min())), max(0.0, float(value.max()))))
    return {t: tuple(np.mean(np.array(pairs), axis=0)) for t, pairs in seen.items()}


def fix_scales(path: str, batches: list[dict[str, np.ndarray]]) -> int:
    """Replaces every DynamicQuantizeLinear of the model at `path` by QuantizeLinear with constants from `batches`; returns how many."""
    model = onnx.load(path)
    nodes = [n for n in model.graph.node if n.op_type == "DynamicQuantizeLinear"]
    ranges = _extremes(model, sorted({n.input[0] for n in nodes}), batches)
    kept = []
    for node in model.graph.node:
        if node.op_type != "DynamicQuantizeLinear":
            kept.append(node)
            continue
        low, high = (REACH * x for x in ranges[node.input[0]])
        scale = np.float32(max(high - low, 1e-8) / 255)
        zero = np.uint8(np.clip(np.round(-low / scale), 0, 255))
        quantised, scale_name, zero_name = node.output
        model.graph.initializer.extend([numpy_helper.from_array(np.array(scale), scale_name), numpy_helper.from_array(np.array(zero), zero_name)])
        kept.append(helper.make_node("QuantizeLinear", [node.input[0], scale_name, zero_name], [quantised]))
    del model.graph.node[:]
    model.graph.node.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    return len(nodes)
