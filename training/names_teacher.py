"""A teacher of names: the larger encoder learns them from Universal NER's folds and our own sentences, then reads the treebanks' train
parts, so that the small reader sees names by those guidelines in all of their text.

`python -m training.names_teacher --base FOLDER --names training/runs/names.jsonl --out training/runs/names-read.jsonl`
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .batches import NER_TAGS, Batcher, Inventories
from .conllu import Document
from .data import UNREAD, development_documents, training_documents
from .evaluate import count_names
from .teacher import HIDDEN, LargeEncoder, TeacherPieces, parameter_groups
from .train import epoch_groups, schedule
from .windows import reading_windows

# A word of whose tag the teacher is less sure teaches nothing.
LEAST_SHARE = 0.6


class NamesTeacher(LargeEncoder):
    def __init__(self, base: Path):
        super().__init__(base)
        self.nearby = nn.Sequential(nn.Linear(3 * HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.2))
        self.tags = nn.Linear(HIDDEN, len(NER_TAGS))

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """Scores [B, W, tags], from each word and its neighbours."""
        word = self.words(batch) * batch["word_mask"][:, :, None]
        edge = torch.zeros_like(word[:, :1])
        return self.tags(self.nearby(torch.cat([torch.cat([edge, word[:, :-1]], 1), word, torch.cat([word[:, 1:], edge], 1)], -1)))


def measure(teacher: NamesTeacher, documents: list[Document], batcher: Batcher) -> float:
    """F1 of exact spans and kinds."""
    counts: Counter[str] = Counter()
    with torch.inference_mode():
        for group in batcher.group(reading_windows([d for d in documents if d.has_names], batcher.pieces), 2500, None):
            batch = batcher.collate(group)
            arrays = {k: batch[k].numpy() for k in ("ner", "head", "sentence")}
            count_names(counts, arrays, {"ner": teacher(batch).float().numpy()})
    return round(200 * counts["name_hit"] / max(1, counts["name_gold"] + counts["name_found"]), 2)


def train(teacher: NamesTeacher, documents: list[Document], batcher: Batcher, args: argparse.Namespace) -> None:
    teacher.freeze_lower()
    groups = [g for e in range(args.epochs) for g in epoch_groups((documents, []), batcher, args, 300 + e)]
    optimizer = torch.optim.AdamW(parameter_groups(teacher, args.rate, args.head_rate), fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(len(groups), max(1, len(groups) // 10)))
    started, mean = time.time(), 0.0
    teacher.train()
    for step, group in enumerate(groups, 1):
        batch = batcher.collate(group)
        known = batch["ner"] >= 0
        loss = F.cross_entropy(teacher(batch)[known], batch["ner"][known])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        mean = loss.item() * 0.03 + (mean or loss.item()) * 0.97
        if step % 25 == 0 or step == len(groups):
            print(f"step {step}/{len(groups)} {time.time() - started:.0f}s {mean:.4f}", flush=True)
    teacher.eval()


def read(teacher: NamesTeacher, documents: list[Document], batcher: Batcher) -> dict[str, list[str]]:
    """Tags by sentence id. A sentence that a window cuts is read again whole by the next."""
    started = time.time()
    groups = batcher.group(reading_windows(documents, batcher.pieces), 2500, None)
    read_as: dict[int, str] = {}
    with torch.inference_mode():
        for number, group in enumerate(groups):
            shares = teacher(batcher.collate(group)).float().softmax(-1)
            best = shares.max(-1)
            for b, window in enumerate(group):
                for i, word in enumerate(window.words):
                    tag = NER_TAGS[best.indices[b, i]] if best.values[b, i] >= LEAST_SHARE else UNREAD
                    # Of a cut sentence and its second reading the latter stands.
                    if id(word) not in read_as or window.sentence[i] not in window.cut:
                        read_as[id(word)] = tag
            if number % 40 == 0:
                print(f"{number}/{len(groups)} {time.time() - started:.0f}s", flush=True)
    sentences = (s for d in documents for p in d.paragraphs for s in p)
    return {s.sent_id: [read_as.get(id(w), UNREAD) for w in s.words] for s in sentences}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="output of scripts/name-words.ts")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--pieces", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    trees, names = training_documents(args.data, args.names)
    batcher = Batcher(Inventories.of(trees), TeacherPieces(str(args.base / "tokenizer.json")))
    teacher = NamesTeacher(args.base)
    train(teacher, names, batcher, args)
    for name, documents in development_documents(args.data).items():
        print(name, measure(teacher, documents, batcher), flush=True)
    tags = read(teacher, trees, batcher)
    fresh = args.out.with_suffix(".part")
    fresh.write_text("".join(json.dumps({"id": i, "tags": t}) + "\n" for i, t in tags.items()), encoding="utf-8")
    fresh.replace(args.out)


if __name__ == "__main__":
    main()
