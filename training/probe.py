"""What the tensors inside an ONNX graph hold when it reads."""

from collections.abc import Iterator

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper


def probed(model: onnx.ModelProto, tensors: list[str], batches: list[dict[str, np.ndarray]]) -> Iterator[tuple[str, np.ndarray]]:
    """Each of the float `tensors` with its value, batch after batch, of the graph as it stands, nothing fused."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    del probe.graph.output[:]
    probe.graph.output.extend(helper.make_tensor_value_info(t, TensorProto.FLOAT, None) for t in tensors)
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(probe.SerializeToString(), options, providers=["CPUExecutionProvider"])
    for batch in batches:
        yield from zip(tensors, session.run(tensors, batch))
