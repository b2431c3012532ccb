"""Development figures: gold words, windows as at inference, trees within gold sentences."""

from collections import Counter
from collections.abc import Callable

import numpy as np

from .batches import NER_TAGS, Batcher
from .conllu import Document
from .windows import reading_windows

INPUTS = ("input_ids", "attention_mask", "shape", "word_first", "word_last", "word_mask")
OUTPUTS = ("upos", "xpos", "feats", "lemma", "ner", "boundary", "arc", "label")

# From the six inputs to the eight outputs of the contract, as arrays.
Predict = Callable[[dict[str, np.ndarray]], dict[str, np.ndarray]]


def evaluate(predict: Predict, documents: list[Document], batcher: Batcher, limit: int = 2500) -> dict[str, float]:
    counts: Counter[str] = Counter()
    windows = reading_windows(documents, batcher.pieces)
    bare = [d.split(":")[0] for d in batcher.inventories.deprel]
    universal = np.array([bare.index(d) for d in bare])
    for group in batcher.group(windows, limit, None):
        batch = {k: v.numpy() for k, v in batcher.collate(group).items()}
        out = predict({k: batch[k] for k in INPUTS})
        _count_words(counts, batch, out, universal, [w.ends_paragraph for w in group])
        count_names(counts, batch, out)
    ratio = lambda a, b: 100 * counts[a] / max(1, counts[b])
    f1 = lambda name: 200 * counts[f"{name}_hit"] / max(1, counts[f"{name}_gold"] + counts[f"{name}_found"])
    figures = {name: ratio(name, "words") for name in ("upos", "xpos", "feats", "lemma", "uas", "las", "las_universal")}
    return figures | {"boundary": f1("boundary"), "ner": f1("name"), "ner_gold": counts["name_gold"]}


def _count_words(counts: Counter, batch: dict, out: dict, universal: np.ndarray, ends_paragraph: list[bool]) -> None:
    known = batch["head"] >= 0
    counts["words"] += int(known.sum())
    for name in ("upos", "xpos", "feats", "lemma"):
        counts[name] += int(((out[name] == batch[name]) & known).sum())
    same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
    width = same.shape[1]
    allowed = np.concatenate([np.ones_like(same[:, :, :1]), same & ~np.eye(width, dtype=bool)], 2)
    head = np.where(allowed, out["arc"], -1e9).argmax(2)
    label = np.take_along_axis(out["label"], head[:, :, None], 2)[:, :, 0]
    right = (head == batch["head"]) & known
    counts["uas"] += int(right.sum())
    counts["las"] += int((right & (label == batch["deprel"])).sum())
    # Words without a gold label (cut sentences, padding) hold a negative index; `known` leaves them out.
    gold_label = universal[np.maximum(batch["deprel"], 0)]
    counts["las_universal"] += int((right & (universal[label] == gold_label)).sum())
    # A paragraph's end is known, so its last word is no question.
    asked = known.copy()
    for b, ends in enumerate(ends_paragraph):
        if ends:
            asked[b, int(batch["word_mask"][b].sum()) - 1] = False
    gold, found = (batch["boundary"] == 1) & asked, (out["boundary"] > 0) & asked
    counts["boundary_gold"] += int(gold.sum())
    counts["boundary_found"] += int(found.sum())
    counts["boundary_hit"] += int((gold & found).sum())


def count_names(counts: Counter, batch: dict, out: dict) -> None:
    best = out["ner"].argmax(2)
    for b in range(len(best)):
        known = (batch["ner"][b] >= 0) & (batch["head"][b] >= 0)
        gold = _spans(batch["ner"][b][known], batch["sentence"][b][known])
        found = _spans(best[b][known], batch["sentence"][b][known])
        counts["name_gold"] += len(gold)
        counts["name_found"] += len(found)
        counts["name_hit"] += len(gold & found)


def _spans(tags: np.ndarray, sentence: np.ndarray) -> set[tuple[int, int, str]]:
    """BIO spans; an I- that continues nothing of its kind begins a span."""
    spans, start, kind = set(), 0, ""
    for i in range(len(tags) + 1):
        tag = NER_TAGS[tags[i]] if i < len(tags) else "O"
        goes_on = kind and tag == f"I-{kind}" and sentence[i] == sentence[i - 1]
        if not goes_on:
            if kind:
                spans.add((start, i, kind))
            start, kind = i, tag[2:]
    return spans
