"""What teachers make of the corpus, of unlabelled news and of plain texts, for the small reader to learn from (`training.train --readings`):
`python -m training.readings --parsers training/runs/parser-*.pt --teachers training/runs/teacher-*.pt --items training/runs/words.jsonl training/runs/news.jsonl --out training/readings.npz.xz`.

A reading holds, for each word, the LIKELIEST values of each layer with their probabilities (means of the teachers), and what is told of acts, roles and pairs.
The file holds numbers and no text: readings go with items by their id, and only where the item has the very words that were read; those of pairs where it has the very pairs."""

import argparse
import io
import lzma
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .encoder import base_folder
from .events import ATTRIBUTES, NONE, collate, read_items
from .model import TAG_LAYERS, within_sentence
from .joint import JointReader, load_reader, to_device
from .windows import Pieces

LIKELIEST = 4
# Attributes and roles are kept at words that teachers take for an act with at least so much probability, roles above the second figure.
LEAST_TOLD, LEAST_ROLE = 0.3, 0.05
# Layers with one value a word; `arc` counts heads from 1, 0 is the root.
LAYERS = (*TAG_LAYERS, "arc", "label", "trigger")
# Probabilities are kept in steps of one in so many; of a word's values those with at least so many steps.
STEPS, LEAST_STEPS = 255, 3


@torch.no_grad()
def opinion(parsers: list[JointReader], teachers: list[JointReader], batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Mean probabilities. Of the parsers: tags, names, sentence ends, heads within sentences as they cut them, labels of the likeliest heads;
    of the teachers: triggers, their attributes and roles, relations of the batch's pairs. (What learned acts on the corpus learned no trees of it, and
    reads its trees badly: of half of the *has* there the lemma was not *have*. Parsers have never seen it.)"""

    def mean(readers: list[JointReader], scores: Callable[[JointReader, Tensor], Tensor], share=lambda x: x.softmax(-1)) -> Tensor:
        return torch.stack([share(scores(reader, words[id(reader)]).float()) for reader in readers]).mean(0)

    words = {id(reader): reader.words(batch) for reader in {id(r): r for r in (*parsers, *teachers)}.values()}
    mask = batch["word_mask"]
    out = {name: mean(parsers, lambda t, w: t.reader.tags[name](w)) for name in TAG_LAYERS if name != "ner"}
    out["ner"] = mean(parsers, lambda t, w: t.reader.names(w, mask))
    out["boundary"] = mean(parsers, lambda t, w: t.reader.boundaries(w, mask), torch.sigmoid)
    sentence = sentences(out["boundary"])
    out["arc"] = mean(parsers, lambda t, w: within_sentence(t.reader.arcs(w, mask), sentence))
    head = out["arc"].argmax(-1)
    out["label"] = mean(parsers, lambda t, w: t.reader.labels_of(w, (head - 1).clamp(min=0)))
    out["trigger"] = mean(teachers, lambda t, w: t.heads.trigger(w))
    out |= {name: mean(teachers, lambda t, w: t.heads.attributes[name](t.heads.attribute_inner(w))) for name in ATTRIBUTES}
    out["role"] = mean(teachers, lambda t, w: t.heads.roles(w), torch.sigmoid)
    out["relation"] = mean(teachers, lambda t, w: t.heads.pairs(w, mask, batch["pairs"]))
    return out


def sentences(boundary: Tensor) -> Tensor:
    """The number of each word's sentence, by the probability that one ends with it."""
    ends = (boundary > 0.5).long()
    return ends.cumsum(-1) - ends


def likeliest(said: dict[str, Tensor]) -> dict:
    """An opinion with the LIKELIEST values of each layer and their shares [B, W, LIKELIEST] in place of all; to the CPU."""
    best = {name: said[name].topk(min(LIKELIEST, said[name].shape[-1]), -1) for name in LAYERS}
    kept = {name: (indices.cpu(), (values / values.sum(-1, keepdim=True)).cpu()) for name, (values, indices) in best.items()}
    return {k: v.cpu() for k, v in said.items() if k not in LAYERS} | {"none": said["trigger"][..., NONE].cpu()} | kept


def reading(said: dict, b: int, n: int, pairs: int) -> dict:
    """The part of a `likeliest` opinion that is kept of one item of `n` words."""
    boundary = said["boundary"][b, :n]
    kept: dict = {"boundary": boundary, "sentence": sentences(boundary), "relation": said["relation"][b, :pairs]}
    for name in LAYERS:
        values, share = said[name]
        kept[name] = (values[b, :n], share[b, :n])
    told = (said["none"][b, :n] < 1 - LEAST_TOLD).nonzero().flatten()
    role = said["role"][b, told, :n]
    at = (role > LEAST_ROLE).nonzero()
    kept |= {name: said[name][b, told] for name in ATTRIBUTES}
    return kept | {"told": told, "role_at": at, "role": role[tuple(at.T)]}


def sums_of(item: dict) -> tuple[int, int]:
    """What tells the words of an item, and the spans of its pairs, from others."""
    words, pairs = (form for form, _ in item["words"]), (repr(spans) for *spans, _ in item["pairs"])
    return zlib.crc32("\n".join(words).encode()), zlib.crc32("\n".join(pairs).encode())


def _steps(share: Tensor) -> np.ndarray:
    return (share.float() * STEPS).round().to(torch.uint8).numpy()


