"""Second stage: goes on training the reader on the treebanks with the event heads beside them, one batch of each a step, so that
one encoder serves both. `python -m training.joint --words words.jsonl --from training/runs/reader/epoch-5.pt --out training/runs/joint.pt`

`--soft FILE` adds windows labelled by a teacher (training.teacher). `--hold BATCHES` keeps batches out to measure on.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor

from .batches import Batcher, Inventories
from .data import development_documents, training_documents
from .evaluate import evaluate
from .events import EventHeads, collate, endless, event_losses, measure, read_items
from .model import HIDDEN, Reader, base_folder, losses
from .train import epoch_groups, parameter_groups, predictor, schedule, sizes_of
from .windows import Pieces

# Steps after which an interrupted run can go on.
PART = 300
INPUTS = ("input_ids", "attention_mask", "shape", "word_first", "word_last")


def word_vectors(model: Reader, batch: dict[str, Tensor], autocast: bool) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
        return model.words(*(batch[k] for k in INPUTS))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--words", type=Path, required=True, help="output of scripts/corpus-words.ts")
    parser.add_argument("--from", dest="start", type=Path, required=True, help="checkpoint of training.train, or of this stage to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2, help="epochs of the treebanks")
    parser.add_argument("--corpus-epochs", type=float, default=6, help="epochs of the corpus in all")
    parser.add_argument("--pieces", type=int, default=1500, help="word pieces of treebank per step")
    parser.add_argument("--encoder-rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--event-rate", type=float, default=1.5e-3)
    parser.add_argument("--names", type=Path, help="output of scripts/name-words.ts")
    parser.add_argument("--names-read", type=Path, help="output of training.names_teacher")
    parser.add_argument("--soft", type=Path, help="windows labelled by the teacher")
    parser.add_argument("--soft-items", type=int, default=16)
    parser.add_argument("--hold", default="", help="batches held out to measure on, by comma-separated prefixes")
    parser.add_argument("--limit", type=int, help="use so many items of the corpus, for the learning curve")
    parser.add_argument("--measure", type=Path, help="further words file to measure on, never trained on")
    parser.add_argument("--no-trees", action="store_true", help="train on the corpus alone (quick probes)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def resume(part: Path, model: Reader, heads: EventHeads, optimizer: torch.optim.Optimizer, rate) -> int:
    """Goes on from what an interrupted run left; gives the number of steps done."""
    if not part.exists():
        return 0
    state = torch.load(part, weights_only=False)
    model.load_state_dict(state["model"]), heads.load_state_dict(state["events"])
    optimizer.load_state_dict(state["optimizer"]), rate.load_state_dict(state["rate"])
    torch.manual_seed(state["step"])
    return state["step"]


def is_held(item: dict, hold: str) -> bool:
    return any(item["batch"].startswith(prefix) for prefix in hold.split(",") if prefix)


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    saved = torch.load(args.start, weights_only=False)
    inventories = Inventories(**saved["inventories"])
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    batcher = Batcher(inventories, pieces)
    model, heads = Reader(sizes_of(inventories)), EventHeads(HIDDEN)
    model.load_state_dict(saved["model"], strict=False)
    if "events" in saved:
        heads.load_state_dict(saved["events"])
    items = read_items(args.words)
    held = [i for i in items if is_held(i, args.hold)]
    train = [i for i in items if not is_held(i, args.hold)]
    if args.limit:
        train = rng.sample(train, min(args.limit, len(train)))
    soft = endless(torch.load(args.soft, weights_only=False), args.soft_items, random.Random(args.seed + 1)) if args.soft else None
    # Words got their vectors in the first stage; going on with them costs a tenth of a step for nothing measured.
    model.encoder.word_embedding.requires_grad_(False)
    whole = int(args.epochs + 0.999)
    groups = []
    if not args.no_trees:
        documents = training_documents(args.data, args.names, args.names_read)
        groups = [g for e in range(whole) for g in epoch_groups(documents, batcher, args, 100 + e)]
        groups = groups[: int(len(groups) * args.epochs / whole)]
    steps = len(groups) or max(1, int(len(train) * args.corpus_epochs / 24))
    size = max(1, round(len(train) * args.corpus_epochs / steps))
    parameters = parameter_groups(model, args.encoder_rate, args.head_rate, 0.9)
    optimizer = torch.optim.AdamW([*parameters, {"params": list(heads.parameters()), "lr": args.event_rate, "weight_decay": 0.01}], fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(steps, max(1, steps // 12)))
    events = endless(train, size, rng)
    part = args.out.with_suffix(".part")
    done = resume(part, model, heads, optimizer, rate)
    for _ in range(done):
        next(events), soft and next(soft)
    print(json.dumps({"items": len(train), "held": len(held), "steps": steps, "done": done, "items_per_step": size}), flush=True)
    started, means = time.time(), {}
    model.train()
    for step in range(done + 1, steps + 1):
        parts = event_losses(word_vectors(model, batch := collate(next(events), pieces), True), heads, batch)
        sum(parts.values()).backward()
        if soft:
            taught = event_losses(word_vectors(model, batch := collate(next(soft), pieces), True), heads, batch, 0.0)
            sum(taught.values()).backward()
            parts |= {f"soft_{k}": v for k, v in taught.items() if k in ("trigger", "relation")}
        if groups:
            trees = losses(model, batcher.collate(groups[step - 1]), True)
            sum(trees.values()).backward()
            parts |= trees
        torch.nn.utils.clip_grad_norm_([*model.parameters(), *heads.parameters()], 2.0)
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        for name, value in parts.items():
            means[name] = means.get(name, value.item()) * 0.97 + value.item() * 0.03
        if step % 50 == 0 or step == steps:
            print(f"step {step}/{steps} {time.time() - started:.0f}s {json.dumps({k: round(v, 3) for k, v in means.items()})}", flush=True)
        if step % PART == 0 and step < steps:
            state = {"step": step, "model": model.state_dict(), "events": heads.state_dict(), "optimizer": optimizer.state_dict(), "rate": rate.state_dict()}
            torch.save(state, fresh := part.with_suffix(".fresh"))
            fresh.replace(part)
    model.eval(), heads.eval()
    torch.save(saved | {"model": model.state_dict(), "events": heads.state_dict()}, args.out)
    part.unlink(missing_ok=True)
    words_of = lambda batch: word_vectors(model, batch, False)
    if held:
        print("held-out", json.dumps(measure(words_of, heads, held, pieces)), flush=True)
    if args.measure:
        print("further set", json.dumps(measure(words_of, heads, read_items(args.measure), pieces)), flush=True)
    if groups:
        for name, docs in development_documents(args.data).items():
            figures = evaluate(predictor(model, True), docs, batcher)
            print(name, json.dumps({k: round(v, 2) for k, v in figures.items()}), flush=True)


if __name__ == "__main__":
    main()
