"""Trains a reader with all its heads: on the treebanks (tags, trees, sentence ends), on names, and on the corpus (acts), a batch of either each step.

`python -m training.train --words words.jsonl --large FOLDER --out training/runs/teacher-1.pt` makes a teacher of the larger encoder, without `--words` one of trees and names only;
`python -m training.train --words words.jsonl --unlabelled news.jsonl --readings training/readings.npz.xz --out training/runs/reader.pt` the small reader, which
learns from labels and from what teachers made of the corpus and of news (`training.readings`); without `--readings` from labels alone.
Runs on a GPU where there is one, and goes on after a break from the last SAVED steps.
"""

import argparse
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from .batches import Batcher, Inventories
from .conllu import Document
from .data import development_documents, training_documents
from .distil import likeness, spread, taught_losses
from .encoder import LARGE, SMALL, base_folder
from .evaluate import OUTPUTS, evaluate
from .events import collate, endless, event_losses, measure, read_items
from .model import Reader, losses
from .readings import readings_of
from .joint import DEVICE, JointReader, load_reader, save_reader, to_device
from .windows import Pieces, Window, training_windows

HERE = Path(__file__).parent
# Steps after which an interrupted run can go on.
SAVED = 300
# How much the corpus's labels count beside what teachers say.
LABELS_SHARE = 0.5


def parameter_groups(model: JointReader, encoder_rate: float, head_rate: float, decay: float) -> list[dict]:
    """Lower layers learn more slowly: the rate of each is `decay` times that of the one above. Norms and biases do not shrink."""
    groups: dict[tuple[float, float], list] = {}
    layers = model.reader.encoder.size.layers
    for name, parameter in [*model.reader.named_parameters(), *model.heads.named_parameters()]:
        if name.startswith("encoder.layers."):
            rate = encoder_rate * decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.") and "shape" not in name:
            rate = encoder_rate * decay**layers
        else:
            rate = head_rate
        shrink = 0.01 if parameter.dim() > 1 and "embedding" not in name else 0.0
        if parameter.requires_grad:
            groups.setdefault((rate, shrink), []).append(parameter)
    return [{"params": ps, "lr": rate, "weight_decay": shrink} for (rate, shrink), ps in groups.items()]


def schedule(total: int, warmup: int):
    return lambda step: min((step + 1) / warmup, max(0.0, (total - step) / max(1, total - warmup)))


def epoch_groups(documents: tuple[list[Document], list[Document]], batcher: Batcher, args, epoch: int) -> list[list[Window]]:
    rng = random.Random(args.seed * 1000 + epoch)
    windows = [w for part in documents for w in training_windows(part, batcher.pieces, rng)]
    return batcher.group(windows, args.pieces, rng)


@dataclass
class Steps(Dataset):
    """What each step reads: a batch of windows of the treebanks and of names; where there is a corpus, one of its items and of news, and what teachers say of these."""

    groups: list[list[Window]]
    items: list[list[dict]]
    batcher: Batcher
    readings: dict[str, dict]

    def __len__(self) -> int:
        return len(self.groups)

    def __getitem__(self, step: int) -> tuple[dict[str, Tensor], dict[str, Tensor], dict[str, Tensor]]:
        if not self.items:
            return self.batcher.collate(self.groups[step]), {}, {}
        acts = collate(self.items[step], self.batcher.pieces)
        said = spread([self.readings.get(i["id"]) for i in self.items[step]], acts["word_mask"].shape[1], acts["pairs"].shape[1]) if self.readings else {}
        return self.batcher.collate(self.groups[step]), acts, said


