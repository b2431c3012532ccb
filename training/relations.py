"""The relation head: what one span does to another, from the word vectors of one reading of the sentence.

`python -m training.relations --words FILE --from CHECKPOINT` goes on training the reader on the treebanks with the
relation items mixed in, one batch of each a step, so that the shared encoder serves both.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .batches import Batcher, Inventories
from .data import development_documents, training_documents
from .evaluate import evaluate
from .model import HIDDEN, Reader, base_folder, losses
from .train import epoch_groups, parameter_groups, predictor, schedule, sizes_of
from .windows import MAX_PIECES, Pieces, shape_of

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
LABELS = [*TYPES, "NONE"]
SPAN, ATTENTION_HEADS, INNER = 128, 4, 192


class RelationHead(nn.Module):
    """word [B, W, HIDDEN], word_mask [B, W], pairs [B, P, 4] (first and last word of source and target) → [B, P, 17]."""

    def __init__(self, dropout: float = 0.3):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.source, self.target = nn.Linear(HIDDEN, SPAN), nn.Linear(HIDDEN, SPAN)
        self.query = nn.Linear(2 * SPAN, ATTENTION_HEADS * 32)
        self.key = nn.Linear(HIDDEN, ATTENTION_HEADS * 32)
        self.value = nn.Linear(HIDDEN, ATTENTION_HEADS * 32)
        self.out = nn.Sequential(nn.Linear(4 * SPAN, INNER), nn.GELU(), nn.Dropout(dropout), nn.Linear(INNER, len(LABELS)))

    def forward(self, word: Tensor, word_mask: Tensor, pairs: Tensor) -> Tensor:
        word = self.dropout(word)
        at = torch.arange(word.shape[1])[None, None, :]
        inside = lambda first, last: ((at >= first[:, :, None]) & (at <= last[:, :, None])).to(word.dtype)
        mean = lambda mask: (mask @ word) / mask.sum(-1, keepdim=True).clamp(min=1)
        source_mask, target_mask = inside(pairs[..., 0], pairs[..., 1]), inside(pairs[..., 2], pairs[..., 3])
        source, target = torch.tanh(self.source(mean(source_mask))), torch.tanh(self.target(mean(target_mask)))
        batch, count, _ = source.shape
        split = lambda x: x.view(batch, -1, ATTENTION_HEADS, 32).transpose(1, 2)
        query, key, value = split(self.query(torch.cat([source, target], -1))), split(self.key(word)), split(self.value(word))
        scores = query @ key.transpose(-1, -2) / 32**0.5
        scores = scores - 1e4 * (1.0 - word_mask.to(word.dtype))[:, None, None, :]
        context = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, count, ATTENTION_HEADS * 32)
        return self.out(torch.cat([source, target, source * target, context], -1))


def read_items(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [item for item in map(json.loads, lines) if item["pairs"]]


def collate(items: list[dict], pieces: Pieces) -> dict[str, Tensor]:
    rows = []
    for item in items:
        ids, shape, first, last = [pieces.cls], [0], [], []
        for form, space in item["words"]:
            own = pieces(form)
            if len(ids) + len(own) + 1 > MAX_PIECES:
                break
            first.append(len(ids))
            ids += own
            shape += [shape_of(form, bool(space))] * len(own)
            last.append(len(ids) - 1)
        pairs = [(*spans, LABELS.index(label)) for *spans, label in item["pairs"] if max(spans) < len(first)]
        rows.append(([*ids, pieces.sep], [*shape, 0], first, last, pairs))
    width = lambda k: max(1, max(len(r[k]) for r in rows))
    pad = lambda values, size, fill=0: values + [fill] * (size - len(values))
    s, w, p = width(0), width(2), width(4)
    out = {
        "input_ids": [pad(r[0], s) for r in rows],
        "attention_mask": [pad([1] * len(r[0]), s) for r in rows],
        "shape": [pad(r[1], s) for r in rows],
        "word_first": [pad(r[2], w) for r in rows],
        "word_last": [pad(r[3], w) for r in rows],
        "word_mask": [pad([1] * len(r[2]), w) for r in rows],
        "pairs": [pad([pair[:4] for pair in r[4]], p, (0, 0, 0, 0)) for r in rows],
        "label": [pad([pair[4] for pair in r[4]], p, -100) for r in rows],
    }
    return {k: torch.tensor(v, dtype=torch.long) for k, v in out.items()}


def relation_scores(model: Reader, head: RelationHead, batch: dict[str, Tensor], autocast: bool) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
        word = model.words(*(batch[k] for k in ("input_ids", "attention_mask", "shape", "word_first", "word_last")))
    return head(word, batch["word_mask"], batch["pairs"])


def endless(items: list[dict], size: int, rng: random.Random):
    while True:
        order = sorted(rng.sample(items, len(items)), key=lambda i: len(i["words"]) + rng.uniform(0, 12))
        chunks = [order[i : i + size] for i in range(0, len(order), size)]
        rng.shuffle(chunks)
        yield from chunks


def measure(model: Reader, head: RelationHead, items: list[dict], pieces: Pieces) -> dict[str, float]:
    """Accuracy and macro-F1 over the sixteen types, as at run time: NONE is never answered. Items labelled NONE are left out."""
    from collections import Counter

    hit, gold, found = Counter(), Counter(), Counter()
    with torch.inference_mode():
        for i in range(0, len(items), 32):
            batch = collate(items[i : i + 32], pieces)
            best = relation_scores(model, head, batch, False)[..., : len(TYPES)].argmax(-1)
            known = (batch["label"] >= 0) & (batch["label"] < len(TYPES))
            for g, f in zip(batch["label"][known].tolist(), best[known].tolist()):
                gold[g] += 1
                found[f] += 1
                hit[g] += g == f
    f1 = [2 * hit[t] / (gold[t] + found[t]) for t in gold]
    return {"pairs": sum(gold.values()), "accuracy": sum(hit.values()) / max(1, sum(gold.values())), "macro_f1": sum(f1) / max(1, len(f1))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--words", type=Path, required=True, help="output of scripts/corpus-words.ts")
    parser.add_argument("--from", dest="start", type=Path, required=True, help="checkpoint of training.train")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--pieces", type=int, default=1500)
    parser.add_argument("--items", type=int, default=24)
    parser.add_argument("--encoder-rate", type=float, default=8e-5)
    parser.add_argument("--head-rate", type=float, default=4e-4)
    parser.add_argument("--dev-batch", default=None, help="batch name held out to measure on")
    parser.add_argument("--measure", type=Path, default=None, help="further words file to measure on, never trained on")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    saved = torch.load(args.start, weights_only=False)
    inventories = Inventories(**saved["inventories"])
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    batcher = Batcher(inventories, pieces)
    model, head = Reader(sizes_of(inventories)), RelationHead()
    model.load_state_dict(saved["model"])
    items = read_items(args.words)
    train = [i for i in items if i["batch"] != args.dev_batch]
    held = [i for i in items if i["batch"] == args.dev_batch]
    documents = training_documents(args.data)
    groups = [g for e in range(int(args.epochs + 0.999)) for g in epoch_groups(documents, batcher, args, 100 + e)]
    groups = groups[: int(len(groups) * args.epochs / int(args.epochs + 0.999))]
    parameters = parameter_groups(model, args.encoder_rate, args.head_rate, 0.9) + [{"params": list(head.parameters()), "lr": 1e-3, "weight_decay": 0.01}]
    optimizer = torch.optim.AdamW(parameters, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(len(groups), max(1, len(groups) // 12)))
    relations = endless(train, args.items, rng)
    started, mean = time.time(), {}
    model.train()
    for step, group in enumerate(groups, 1):
        batch = collate(next(relations), pieces)
        scores = relation_scores(model, head, batch, True)
        known = batch["label"] >= 0
        loss = F.cross_entropy(scores[known].float(), batch["label"][known], label_smoothing=0.05)
        (1.5 * loss).backward()
        parts = losses(model, batcher.collate(group), True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_([*model.parameters(), *head.parameters()], 1.0)
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        for name, value in {**parts, "relation": loss}.items():
            mean[name] = mean.get(name, value.item()) * 0.97 + value.item() * 0.03
        if step % 40 == 0 or step == len(groups):
            print(f"step {step}/{len(groups)} {time.time() - started:.0f}s {json.dumps({k: round(v, 3) for k, v in mean.items()})}", flush=True)
    model.eval(), head.eval()
    torch.save(saved | {"model": model.state_dict(), "relation": head.state_dict()}, args.out)
    if held:
        print("held-out batch", json.dumps(measure(model, head, held, pieces)), flush=True)
    if args.measure:
        print("further set", json.dumps(measure(model, head, read_items(args.measure), pieces)), flush=True)
    for name, docs in development_documents(args.data).items():
        figures = evaluate(predictor(model, True), docs, batcher)
        print(name, json.dumps({k: round(v, 2) for k, v in figures.items()}), flush=True)


if __name__ == "__main__":
    main()
