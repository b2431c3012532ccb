"""Trains the mention-pair head of the mention chains: `python -m training.chains --pairs NAME --out models/en.chains.json`.

Each mention chooses its antecedent among its candidates and "none": the score of a pair is a small network over sparse
inputs that `scripts/chain-pairs.ts` writes (questions with a few answers each), the loss is the marginal likelihood of
all right antecedents with costs by kind of error (Durrett and Klein 2013). Minutes on one core."""

import argparse
import base64
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

# What it costs to join what stands alone, to leave alone what is joined, to join wrongly.
COSTS = {"false_link": 0.3, "false_new": 2.0, "wrong_link": 1.0}


@dataclass
class Document:
    """M mentions, P pairs of a mention and an earlier one, in the order of the mentions."""

    mentions: torch.Tensor  # [M, questions + 1] inputs
    entity: np.ndarray  # [M], -1: none
    owner: torch.Tensor  # [P] mention that chooses
    candidate: torch.Tensor  # [P] mention that is chosen
    pairs: torch.Tensor  # [P, questions] inputs


def read(name: Path) -> tuple[dict, list[Document]]:
    head = json.loads(name.with_suffix(".json").read_text(encoding="utf-8"))
    numbers = np.fromfile(name.with_suffix(".bin"), dtype="<i2")
    width, pair_width = head["mentionQuestions"] + 1, head["pairQuestions"]
    documents, at = [], 0

    def take(count: int) -> np.ndarray:
        nonlocal at
        at += count
        return numbers[at - count : at].astype(np.int64)

    for mentions, pairs in head["documents"]:
        inputs = take(mentions * width).reshape(mentions, width)
        entity, counts, back = take(mentions), take(mentions), take(pairs)
        owner = np.repeat(np.arange(mentions), counts)
        rows = take(pairs * pair_width).reshape(pairs, pair_width)
        tensors = [torch.from_numpy(x) for x in (inputs, owner, owner - back, rows)]
        documents.append(Document(tensors[0], entity, tensors[1], tensors[2], tensors[3]))
    assert at == len(numbers), f"{name}: {len(numbers) - at} numbers too many"
    return head, documents


class PairHead(nn.Module):
    """Scores of pairs and of having no antecedent. Every input has a row in the table of the side that it is asked of."""

    def __init__(self, mention_inputs: int, pair_inputs: int, hidden: int, drop: float):
        super().__init__()
        self.later = nn.EmbeddingBag(mention_inputs, hidden, mode="sum")
        self.earlier = nn.EmbeddingBag(mention_inputs, hidden, mode="sum")
        self.pair = nn.EmbeddingBag(pair_inputs, hidden, mode="sum")
        self.alone = nn.EmbeddingBag(mention_inputs, hidden, mode="sum")
        for table in (self.later, self.earlier, self.pair, self.alone):
            nn.init.normal_(table.weight, std=0.08)
        self.bias = nn.Parameter(torch.zeros(2, hidden))
        self.out = nn.Parameter(torch.randn(2, hidden) / hidden**0.5)
        self.drop = nn.Dropout(drop)

    def forward(self, document: Document) -> tuple[torch.Tensor, torch.Tensor]:
        """([P] scores of the pairs, [M] scores of none)."""
        later, earlier = self.later(document.mentions), self.earlier(document.mentions)
        hidden = later[document.owner] + earlier[document.candidate] + self.pair(document.pairs) + self.bias[0]
        alone = self.alone(document.mentions) + self.bias[1]
        return self.drop(hidden.relu()) @ self.out[0], self.drop(alone.relu()) @ self.out[1]


def loss_of(document: Document, pairs: torch.Tensor, alone: torch.Tensor) -> torch.Tensor:
    """Mean over mentions of -log P(some right antecedent), wrong answers raised by their cost."""
    entity = torch.from_numpy(document.entity)
    right = (entity[document.owner] == entity[document.candidate]) & (entity[document.owner] >= 0)
    count = len(entity)
    anaphoric = torch.zeros(count, dtype=torch.bool).index_fill_(0, document.owner[right], True)
    cost = torch.where(anaphoric[document.owner], COSTS["wrong_link"], COSTS["false_link"])
    pairs = torch.where(right, pairs, pairs + cost)
    alone = torch.where(anaphoric, alone + COSTS["false_new"], alone)
    floor = torch.full((count,), -1e4)
    everything = log_sum(pairs, document.owner, count, alone)
    good = log_sum(pairs[right], document.owner[right], count, torch.where(anaphoric, floor, alone))
    return (everything - good).mean()


