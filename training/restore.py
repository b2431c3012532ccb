"""A checkpoint from the files that ship: int8 weights made floats again, so that training can go on where the runs' own checkpoints are gone:
`python -m training.restore --models models --out training/runs/reader.pt`. On the development treebanks it reads as the float reader did (LAS within 0.05).

Which parameter a constant of the exported graph is, is found by exporting a reader of random parameters by the same steps: its constants have the same names."""

import argparse
import base64
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import GraphProto, numpy_helper
from onnxruntime.quantization.shape_inference import quant_pre_process

from .batches import Inventories
from .encoder import MIXED_LAYERS, size_of
from .events import EventHeads
from .export import write_onnx
from .joint import JointReader, save_reader
from .model import Reader

HERE = Path(__file__).parent


def named_parameters(reader: Reader, heads: EventHeads) -> dict[str, torch.nn.Parameter]:
    return {f"{part}.{name}": value for part, module in (("reader", reader), ("heads", heads)) for name, value in module.named_parameters()}


def constants(graph: GraphProto) -> dict[str, np.ndarray]:
    """All constants by name, those of branches too."""
    found = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    branches = [a.g for node in graph.node for a in node.attribute if a.type == onnx.AttributeProto.GRAPH]
    return found | {name: value for branch in branches for name, value in constants(branch).items()}


def exported(model: JointReader) -> GraphProto:
    """The float graph that `training.export` quantises."""
    with tempfile.TemporaryDirectory() as folder:
        plain, prepared = Path(folder) / "float.onnx", Path(folder) / "prepared.onnx"
        write_onnx(*model.parts(), plain, byte_embedding=True)
        quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
        return onnx.load(str(prepared)).graph


def matrices(graph: GraphProto, parameters: dict[str, np.ndarray], shipped: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Each matrix of the shipped graph, by the parameter that stands in its place in `graph`, whose parameters are known."""
    own, found = constants(graph), {}
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in own:
            continue
        weight, product = own[node.input[1]], node.output[0]
        name = next(n for n, value in parameters.items() if value.shape == weight.shape[::-1] and np.allclose(value.T, weight))
        steps = shipped[f"{product}_int8"].astype(np.float32)
        if f"{product}_columns" in shipped:
            # `training.rows` has moved a factor of each input channel from the activations into the weights.
            found[name] = (steps * shipped[f"{product}_columns"] * shipped[f"{node.input[0]}_factors"][:, None]).T
        else:
            found[name] = (steps * shipped[f"{product}_scales"]).reshape(weight.shape).T
    return found


def embedding_and_mix(graph: GraphProto, shipped: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The word embedding, whose rows have a scale each, and the layers' shares, which the graph has as numbers already."""
    table = next(name for name, value in constants(graph).items() if value.dtype == np.int8)
    rows = shipped[table].shape[0]
    scale = next(value for value in shipped.values() if value.shape == (rows, 1))
    shares = [value for name, value in shipped.items() if name.startswith("getitem_") and value.shape == ()]
    if len(shares) != MIXED_LAYERS or not np.isclose(sum(shares), 1, atol=1e-3):
        raise ValueError(f"expected the shares of {MIXED_LAYERS} layers in the graph, found {shares}; was it exported by another version of PyTorch?")
    return {"reader.encoder.word_embedding.weight": shipped[table] * scale, "reader.mix": np.log(np.array(shares))}


def restore(models: Path) -> tuple[JointReader, Inventories]:
    """The reader that ships in a folder, in floats. Positions beyond a window keep random values, which nothing reads."""
    config = json.loads((models / "en.json").read_text(encoding="utf-8"))
    inventories = Inventories(**{name: config[name] for name in Inventories.__dataclass_fields__})
    shipped = constants(onnx.load(str(models / "en.onnx")).graph)
    size = size_of({name.removeprefix("reader.encoder."): value.shape for name, value in shipped.items()})
    torch.manual_seed(0)
    model = JointReader.untrained(inventories, size)
    parameters = named_parameters(*model.parts())
    for value in parameters.values():
        torch.nn.init.normal_(value, std=0.02)
    for part in model.parts():
        part.eval()
    # Exporting exchanges the reader's embeddings.
    copy = JointReader.untrained(inventories, size)
    for part, like in zip(copy.parts(), model.parts()):
        part.load_state_dict(like.state_dict())
        part.eval()
    graph = exported(copy)
    found = {name: shipped[name] for name in parameters if name in shipped}
    found |= matrices(graph, {name: value.detach().numpy() for name, value in parameters.items() if value.ndim == 2}, shipped)
    found |= embedding_and_mix(graph, shipped)
    unpack = lambda packed: np.frombuffer(base64.b64decode(packed), "<f4")
    found |= {f"heads.pair_{name}": unpack(packed) for name, packed in config["events"]["pairs"]["weights"].items()}
    if missing := parameters.keys() - found.keys():
        raise ValueError(f"{models}: no values for {', '.join(sorted(missing))}; was it exported by another version of training/export.py?")
    with torch.no_grad():
        for name, value in parameters.items():
            own = torch.from_numpy(np.array(found[name], np.float32))
            if name == "reader.encoder.position_embedding.weight":
                value[: len(own)] = own
            else:
                value.copy_(own.reshape(value.shape))
    return model, inventories


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=HERE.parent / "models")
    parser.add_argument("--out", type=Path, default=HERE / "runs" / "reader.pt")
    args = parser.parse_args()
    args.out.parent.mkdir(exist_ok=True)
    save_reader(*restore(args.models), args.out)


if __name__ == "__main__":
    main()
