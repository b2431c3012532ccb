"""Trains the reader: `python -m training.train --data FOLDER`. Goes on from the last epoch's checkpoint if there is one."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch

from .batches import Batcher, Inventories
from .conllu import Document
from .data import development_documents, training_documents
from .evaluate import OUTPUTS, evaluate
from .model import LAYERS, Reader, Sizes, base_folder, losses
from .windows import Pieces, training_windows

HERE = Path(__file__).parent


def sizes_of(inventories: Inventories) -> Sizes:
    return Sizes(**{k: len(v) for k, v in inventories.as_dict().items()})


def parameter_groups(model: Reader, encoder_rate: float, head_rate: float, decay: float) -> list[dict]:
    """Lower layers learn more slowly: the rate of each is `decay` times that of the one above. Norms and biases do not shrink."""
    groups: dict[tuple[float, float], list] = {}
    for name, parameter in model.named_parameters():
        if name.startswith("encoder.layers."):
            rate = encoder_rate * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.") and "shape" not in name:
            rate = encoder_rate * decay**LAYERS
        else:
            rate = head_rate
        shrink = 0.01 if parameter.dim() > 1 and "embedding" not in name else 0.0
        groups.setdefault((rate, shrink), []).append(parameter)
    return [{"params": ps, "lr": rate, "weight_decay": shrink} for (rate, shrink), ps in groups.items()]


def schedule(total: int, warmup: int):
    return lambda step: min((step + 1) / warmup, max(0.0, (total - step) / max(1, total - warmup)))


def epoch_groups(documents: tuple[list[Document], list[Document]], batcher: Batcher, args, epoch: int) -> list:
    rng = random.Random(args.seed * 1000 + epoch)
    windows = [w for part in documents for w in training_windows(part, batcher.pieces, rng)]
    return batcher.group(windows, args.pieces, rng)


def predictor(model: Reader, autocast: bool = False):
    """The model as a function from the contract's inputs to its outputs."""

    def predict(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        t = {k: torch.from_numpy(v) for k, v in inputs.items()}
        with torch.inference_mode():
            with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
                word = model.words(t["input_ids"], t["attention_mask"], t["shape"], t["word_first"], t["word_last"])
            out = {k: model.tags[k](word).argmax(-1) for k in ("upos", "xpos", "feats", "lemma")}
            out["ner"], out["boundary"] = model.names(word, t["word_mask"]), model.boundaries(word, t["word_mask"])
            out["arc"], out["label"] = model.arcs(word, t["word_mask"]), model.best_labels(word)
        return {k: out[k].numpy() for k in OUTPUTS}

    return predict


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    parser.add_argument("--run", type=Path, default=HERE / "runs" / "reader")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--pieces", type=int, default=1500, help="word pieces per step, padding counted")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-bf16", action="store_true")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.run.mkdir(parents=True, exist_ok=True)
    documents = training_documents(args.data)
    development = development_documents(args.data)
    inventories = Inventories.of(documents[0])
    batcher = Batcher(inventories, Pieces(str(base_folder() / "tokenizer.json")))
    model = Reader(sizes_of(inventories))
    model.encoder.load_base()
    optimizer = torch.optim.AdamW(parameter_groups(model, args.encoder_rate, args.head_rate, args.layer_decay), fused=True)
    # Epochs differ by a step or two, as windows are drawn anew; the first one's length stands for all.
    steps = len(epoch_groups(documents, batcher, args, 0))
    total = steps * args.epochs
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule(total, max(1, total // 12)))
    print(json.dumps({"steps": steps, "sizes": sizes_of(inventories).__dict__}), flush=True)
    done = sorted(args.run.glob("epoch-*.pt"), key=lambda p: int(p.stem[6:]))
    first = 0
    if done:
        saved = torch.load(done[-1], weights_only=False)
        model.load_state_dict(saved["model"])
        state = torch.load(args.run / "optimizer.pt", weights_only=False)
        optimizer.load_state_dict(state["optimizer"])
        rate.load_state_dict(state["rate"])
        first = saved["epoch"]
    for epoch in range(first, args.epochs):
        torch.manual_seed(args.seed * 1000 + epoch)
        run_epoch(model, optimizer, rate, batcher, epoch_groups(documents, batcher, args, epoch), not args.no_bf16)
        # Saved before it is measured, so that nothing that goes wrong in between costs the epoch.
        torch.save({"optimizer": optimizer.state_dict(), "rate": rate.state_dict()}, args.run / "optimizer.pt")
        saved = {"model": model.state_dict(), "inventories": inventories.as_dict(), "epoch": epoch + 1}
        torch.save(saved, args.run / f"epoch-{epoch + 1}.pt")
        model.eval()
        figures = {name: evaluate(predictor(model, not args.no_bf16), docs, batcher) for name, docs in development.items()}
        for name, values in figures.items():
            print(f"epoch {epoch + 1} {name}", json.dumps({k: round(v, 2) for k, v in values.items()}), flush=True)
        torch.save(saved | {"figures": figures}, args.run / f"epoch-{epoch + 1}.pt")


def run_epoch(model: Reader, optimizer, rate, batcher: Batcher, groups: list, autocast: bool) -> None:
    model.train()
    started = time.time()
    means: dict[str, float] = {}
    for step, group in enumerate(groups, 1):
        parts = losses(model, batcher.collate(group), autocast)
        total = sum(parts.values())
        if not math.isfinite(total.item()):
            raise ArithmeticError(f"step {step}: losses {parts}; lower --encoder-rate or pass --no-bf16")
        optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        for name, value in parts.items():
            means[name] = means.get(name, value.item()) * 0.97 + value.item() * 0.03
        if step % 20 == 0 or step == len(groups):
            shown = {k: round(v, 3) for k, v in means.items()}
            print(f"step {step}/{len(groups)} {time.time() - started:.0f}s {json.dumps(shown)}", flush=True)


if __name__ == "__main__":
    main()