def planned(args: argparse.Namespace, batcher: Batcher, items: list[dict]) -> Steps:
    documents = training_documents(args.data, args.names)
    whole = math.ceil(args.epochs)
    groups = [g for e in range(whole) for g in epoch_groups(documents, batcher, args, e)]
    groups = groups[: int(len(groups) * args.epochs / whole)]
    if not items:
        return Steps(groups, [], batcher, {})
    chunks = endless(items, max(1, round(len(items) * args.corpus_epochs / len(groups))), random.Random(args.seed))
    readings = readings_of(items, args.readings) if args.readings else {}
    return Steps(groups, [next(chunks) for _ in groups], batcher, readings)


def predictor(reader: Reader, autocast: bool = False):
    """The reader as a function from the contract's inputs to its outputs."""
    device = next(reader.parameters()).device

    def predict(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        t = {k: torch.from_numpy(v).to(device) for k, v in inputs.items()}
        with torch.inference_mode():
            with torch.autocast(device.type, torch.bfloat16, enabled=autocast):
                word = reader.words(t["input_ids"], t["attention_mask"], t["shape"], t["word_first"], t["word_last"])
            out = {k: reader.tags[k](word).argmax(-1) for k in ("upos", "xpos", "feats", "lemma")}
            out["ner"], out["boundary"] = reader.names(word, t["word_mask"]), reader.boundaries(word, t["word_mask"])
            out["arc"], out["label"] = reader.arcs(word, t["word_mask"]), reader.best_labels(word)
        return {k: out[k].cpu().numpy() for k in OUTPUTS}

    return predict


def backward(loss: Tensor) -> None:
    """With `--only` there are batches that none of the parameters that learn has a part in."""
    if loss.requires_grad:
        loss.backward()


def step_losses(model: JointReader, like: JointReader | None, trees: dict[str, Tensor], acts: dict[str, Tensor], said: dict[str, Tensor]) -> dict[str, Tensor]:
    """The losses of a step, whose gradients are added up here."""
    word = model.words(trees)
    parts = losses(model.reader, word, trees) | likeness(like, word, trees, "trees")
    backward(sum(parts.values()))
    if not acts:
        return {k: v.detach() for k, v in parts.items()}
    word = model.words(acts)
    known = event_losses(word, model.heads, acts)
    taught = taught_losses(model, word, acts, said) if said else {}
    taught |= likeness(like, word, acts, "acts")
    backward(sum(known.values()) * (LABELS_SHARE if said else 1.0) + sum(taught.values()))
    return {k: v.detach() for k, v in (parts | known | {f"taught_{k}": v for k, v in taught.items()}).items()}


def run(model: JointReader, steps: Steps, args: argparse.Namespace) -> None:
    like = load_reader(args.like)[0] if args.like else None
    count = len(steps)
    optimizer = torch.optim.AdamW(parameter_groups(model, args.encoder_rate, args.head_rate, args.layer_decay), fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(count, max(1, count // 12)))
    part, done = args.out.with_suffix(".part"), 0
    if part.exists():
        state = torch.load(part, weights_only=False, map_location=DEVICE)
        done = state["step"]
        for module, values in zip((*model.parts(), optimizer, rate), state["states"]):
            module.load_state_dict(values)
    print(json.dumps({"steps": count, "done": done, "items_a_step": len(steps.items[0]) if steps.items else 0}), flush=True)
    torch.manual_seed(args.seed * 1000 + done)
    parameters = [p for module in model.parts() for p in module.parameters()]
    for module in model.parts():
        module.train()
    started, means = time.time(), {}
    loader = DataLoader(steps, batch_size=None, sampler=range(done, count), num_workers=args.workers, prefetch_factor=4 if args.workers else None)
    for step, batches in enumerate(loader, done + 1):
        parts = step_losses(model, like, *map(to_device, batches))
        torch.nn.utils.clip_grad_norm_(parameters, args.clip)
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        for name, value in parts.items():
            means[name] = value * 0.03 + means.get(name, value) * 0.97
        if step % 50 == 0 or step == count:
            shown = {k: round(v.item(), 3) for k, v in means.items()}
            if not all(map(math.isfinite, shown.values())):
                raise ArithmeticError(f"step {step}: losses {shown}; lower --encoder-rate")
            print(f"step {step}/{count} {time.time() - started:.0f}s {json.dumps(shown)}", flush=True)
        if step % SAVED == 0 and step < count and not args.unsaved:
            torch.save({"step": step, "states": [m.state_dict() for m in (*model.parts(), optimizer, rate)]}, fresh := part.with_suffix(".fresh"))
            fresh.replace(part)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    parser.add_argument("--words", type=Path, help="the corpus: output of scripts/corpus-words.ts")
    parser.add_argument("--names", type=Path, help="output of scripts/name-words.ts")
    parser.add_argument("--unlabelled", type=Path, nargs="+", default=[], help="news and plain texts: output of scripts/corpus-words.ts --news")
    parser.add_argument("--large", type=Path, help="train a teacher from this folder's encoder")
    parser.add_argument("--readings", type=Path, help="what teachers say of --words and --unlabelled: output of training.readings")
    parser.add_argument("--from", dest="start", type=Path, help="go on from this reader")
    parser.add_argument("--like", type=Path, help="a reader whose word vectors this one's are to resemble: the one that `training.prune` made it of")
    parser.add_argument("--only", nargs="+", help="train only the parameters whose names begin so, `reader.` or `heads.` first")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=8, help="epochs of the treebanks")
    parser.add_argument("--corpus-epochs", type=float, default=6, help="epochs of the corpus (and of unlabelled news) in all")
    parser.add_argument("--pieces", type=int, default=1500, help="word pieces of treebank a step, padding counted")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--clip", type=float, default=2.0)
    parser.add_argument("--hold", default="dev", help="batches of the corpus held out to measure on, by comma-separated prefixes")
    parser.add_argument("--limit", type=int, help="use so many items of the corpus, for the learning curve")
    parser.add_argument("--measure", type=Path, help="further words file to measure on, never trained on")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches")
    parser.add_argument("--unsaved", action="store_true", help="keep nothing to go on from")
    return parser.parse_args()


def is_held(item: dict, hold: str) -> bool:
    return any(item["batch"].startswith(prefix) for prefix in hold.split(",") if prefix)


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(args.seed)
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    if args.start:
        model, inventories = load_reader(args.start)
        # Words have their vectors by then; on a CPU going on with them costs a tenth of a step for nothing measured.
        model.reader.encoder.word_embedding.requires_grad_(False)
    else:
        inventories = Inventories.of(training_documents(args.data)[0])
        model = JointReader.untrained(inventories, LARGE if args.large else SMALL)
        model.reader.encoder.load_large(args.large) if args.large else model.reader.encoder.load_base()
    for name, part in zip(("reader", "heads"), model.parts()):
        part.to(DEVICE)
        for inner, parameter in part.named_parameters():
            if args.only and not f"{name}.{inner}".startswith(tuple(args.only)):
                parameter.requires_grad_(False)
    batcher = Batcher(inventories, pieces)
    items = read_items(args.words) if args.words else []
    held, train = [i for i in items if is_held(i, args.hold)], [i for i in items if not is_held(i, args.hold)]
    if args.limit:
        train = random.Random(args.seed).sample(train, min(args.limit, len(train)))
    run(model, planned(args, batcher, train + [item for path in args.unlabelled for item in read_items(path)]), args)
    for part in model.parts():
        part.eval()
    save_reader(model, inventories, args.out)
    args.out.with_suffix(".part").unlink(missing_ok=True)
    for name, further in (("held-out", held), ("further set", read_items(args.measure) if args.measure else [])):
        if further:
            print(name, json.dumps(measure(model.words, model.heads, further, pieces, to_device)), flush=True)
    for name, documents in development_documents(args.data).items():
        figures = evaluate(predictor(model.reader, True), documents, batcher)
        print(name, json.dumps({k: round(v, 2) for k, v in figures.items()}), flush=True)


if __name__ == "__main__":
    main()
