"""A narrower reader that reads nearly as the one it is made of: `python -m training.prune training/runs/wide.pt --out training/runs/narrow.pt`.

Inner values of the feed-forward parts and whole attention heads are left out one by one, always the one whose loss is made good best by the weights that
stay, which are fitted anew each time (optimal brain surgeon by structures: ZipLM, Kurtic et al. 2023). What an error in an output is worth is the square of
the loss's gradient there, so layers compare, and what each spares of reading's time is reckoned from its profile (decision 0016). `training.train --like` then takes the rest of the way.
"""

import argparse
import json
import random
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from .batches import Batcher
from .data import training_documents
from .encoder import base_folder
from .events import collate, endless, event_losses, read_items
from .joint import DEVICE, JointReader, load_reader, save_reader, to_device
from .model import losses
from .windows import Pieces, training_windows

HERE = Path(__file__).parent
# Inner values of a feed-forward part that are left out together: what kernels work on.
CHUNK = 32
# Hundredths of reading's time that a chunk and an attention head take, by the products and single values that they have a part in, the latter in the first three layers (two products for queries, keys and values) and in the others.
CHUNK_TIME, HEAD_TIMES = 0.162, (0.5, 0.5, 0.5, 0.39, 0.39, 0.39)


@dataclass
class Seen:
    """What a matrix multiplies and what its outputs are worth: means over word pieces of the inputs' products (with a constant one behind them) and of squared gradients."""

    products: Tensor
    worth: Tensor
    pieces: int = 0


class Watch:
    """Adds up what each `attention_out` and `down` of a reader sees in passes there and back."""

    def __init__(self, model: JointReader):
        self.seen: dict[tuple[int, str], Seen] = {}
        self.mask = torch.zeros(0)
        for i, layer in enumerate(model.reader.encoder.layers):
            for name in ("attention_out", "down"):
                self._watch((i, name), getattr(layer, name))

    def _watch(self, key: tuple[int, str], matrix: torch.nn.Linear) -> None:
        size = matrix.in_features + 1
        self.seen[key] = seen = Seen(torch.zeros(size, size, dtype=torch.float64), torch.zeros(matrix.out_features, dtype=torch.float64))

        def forward(_module, inputs, output) -> None:
            mask = self.mask
            read = inputs[0].detach()[mask].float()
            read = torch.cat([read, torch.ones(len(read), 1)], -1)
            seen.products += (read.T @ read).double()
            seen.pieces += len(read)

            def backward(gradient) -> None:
                seen.worth += gradient[mask].double().square().sum(0)

            output.register_hook(backward)

        matrix.register_forward_hook(forward)

    def means(self) -> dict[tuple[int, str], Seen]:
        return {key: Seen(seen.products / seen.pieces, seen.worth / seen.pieces, seen.pieces) for key, seen in self.seen.items()}


@dataclass
class Removal:
    """Parts of a matrix's inputs in the order in which they are left out, what each costs, and the weights [inputs + 1, outputs] that stay after each."""

    parts: list[list[int]]
    costs: list[float]
    weights: list[Tensor]


def removals(seen: Seen, weight: Tensor, part: int, together: int, damping: float = 1e-4) -> Removal:
    """Leaves out parts of `part` inputs each, down to one, `together` of them as one entry. `weight` [inputs + 1, outputs] has the bias as its last row, which stays."""
    products = seen.products.clone()
    products.diagonal().add_(damping * products.diagonal()[:-1].mean())
    inverse, weight = torch.linalg.inv(products), weight.double().clone()
    left = [list(range(i, i + part)) for i in range(0, len(weight) - 1, part)]
    out = Removal([], [], [])
    while len(left) > together:
        entry, cost = [], 0.0
        for _ in range(together):
            blocks = torch.tensor(left)
            inner = torch.linalg.inv(inverse[blocks[:, :, None], blocks[:, None, :]])
            rows = weight[blocks]
            costs = (torch.einsum("gio,gij,gjo->go", rows, inner, rows) * seen.worth).sum(-1) / 2
            best = int(costs.argmin())
            at = left.pop(best)
            fitted = inverse[:, at] @ inner[best]
            weight -= fitted @ weight[at]
            inverse -= fitted @ inverse[at]
            weight[at], inverse[at], inverse[:, at] = 0, 0, 0
            # What is gone has no part in later inverses.
            entry += at
            cost += float(costs[best])
        out.parts.append(entry)
        out.costs.append(cost)
        out.weights.append(weight.float().clone())
    return out


def chosen(found: dict[tuple[int, str], Removal], save: float) -> dict[tuple[int, str], int]:
    """How many entries of each removal to take, so that `save` hundredths of the time are spared at the least cost."""
    time = {key: CHUNK_TIME if key[1] == "down" else HEAD_TIMES[key[0]] for key in found}
    taken, spared = dict.fromkeys(found, 0), 0.0
    while spared < save:
        key = min((k for k in found if taken[k] < len(found[k].costs)), key=lambda k: found[k].costs[taken[k]] / time[k])
        spared += time[key]
        taken[key] += 1
    return taken


