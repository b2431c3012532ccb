"""The event heads: triggers with their type, status, polarity and certainty, roles between a trigger and its arguments, and
what one span does to another; all from the word vectors of one reading. Items come from scripts/corpus-words.ts."""

import json
import random
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .dropout import StripDropout
from .windows import MAX_PIECES, Pieces, shape_of

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
NONE = len(TYPES)
LABELS = {
    "trigger": [*TYPES, "NONE"],
    "status": ["occurred", "ongoing", "planned", "habitual", "hypothetical"],
    "polarity": ["positive", "negative"],
    "certainty": ["stated", "alleged", "suspected", "denied"],
    "role": ["source", "target", "content", "time", "place", "by"],
}
ATTRIBUTES = ("status", "polarity", "certainty")
QUADS = ["AGREE CONSULT SUPPORT CONCEDE", "COOPERATE AID RETREAT", "REQUEST ACCUSE REJECT THREATEN", "PROTEST SANCTION MOBILIZE COERCE ASSAULT"]
INNER, ROLE_SIZE = 128, 48
SPAN, HEADS, HEAD_SIZE, PAIR_INNER = 96, 3, 32, 128
LEAST_TRIGGER_WEIGHT = 1.0


class EventHeads(nn.Module):
    """Everything on `word` [B, W, hidden]."""

    def __init__(self, hidden: int, dropout: float = 0.25):
        super().__init__()
        self.dropout = StripDropout(dropout)
        inner = lambda: nn.Sequential(nn.Linear(hidden, INNER), nn.GELU(), StripDropout(dropout))
        self.trigger = nn.Sequential(inner(), nn.Linear(INNER, NONE + 1))
        self.attribute_inner = inner()
        self.attributes = nn.ModuleDict({name: nn.Linear(INNER, len(LABELS[name])) for name in ATTRIBUTES})
        roles = len(LABELS["role"])
        # A role's score is a product of both sides plus what each says alone (the constant last place of the argument's side).
        self.role_trigger = nn.Linear(hidden, roles * (ROLE_SIZE + 1))
        self.role_argument = nn.Sequential(nn.Linear(hidden, ROLE_SIZE), nn.GELU())
        self.role_alone = nn.Linear(hidden, roles)
        self.pair_source, self.pair_target = nn.Linear(hidden, SPAN), nn.Linear(hidden, SPAN)
        self.pair_key, self.pair_value = nn.Linear(hidden, HEADS * HEAD_SIZE), nn.Linear(hidden, HEADS * HEAD_SIZE)
        self.pair_query = nn.Linear(2 * SPAN, HEADS * HEAD_SIZE)
        self.pair_inner = nn.Linear(3 * SPAN + HEADS * HEAD_SIZE, PAIR_INNER)
        self.pair_out = nn.Linear(PAIR_INNER, NONE + 1)
        # How much a pair looks at words that tell an act, and how much those words' types say of the pair.
        self.pair_focus = nn.Parameter(torch.full((HEADS,), 3.0))
        self.pair_share = nn.Parameter(torch.full((HEADS,), 1.0 / HEADS))

    def roles(self, word: Tensor) -> Tensor:
        """[B, W, W, roles]: how well word a (axis 2) fills each role of trigger t (axis 1), as logits."""
        batch, count, _ = word.shape
        sides = self.role_trigger(word).view(batch, count, -1, ROLE_SIZE + 1)
        argument = F.pad(self.role_argument(word), (0, 1), value=1.0)
        return torch.einsum("btrk,bak->btar", sides, argument) + self.role_alone(word)[:, None]

    def projections(self, word: Tensor) -> Tensor:
        """[B, W, 2 × SPAN + 2 × HEADS × HEAD_SIZE]: what the graph gives per word, before spans are paired."""
        return torch.cat([self.pair_source(word), self.pair_target(word), self.pair_key(word), self.pair_value(word)], -1)

    def pairs(self, word: Tensor, word_mask: Tensor, pairs: Tensor) -> Tensor:
        """pairs [B, P, 4] (first and last word of source and of target) → logits [B, P, 17]."""
        return self.pairs_of(self.projections(word), self.trigger(word), word_mask, pairs)

    def pairs_of(self, projected: Tensor, types: Tensor, word_mask: Tensor, pairs: Tensor) -> Tensor:
        """As `pairs`, from the projections and the trigger logits of each word; src/language/pairs.ts does the same."""
        width = HEADS * HEAD_SIZE
        to_source, to_target, to_key, to_value = projected.split([SPAN, SPAN, width, width], -1)
        at = torch.arange(projected.shape[1], device=projected.device)[None, None, :]
        inside = lambda first, last: ((at >= first[:, :, None]) & (at <= last[:, :, None])).to(projected.dtype)
        mean = lambda mask, x: (mask @ x) / mask.sum(-1, keepdim=True).clamp(min=1)
        source = torch.tanh(mean(inside(pairs[..., 0], pairs[..., 1]), to_source))
        target = torch.tanh(mean(inside(pairs[..., 2], pairs[..., 3]), to_target))
        batch, count, _ = source.shape
        split = lambda x: x.view(batch, -1, HEADS, HEAD_SIZE).transpose(1, 2)
        query, key, value = split(self.pair_query(torch.cat([source, target], -1))), split(to_key), split(to_value)
        scores = query @ key.transpose(-1, -2) / HEAD_SIZE**0.5
        telling = 1.0 - types.softmax(-1)[..., NONE]
        scores = scores + self.pair_focus[None, :, None, None] * telling[:, None, None, :]
        scores = scores - 1e4 * (1.0 - word_mask.to(scores.dtype))[:, None, None, :]
        weights = scores.softmax(-1)
        context = (weights @ value).transpose(1, 2).reshape(batch, count, width)
        joined = self.dropout(torch.cat([source, target, source * target, context], -1))
        told = (weights * self.pair_share[None, :, None, None]).sum(1) @ types
        return self.pair_out(self.dropout(F.gelu(self.pair_inner(joined)))) + told


