"""Writes a checkpoint as `en.onnx` (int8), `en.json` and `en.vocab.txt`, with a sample window, and measures what int8 costs:
`python -m training.export --data FOLDER --out models [--checkpoint FILE]`."""

import argparse
import base64
import hashlib
import json
import logging
import random
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from .batches import Batcher, Inventories
from .conllu import Word
from .data import development_documents, training_documents
from .encoder import BASE_SHA256, SMALL, base_folder
from .evaluate import INPUTS, OUTPUTS, evaluate
from .events import ATTRIBUTES, HEAD_SIZE, HEADS, LABELS, PAIR_INNER, ROLE_SIZE, SPAN, EventHeads
from .model import Reader
from .optional import FLAG, make_optional
from .rows import quantise_rows
from .train import HERE, predictor
from .joint import load_reader
from .windows import MAX_PIECES, Pieces, Window, training_windows

OPSET = 18


class ByteEmbedding(nn.Module):
    """An embedding table in int8 with one scale per row; ONNX Runtime's own quantiser would take one for the table."""

    def __init__(self, table: Tensor):
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (table / scale).round().clamp(-127, 127).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.table[ids].float() * self.scale[ids]


class Contract(nn.Module):
    """The reader with the inputs and outputs that src/language knows."""

    def __init__(self, reader: Reader, heads: EventHeads, byte_embedding: bool):
        super().__init__()
        self.reader, self.heads = reader, heads
        encoder = reader.encoder
        if byte_embedding:
            encoder.word_embedding = ByteEmbedding(encoder.word_embedding.weight.detach())
        positions = nn.Embedding(MAX_PIECES, SMALL.hidden)
        positions.weight = nn.Parameter(encoder.position_embedding.weight.detach()[:MAX_PIECES].clone())
        encoder.position_embedding = positions

    def forward(self, input_ids, attention_mask, shape, word_first, word_last, word_mask):
        reader = self.reader
        word = reader.words(input_ids, attention_mask, shape, word_first, word_last)
        best = [reader.tags[k](word).argmax(-1).to(torch.int32) for k in ("upos", "xpos", "feats", "lemma")]
        boundary, arcs = reader.boundaries(word, word_mask), reader.arcs(word, word_mask)
        scored = [reader.names(word, word_mask), boundary, arcs]
        heads = self.heads
        inner = heads.attribute_inner(word)
        attributes = torch.cat([heads.attributes[name](inner) for name in ATTRIBUTES], -1)
        sides = torch.cat([heads.role_trigger(word), heads.role_argument(word), heads.role_alone(word)], -1)
        return (*best, *scored, reader.likely_labels(word, arcs, boundary).to(torch.int32), heads.trigger(word), attributes, sides, heads.projections(word))


# What the event heads give for each word; what is made of them for a pair of words or spans is done by the reader of the graph.
EVENT_OUTPUTS = ("trigger", "attribute", "role", "pair")


def pair_weights(heads: EventHeads) -> dict:
    """The part of the pair head that works on pairs, for en.json: little-endian float32 in base64, matrices as [out, in] rows."""
    named = {"query": heads.pair_query, "inner": heads.pair_inner, "out": heads.pair_out}
    tensors = {f"{name}.{kind}": getattr(layer, kind) for name, layer in named.items() for kind in ("weight", "bias")}
    tensors |= {"focus": heads.pair_focus, "share": heads.pair_share}
    pack = lambda t: base64.b64encode(t.detach().numpy().astype("<f4").tobytes()).decode("ascii")
    sizes = {"span": SPAN, "heads": HEADS, "headSize": HEAD_SIZE, "inner": PAIR_INNER, "roleSize": ROLE_SIZE}
    return {**sizes, "weights": {name: pack(t) for name, t in tensors.items()}}


def write_onnx(reader: Reader, heads: EventHeads, path: Path, byte_embedding: bool) -> None:
    batch, pieces, words = 2, 11, 7
    example = [torch.ones(batch, n, dtype=torch.long) for n in (pieces, pieces, pieces, words, words, words)]
    dims = {"B": torch.export.Dim("B"), "S": torch.export.Dim("S", max=MAX_PIECES), "W": torch.export.Dim("W", min=2, max=MAX_PIECES)}
    axes = [{0: dims["B"], 1: dims[n]} for n in "SSSWWW"]
    program = torch.onnx.export(
        Contract(reader, heads, byte_embedding).eval(),
        tuple(example),
        input_names=list(INPUTS),
        output_names=[*OUTPUTS, *EVENT_OUTPUTS],
        dynamic_shapes=axes,
        opset_version=OPSET,
        dynamo=True,
        verbose=False,
    )
    program.save(str(path), external_data=False)