def _least(values: np.ndarray) -> np.ndarray:
    """In the smallest type that holds them."""
    return values.astype(np.promote_types(np.min_scalar_type(values.min(initial=0)), np.min_scalar_type(values.max(initial=0))))


def write_readings(readings: dict[str, dict], items: list[dict], path: Path) -> None:
    """One array for each layer over all words of all items; shares only where there are several values."""
    items = [i for i in items if i["id"] in readings]
    kept = [readings[i["id"]] for i in items]
    joined = lambda name: torch.cat([k[name] for k in kept])
    out = {"id": np.array([i["id"] for i in items]), "sums": np.array([sums_of(i) for i in items], dtype=np.uint32).reshape(-1, 2)}
    counts = {"words": "boundary", "pairs": "relation", "acts": "told", "roles": "role"}
    out |= {name: _least(np.array([len(k[of]) for k in kept])) for name, of in counts.items()}
    out |= {name: _steps(joined(name)) for name in ("boundary", "relation", "role", *ATTRIBUTES)}
    out |= {name: _least(joined(name).numpy()) for name in ("told", "role_at")}
    own = np.concatenate([np.arange(n) for n in out["words"]])
    for name in LAYERS:
        values, shares = torch.cat([k[name][0] for k in kept]).numpy(), _steps(torch.cat([k[name][1] for k in kept]))
        # A head is kept by its distance, which says more of the next word's; 0, the root, is nobody's.
        values = np.where(values > 0, values - 1 - own[:, None], 0) if name == "arc" else values
        is_kept = shares >= LEAST_STEPS
        out[f"{name}_values"], out[name] = _least(is_kept.sum(1)), _least(values[is_kept])
        out[f"{name}_shares"] = shares[is_kept & (is_kept.sum(1) > 1)[:, None]]
    np.savez(buffer := io.BytesIO(), **out)
    (fresh := path.with_suffix(".fresh")).write_bytes(lzma.compress(buffer.getvalue(), preset=9))
    fresh.replace(path)


def read_readings(path: Path) -> dict[str, dict]:
    """Readings by the id of their item, with `sums`, as `training.distil.spread` takes them."""
    with np.load(io.BytesIO(lzma.decompress(path.read_bytes()))) as file:
        data = {name: file[name] for name in file.files}
    cut = lambda values, counts: np.split(values, np.cumsum(counts.astype(np.int64))[:-1])
    counted_by = {"boundary": "words", "relation": "pairs", "role": "roles"} | dict.fromkeys(ATTRIBUTES, "acts")
    parts = {name: cut(data[name].astype(np.float32) / STEPS, data[of]) for name, of in counted_by.items()}
    parts |= {"told": cut(data["told"], data["acts"]), "role_at": cut(data["role_at"], data["roles"])}
    own = np.concatenate([np.arange(n) for n in data["words"]])
    layers: dict[str, tuple] = {}
    for name in LAYERS:
        count = data[f"{name}_values"]
        is_kept = np.arange(LIKELIEST) < count[:, None]
        values, shares = np.zeros(is_kept.shape, np.int64), np.zeros(is_kept.shape, np.float32)
        values[is_kept], shares[:, 0] = data[name], 1
        shares[is_kept & (count > 1)[:, None]] = data[f"{name}_shares"]
        if name == "arc":
            values = np.where(is_kept & (values != 0), values + 1 + own[:, None], 0)
        layers[name] = (cut(values, data["words"]), cut(shares / shares.sum(1, keepdims=True), data["words"]))
    out = {}
    for i, id in enumerate(data["id"].tolist()):
        kept = {name: torch.from_numpy(part[i]) for name, part in parts.items()}
        kept |= {name: (torch.from_numpy(values[i]), torch.from_numpy(shares[i])) for name, (values, shares) in layers.items()}
        out[id] = kept | {"sums": tuple(data["sums"][i].tolist()), "sentence": sentences(kept["boundary"])}
    return out


def readings_of(items: list[dict], path: Path) -> dict[str, dict]:
    """The readings of these items in a file; an item whose words are others than those read has none, one whose pairs are others none of these."""
    readings, found, paired = read_readings(path), {}, 0
    for item in items:
        kept, (words, pairs) = readings.get(item["id"]), sums_of(item)
        if kept and kept["sums"][0] == words:
            is_paired = kept["sums"][1] == pairs
            found[item["id"]] = kept if is_paired else kept | {"relation": kept["relation"][:0]}
            paired += is_paired
    print(f"readings of {len(found)} of {len(items)} items, of the pairs of {paired}", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parsers", type=Path, nargs="+", required=True, help="readers of trees and names")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="readers of acts")
    parser.add_argument("--items", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=96, help="items read at a time")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    parsers, teachers = ([load_reader(path)[0] for path in paths] for paths in (args.parsers, args.teachers))
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    items = sorted((i for path in args.items for i in read_items(path)), key=lambda i: len(i["words"]))
    readings, started = {}, time.time()
    for start in range(0, len(items), args.size):
        group = items[start : start + args.size]
        batch = collate(group, pieces)
        said = likeliest(opinion(parsers, teachers, to_device(batch)))
        for b, item in enumerate(group):
            readings[item["id"]] = reading(said, b, int(batch["word_mask"][b].sum()), len(item["pairs"]))
        if start // args.size % 40 == 0:
            print(f"{start}/{len(items)} {time.time() - started:.0f}s", flush=True)
    write_readings(readings, items, args.out)


if __name__ == "__main__":
    main()