def read_items(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def endless(items: list[dict], size: int, rng: random.Random):
    """Batches of items of like length, for ever."""
    while True:
        order = sorted(rng.sample(items, len(items)), key=lambda i: len(i["words"]) + rng.uniform(0, 12))
        chunks = [order[i : i + size] for i in range(0, len(order), size)]
        rng.shuffle(chunks)
        yield from chunks


def encode(item: dict, pieces: Pieces) -> tuple[list[int], list[int], list[int], list[int]]:
    """(piece ids, shapes, first piece of each word, last piece of each word); words that do not fit are left off."""
    ids, shape, first, last = [pieces.cls], [0], [], []
    for form, space in item["words"]:
        own = pieces(form)
        if len(ids) + len(own) + 1 > MAX_PIECES:
            break
        first.append(len(ids))
        ids += own
        shape += [shape_of(form, bool(space))] * len(own)
        last.append(len(ids) - 1)
    return [*ids, pieces.sep], [*shape, 0], first, last


def collate(items: list[dict], pieces: Pieces) -> dict[str, Tensor]:
    rows = [encode(i, pieces) for i in items]
    count, length, width = len(items), max(len(r[0]) for r in rows), max(2, *(len(r[2]) for r in rows))
    most = max(1, *(len(i["pairs"]) for i in items)) if len(items) > 1 else max(1, len(items[0]["pairs"]))
    out = {k: torch.zeros(count, length, dtype=torch.long) for k in ("input_ids", "attention_mask", "shape")}
    out |= {k: torch.zeros(count, width, dtype=torch.long) for k in ("word_first", "word_last", "word_mask")}
    out["trigger"] = torch.zeros(count, width, NONE + 1)
    out |= {name: torch.zeros(count, width, len(LABELS[name])) for name in ATTRIBUTES}
    out["role"] = torch.zeros(count, width, width, len(LABELS["role"]), dtype=torch.bool)
    # Items without labels are there for teachers to read.
    out["labelled"] = torch.tensor(["triggers" in i for i in items])
    out["pairs"] = torch.zeros(count, most, 4, dtype=torch.long)
    out["paired"] = torch.zeros(count, most, dtype=torch.bool)
    out["relation"] = torch.zeros(count, most, NONE + 1)
    for b, (item, (ids, shape, first, last)) in enumerate(zip(items, rows)):
        n = len(first)
        for key, values in (("input_ids", ids), ("shape", shape), ("word_first", first), ("word_last", last)):
            out[key][b, : len(values)] = torch.tensor(values)
        out["attention_mask"][b, : len(ids)] = 1
        out["word_mask"][b, :n] = 1
        _fill_labels(out, b, n, item)
    return out


def _fill_labels(out: dict[str, Tensor], b: int, n: int, item: dict) -> None:
    out["trigger"][b, :n, NONE] = 1
    for word, kind, *attributes in item.get("triggers", []):
        if word >= n:
            continue
        out["trigger"][b, word] = 0
        out["trigger"][b, word, TYPES.index(kind)] = 1
        for name, value in zip(ATTRIBUTES, attributes):
            out[name][b, word] = 0
            out[name][b, word, LABELS[name].index(value)] = 1
    for trigger, argument, role in item.get("roles", []):
        if max(trigger, argument) < n:
            out["role"][b, trigger, argument, LABELS["role"].index(role)] = True
    for p, (*spans, label) in enumerate(item["pairs"]):
        if max(spans) >= n:
            continue
        out["pairs"][b, p] = torch.tensor(spans)
        out["paired"][b, p] = True
        for name, share in label.items():
            out["relation"][b, p, LABELS["trigger"].index(name)] = share


def soft_cross_entropy(scores: Tensor, target: Tensor, smoothing: float = 0.0) -> Tensor:
    if smoothing:
        target = target * (1 - smoothing) + smoothing / target.shape[-1]
    return -(target * scores.float().log_softmax(-1)).sum(-1).mean()


def event_losses(word: Tensor, heads: EventHeads, batch: dict[str, Tensor], smoothing: float = 0.05) -> dict[str, Tensor]:
    """Mean loss of each task over the labelled items; a task without labels in the batch is left out."""
    word = heads.dropout(word)
    mask = (batch["word_mask"] > 0) & batch["labelled"][:, None]
    if not mask.any():
        return {}
    out = {"trigger": 3.0 * soft_cross_entropy(heads.trigger(word)[mask], batch["trigger"][mask])}
    # Attributes and roles are asked only where an act is told.
    told = mask & (batch["trigger"][..., NONE] < 0.5)
    if told.any():
        inner = heads.attribute_inner(word[told])
        for name in ATTRIBUTES:
            out[name] = 0.5 * soft_cross_entropy(heads.attributes[name](inner), batch[name][told], smoothing / 2)
        scores = heads.roles(word)[told]
        asked = mask[:, None, :].expand(-1, mask.shape[1], -1)[told]
        out["role"] = 10.0 * F.binary_cross_entropy_with_logits(scores[asked].float(), batch["role"][told][asked].float())
    known = batch["relation"].sum(-1) > 0.5
    if known.any():
        scores = heads.pairs(word, batch["word_mask"], batch["pairs"])[known]
        out["relation"] = 1.5 * soft_cross_entropy(scores, batch["relation"][known], smoothing)
    return out


def f1_of(hit: Counter, gold: Counter, found: Counter) -> dict[int, float]:
    return {k: 2 * hit[k] / max(1, gold[k] + found[k]) for k in gold}


def measure(words_of, heads: EventHeads, items: list[dict], pieces: Pieces, to_device=lambda batch: batch) -> dict[str, float]:
    """Relation accuracy and macro-F1 over the types (NONE is never answered, items labelled NONE are left out), with `fifteen`
    counting CONCEDE and RETREAT as one; trigger F1 with type; attribute accuracy and role F1 at gold triggers."""
    hit, gold, found, right, asked = Counter(), Counter(), Counter(), Counter(), Counter()
    trigger, role = Counter(), Counter()
    quad = {TYPES.index(t): q for q, names in enumerate(QUADS) for t in names.split()}
    one = lambda t: TYPES.index("RETREAT") if t == TYPES.index("CONCEDE") else t
    with torch.inference_mode():
        for i in range(0, len(items), 32):
            batch = to_device(collate(items[i : i + 32], pieces))
            word = words_of(batch)
            relation = heads.pairs(word, batch["word_mask"], batch["pairs"])[..., :NONE]
            known = batch["relation"][..., :NONE].sum(-1) > 0.5
            for g, f in zip(batch["relation"][known][:, :NONE].argmax(-1).tolist(), relation[known].argmax(-1).tolist()):
                asked["relation"] += 1
                right["relation"] += g == f
                right["quad"] += quad[g] == quad[f]
                right["fifteen"] += one(g) == one(f)
                gold[one(g)] += 1
                found[one(f)] += 1
                hit[one(g)] += one(g) == one(f)
            mask = batch["word_mask"] > 0
            best = heads.trigger(word).argmax(-1)[mask]
            told = batch["trigger"].argmax(-1)[mask]
            trigger["gold"] += int((told != NONE).sum())
            trigger["found"] += int((best != NONE).sum())
            trigger["placed"] += int(((best != NONE) & (told != NONE)).sum())
            trigger["hit"] += int(((best == told) & (told != NONE)).sum())
            at = mask & (batch["trigger"][..., NONE] < 0.5)
            if not at.any():
                continue
            inner = heads.attribute_inner(word[at])
            for name in ATTRIBUTES:
                asked[name] += int(at.sum())
                right[name] += int((heads.attributes[name](inner).argmax(-1) == batch[name][at].argmax(-1)).sum())
            wanted, given = batch["role"][at], heads.roles(word)[at] > 0
            for r, name in enumerate(LABELS["role"]):
                role[name, "gold"] += int(wanted[..., r].sum())
                role[name, "found"] += int(given[..., r].sum())
                role[name, "hit"] += int((wanted & given)[..., r].sum())
    f1 = f1_of(hit, gold, found)
    ratio = lambda c, a, b: round(100 * c[a] / max(1, b), 2)
    figures = {"pairs": asked["relation"], "accuracy": ratio(right, "relation", asked["relation"]), "fifteen": ratio(right, "fifteen", asked["relation"])}
    figures |= {"macro_f1": round(100 * sum(f1.values()) / max(1, len(f1)), 2), "quad": ratio(right, "quad", asked["relation"])}
    figures |= {"trigger_f1": ratio(trigger, "hit", (trigger["gold"] + trigger["found"]) / 2), "placed_f1": ratio(trigger, "placed", (trigger["gold"] + trigger["found"]) / 2)}
    figures |= {name: ratio(right, name, asked[name]) for name in ATTRIBUTES if asked[name]}
    return figures | {f"role_{n}": ratio(role, (n, "hit"), (role[n, "gold"] + role[n, "found"]) / 2) for n in LABELS["role"] if role[n, "gold"]}