def session_predictor(path: Path, threads: int):
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def predict(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        return dict(zip(OUTPUTS, session.run(list(OUTPUTS), inputs | {FLAG: np.array([0])})))

    return predict


# Windows that the activation scales are taken from.
CALIBRATION_WINDOWS = 400


def calibration(data: Path, batcher: Batcher) -> list[dict[str, np.ndarray]]:
    """Inputs of single windows spread over the training treebanks, with their noise of case and quotes."""
    windows = training_windows(training_documents(data)[0], batcher.pieces, random.Random(1))
    step = max(1, len(windows) // CALIBRATION_WINDOWS)
    batches = (batcher.collate([w]) for w in windows[::step] if len(w.words) > 1)
    return [{k: b[k].numpy() for k in INPUTS} for b in batches]


def write_config(inventories: Inventories, heads: EventHeads, pieces: Pieces, out: Path) -> None:
    vocabulary = sorted(pieces.tokenizer.get_vocab().items(), key=lambda item: item[1])
    (out / "en.vocab.txt").write_text("".join(piece + "\n" for piece, _ in vocabulary), encoding="utf-8")
    weights = (out / "en.onnx").read_bytes()
    config = {
        "format": 3,
        "language": "en",
        "maxPieces": MAX_PIECES,
        "vocabulary": "en.vocab.txt",
        "base": {"name": "all-MiniLM-L6-v2", "sha256": BASE_SHA256},
        "weights": {"file": "en.onnx", "bytes": len(weights), "sha256": hashlib.sha256(weights).hexdigest()},
        **inventories.as_dict(),
        "events": {**LABELS, "pairs": pair_weights(heads)},
    }
    (out / "en.json").write_text(json.dumps(config, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


# (form, white space before) of one window, with a contraction, capitals, digits and accents.
SAMPLE = [
    ("President", 1), ("Łukasz", 1), ("O'Brien", 1), ("did", 1), ("n't", 0), ("meet", 1), ("the", 1), ("U.N.", 1), ("envoy", 1), ("in", 1),
    ("Geneva", 1), (",", 0), ("WAM", 1), ("reported", 1), (".", 0), ("It", 1), ("had", 1), ("offered", 1), ("$", 1), ("1,500", 0), (".", 0),
]


# Two spans of the sample, as (first word, last word) of source and of target.
SAMPLE_PAIR = (0, 2, 7, 8)


def sample_events(path: Path, heads: EventHeads, inputs: dict[str, np.ndarray]) -> dict:
    """What the int8 graph's projections make of the sample: the type at each word, and the pair's probabilities."""
    # As the runtimes open it (src/language): other fusions differ in the last bits.
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    trigger, pair = (torch.from_numpy(x) for x in session.run(["trigger", "pair"], inputs | {FLAG: np.array([1])}))
    mask = torch.from_numpy(inputs["word_mask"])
    scores = heads.pairs_of(pair, trigger, mask, torch.tensor([[SAMPLE_PAIR]]))
    probabilities = scores.softmax(-1)[0, 0].tolist()
    return {"trigger": [LABELS["trigger"][i] for i in trigger[0].argmax(-1)], "pair": list(SAMPLE_PAIR), "relation": [round(p, 6) for p in probabilities]}


def write_sample(predict, heads: EventHeads, batcher: Batcher, out: Path) -> None:
    """One window with its inputs and the model's choices, for the tests of other readers of the contract."""
    words = [Word(form, "_", "_", "_", "_", -1, "_", "_", bool(space)) for form, space in SAMPLE]
    window = Window(words, [0] * len(words), [-1] * len(words), set(), True, False, False)
    batch = batcher.collate([window])
    inputs = {k: batch[k].numpy() for k in INPUTS}
    result = predict(inputs)
    sample = {"words": [{"form": f, "spaceBefore": bool(s)} for f, s in SAMPLE]}
    sample["inputs"] = {k: v[0].tolist() for k, v in inputs.items()}
    chosen = {k: [batcher.inventories.as_dict()[k][i] for i in result[k][0]] for k in ("upos", "xpos", "feats", "lemma")}
    chosen["ner"] = [batcher.inventories.ner[i] for i in result["ner"][0].argmax(-1)]
    chosen["boundary"] = [bool(b > 0) for b in result["boundary"][0]]
    sample["outputs"] = chosen
    with torch.inference_mode():
        sample["events"] = sample_events(out / "en.onnx", heads, inputs)
    (out / "en.sample.json").write_text(json.dumps(sample, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=HERE.parent / "models")
    parser.add_argument("--checkpoint", type=Path, default=HERE / "runs" / "reader.pt")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-evaluation", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    logging.getLogger().setLevel(logging.ERROR)
    model, inventories = load_reader(args.checkpoint)
    reader, heads = model.parts()
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    batcher = Batcher(inventories, pieces)
    args.out.mkdir(parents=True, exist_ok=True)
    development = {} if args.no_evaluation else development_documents(args.data)
    # Before the embedding is exchanged below: the float figures come from the untouched model.
    rows = [("float", name, evaluate(predictor(reader), docs, batcher)) for name, docs in development.items()]
    # The old weights stay whole until all of the new ones are there.
    with tempfile.TemporaryDirectory(dir=args.out.parent) as folder:
        (made := Path(folder) / "made").mkdir()
        plain = Path(folder) / "float.onnx"
        write_onnx(reader, heads, plain, byte_embedding=True)
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
        quantise_rows(prepared, made / "en.onnx", calibration(args.data, batcher))
        graph = onnx.load(str(made / "en.onnx"))
        make_optional(graph, EVENT_OUTPUTS)
        onnx.save(graph, str(made / "en.onnx"))
        write_config(inventories, heads, pieces, made)
        predict = session_predictor(made / "en.onnx", args.threads)
        write_sample(predict, heads, batcher, made)
        for file in made.iterdir():
            file.replace(args.out / file.name)
    rows += [("int8", name, evaluate(predict, docs, batcher, limit=1)) for name, docs in development.items()]
    for kind, name, figures in rows:
        print(f"{kind:6}{name:8}", json.dumps({k: round(v, 2) for k, v in figures.items()}))
    print(f"{(args.out / 'en.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
