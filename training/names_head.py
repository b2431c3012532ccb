"""Last stage for names: trains their head alone over the frozen encoder, so that trees and acts stay as they are.
`python -m training.names_head --from training/runs/joint-2.pt --names training/runs/names.jsonl --out training/runs/names.pt`"""

import argparse
import json
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from .batches import Batcher, Inventories
from .data import development_documents, training_documents
from .evaluate import evaluate
from .joint import INPUTS
from .model import Reader, base_folder
from .train import epoch_groups, predictor, schedule, sizes_of
from .windows import Pieces


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--names", type=Path, required=True, help="output of scripts/name-words.ts")
    parser.add_argument("--names-read", type=Path, help="output of training.names_teacher: names in the treebanks' train parts, by Universal NER's guidelines")
    parser.add_argument("--from", dest="start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--pieces", type=int, default=1500)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(args.seed)
    saved = torch.load(args.start, weights_only=False)
    inventories = Inventories(**saved["inventories"])
    model = Reader(sizes_of(inventories))
    model.load_state_dict(saved["model"], strict=False)
    batcher = Batcher(inventories, Pieces(str(base_folder() / "tokenizer.json")))
    trees, names = training_documents(args.data, args.names, args.names_read)
    # GUM's own names follow guidelines that differ from those that names are measured by.
    named = (trees if args.names_read else [], names)
    groups = [g for e in range(args.epochs) for g in epoch_groups(named, batcher, args, 200 + e)]
    parameters = [*model.tags["ner"].parameters(), *model.names_nearby.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=args.rate, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(len(groups), max(1, len(groups) // 12)))
    started, mean = time.time(), 0.0
    model.eval()
    model.names_nearby.train(), model.dropout.train()
    for step, group in enumerate(groups, 1):
        batch = batcher.collate(group)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            word = model.words(*(batch[k] for k in INPUTS))
        known = batch["ner"] >= 0
        loss = F.cross_entropy(model.names(model.dropout(word.float()), batch["word_mask"])[known], batch["ner"][known])
        loss.backward()
        optimizer.step()
        rate.step()
        optimizer.zero_grad(set_to_none=True)
        mean = loss.item() * 0.03 + (mean or loss.item()) * 0.97
        if step % 50 == 0 or step == len(groups):
            print(f"step {step}/{len(groups)} {time.time() - started:.0f}s {mean:.4f}", flush=True)
    model.eval()
    torch.save(saved | {"model": model.state_dict()}, args.out)
    for name, docs in development_documents(args.data).items():
        print(name, json.dumps({k: round(v, 2) for k, v in evaluate(predictor(model, True), docs, batcher).items() if k.startswith("ner")}), flush=True)


if __name__ == "__main__":
    main()