def log_sum(scores: torch.Tensor, owner: torch.Tensor, count: int, base: torch.Tensor) -> torch.Tensor:
    """log(exp(base) + sum of exp(scores of each owner)), [count]."""
    most = torch.full((count,), -1e4).scatter_reduce(0, owner, scores.detach(), "amax").maximum(base.detach())
    sums = torch.zeros(count).index_add(0, owner, (scores - most[owner]).exp())
    return most + (sums + (base - most).exp()).log()


def clusters(document: Document, pairs: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """Chain of each mention when each takes its best antecedent; -1 where it is in none."""
    best, choice = alone.copy(), np.full(len(alone), -1)
    for p, (m, a) in enumerate(zip(document.owner.tolist(), document.candidate.tolist())):
        if pairs[p] > best[m]:
            best[m], choice[m] = pairs[p], a
    chain = np.full(len(alone), -1)
    for m, a in enumerate(choice):
        if a >= 0:
            if chain[a] < 0:
                chain[a] = a
            chain[m] = chain[a]
    return chain


def b_cubed(documents: list[Document], chains: list[np.ndarray]) -> tuple[float, float, float]:
    """B³ over the mentions found (those that were not found count for neither side), per cent: precision, recall, F1."""
    share = {"p": 0.0, "r": 0.0}
    sizes = {"p": 0, "r": 0}
    for document, chain in zip(documents, chains):
        for side, own, other in (("p", chain, document.entity), ("r", document.entity, chain)):
            for group in np.unique(own[own >= 0]):
                members = other[own == group]
                _, counts = np.unique(members[members >= 0], return_counts=True)
                share[side] += (counts**2).sum() / len(members)
                sizes[side] += len(members)
    p, r = (100 * share[k] / max(1, sizes[k]) for k in "pr")
    return p, r, 2 * p * r / max(1e-9, p + r)


def measure(model: PairHead, documents: list[Document], lean: float) -> tuple[float, float, float]:
    model.eval()
    with torch.inference_mode():
        scored = [tuple(x.numpy() for x in model(d)) for d in documents]
    return b_cubed(documents, [clusters(d, pairs, alone - lean) for d, (pairs, alone) in zip(documents, scored)])


def train(model: PairHead, documents: list[Document], held: list[Document], args) -> None:
    rng = random.Random(args.seed)
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=args.decay)
    steps = args.epochs * len(documents)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(1, args.epochs + 1):
        started, sum_ = time.time(), 0.0
        model.train()
        for document in rng.sample(documents, len(documents)):
            loss = loss_of(document, *model(document))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            sum_ += loss.item()
        figures = " ".join(f"{x:.2f}" for x in measure(model, held, 0.0)) if held else ""
        print(f"epoch {epoch} loss {sum_ / len(documents):.4f} held-out B3 {figures} {time.time() - started:.0f}s", flush=True)


def packed(tensor: torch.Tensor) -> dict:
    """A table as int8 in base64 with one scale, its largest value being 127 steps."""
    values = tensor.detach().numpy()
    scale = float(np.abs(values).max()) / 127
    return {"scale": scale, "int8": base64.b64encode(np.round(values / scale).astype(np.int8).tobytes()).decode("ascii")}


def write(model: PairHead, head: dict, lean: float, out: Path) -> None:
    """Everything that src/language/chains/model.ts needs; `lean` is added to the scores of pairs."""
    config = {
        "format": 1,
        "mentionInputs": head["mentionInputs"],
        "pairInputs": head["pairInputs"],
        "lemmas": head["lemmas"],
        "hidden": model.bias.shape[1],
        "lean": lean,
        "tables": {name: packed(getattr(model, name).weight) for name in ("later", "earlier", "pair", "alone")},
        "bias": [[round(x, 5) for x in row] for row in model.bias.tolist()],
        "out": [[round(x, 5) for x in row] for row in model.out.tolist()],
    }
    out.write_text(json.dumps(config, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, help="what scripts/chain-pairs.ts wrote, without ending")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold", type=int, default=0, help="leave every n-th document out and measure on it")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=0.02)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--lean", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    head, documents = read(args.pairs)
    held = documents[:: args.hold] if args.hold else []
    taught = [d for i, d in enumerate(documents) if not args.hold or i % args.hold]
    model = PairHead(head["mentionInputs"] + len(head["lemmas"]) + 1, head["pairInputs"], args.hidden, args.drop)
    train(model, taught, held, args)
    for lean in (-1.0, -0.5, 0.0, 0.5, 1.0) if held else ():
        print(f"lean {lean}", " ".join(f"{x:.2f}" for x in measure(model, held, lean)))
    write(model, head, args.lean, args.out)


if __name__ == "__main__":
    main()