def _kept(removal: Removal, count: int, inputs: int) -> list[int]:
    gone = {i for part in removal.parts[:count] for i in part}
    return [i for i in range(inputs) if i not in gone]


def _augmented(matrix: torch.nn.Linear) -> Tensor:
    return torch.cat([matrix.weight.detach().T, matrix.bias.detach()[None]])


def _narrow(matrix: torch.nn.Linear, wider: torch.nn.Linear, rows: list[int]) -> None:
    matrix.weight.copy_(wider.weight[rows])
    matrix.bias.copy_(wider.bias[rows])


def _fit(matrix: torch.nn.Linear, weight: Tensor, inputs: list[int]) -> None:
    matrix.weight.copy_(weight[inputs].T)
    matrix.bias.copy_(weight[-1])


@torch.no_grad()
def narrowed(model: JointReader, found: dict[tuple[int, str], Removal], taken: dict[tuple[int, str], int], inventories) -> JointReader:
    encoder = model.reader.encoder
    weights = {(i, name): [_augmented(getattr(layer, name)), *found[i, name].weights][taken[i, name]] for i, layer in enumerate(encoder.layers) for name in ("attention_out", "down")}
    kept = {key: _kept(found[key], taken[key], len(weights[key]) - 1) for key in weights}
    head = encoder.size.head_size
    size = replace(
        encoder.size,
        attention_heads=tuple(len(kept[i, "attention_out"]) // head for i in range(encoder.size.layers)),
        feed_forward=tuple(len(kept[i, "down"]) for i in range(encoder.size.layers)),
    )
    narrow = JointReader.untrained(inventories, size)
    for part, wide in zip(narrow.parts(), model.parts()):
        same = {k: v for k, v in wide.state_dict().items() if not k.startswith("encoder.layers.")}
        part.load_state_dict(same | {k: v for k, v in part.state_dict().items() if k not in same})
        part.eval()
    for i, (layer, wide) in enumerate(zip(narrow.reader.encoder.layers, encoder.layers)):
        layer.attention_norm.load_state_dict(wide.attention_norm.state_dict())
        layer.norm.load_state_dict(wide.norm.state_dict())
        attended, width = kept[i, "attention_out"], wide.attention_out.in_features
        _narrow(layer.qkv, wide.qkv, [part * width + at for part in range(3) for at in attended])
        _narrow(layer.up, wide.up, kept[i, "down"])
        _fit(layer.attention_out, weights[i, "attention_out"], attended)
        _fit(layer.down, weights[i, "down"], kept[i, "down"])
    return narrow


def watched(model: JointReader, args: argparse.Namespace, batcher: Batcher) -> dict[tuple[int, str], Seen]:
    watch, rng = Watch(model), random.Random(args.seed)
    windows = [w for part in training_documents(args.data, args.names) for w in training_windows(part, batcher.pieces, rng)]
    chunks = endless(read_items(args.words), 40, rng)
    for group in batcher.group(windows, 1500, rng)[: args.steps]:
        trees, acts = to_device(batcher.collate(group)), to_device(collate(next(chunks), batcher.pieces))
        for batch, own in ((trees, lambda word: losses(model.reader, word, trees)), (acts, lambda word: event_losses(word, model.heads, acts))):
            watch.mask = batch["attention_mask"] > 0
            sum(own(model.words(batch)).values()).backward()
    return watch.means()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    parser.add_argument("--words", type=Path, default=HERE / "runs" / "words.jsonl")
    parser.add_argument("--names", type=Path, default=HERE / "runs" / "names.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--save", type=float, default=26, help="hundredths of reading's time to spare")
    parser.add_argument("--steps", type=int, default=60, help="batches to watch")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    model, inventories = load_reader(args.reader)
    batcher = Batcher(inventories, Pieces(str(base_folder() / "tokenizer.json")))
    seen = watched(model, args, batcher)
    head = model.reader.encoder.size.head_size
    found = {}
    for (i, name), own in seen.items():
        part, together = (head, 1) if name == "attention_out" else (1, CHUNK)
        found[i, name] = removals(own, _augmented(getattr(model.reader.encoder.layers[i], name)), part, together)
        print(i, name, " ".join(f"{cost:.2g}" for cost in found[i, name].costs), flush=True)
    narrow = narrowed(model, found, chosen(found, args.save), inventories)
    print(json.dumps({"attention_heads": narrow.reader.encoder.size.attention_heads, "feed_forward": narrow.reader.encoder.size.feed_forward}))
    save_reader(narrow, inventories, args.out)


if __name__ == "__main__":
    main()
