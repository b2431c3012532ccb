"""What teachers make of the corpus and of unlabelled news, for the small reader to learn from (`training.train --readings`):
`python -m training.readings --teachers training/runs/teacher-*.pt --items training/runs/words.jsonl training/runs/news.jsonl --out training/runs/readings.pt`.

A reading holds, for each word, the LIKELIEST values of each layer with their probabilities (means of the teachers), and what is told of acts, roles and pairs."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor

from .encoder import base_folder
from .events import ATTRIBUTES, NONE, collate, read_items
from .model import TAG_LAYERS, within_sentence
from .joint import JointReader, load_reader, to_device
from .windows import Pieces

LIKELIEST = 4
# Attributes and roles are kept at words that teachers take for an act with at least so much probability, roles above the second figure.
LEAST_TOLD, LEAST_ROLE = 0.3, 0.05
# Layers with one value a word; `arc` counts heads from 1, 0 is the root.
LAYERS = (*TAG_LAYERS, "arc", "label", "trigger")
# What a teacher says of the corpus's own words beside their acts is not kept: its encoder learned their acts and no trees of them, and reads them worse than news
# (*has* had no lemma *have* in half of the items).
PARSED = ("boundary", "sentence", *TAG_LAYERS, "arc", "label")


@torch.no_grad()
def opinion(teachers: list[JointReader], batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Mean probabilities of the teachers: tags, names, sentence ends, heads within sentences as the teachers cut them, labels of the likeliest heads,
    triggers, their attributes and roles, relations of the batch's pairs."""
    words = [teacher.words(batch) for teacher in teachers]

    def mean(scores: Callable[[JointReader, Tensor], Tensor], share=lambda x: x.softmax(-1)) -> Tensor:
        return torch.stack([share(scores(t, w).float()) for t, w in zip(teachers, words)]).mean(0)

    mask = batch["word_mask"]
    out = {name: mean(lambda t, w: t.reader.tags[name](w)) for name in TAG_LAYERS if name != "ner"}
    out["ner"] = mean(lambda t, w: t.reader.names(w, mask))
    out["boundary"] = mean(lambda t, w: t.reader.boundaries(w, mask), torch.sigmoid)
    ends = (out["boundary"] > 0.5).long()
    out["sentence"] = ends.cumsum(1) - ends
    out["arc"] = mean(lambda t, w: within_sentence(t.reader.arcs(w, mask), out["sentence"]))
    head = out["arc"].argmax(-1)
    out["label"] = mean(lambda t, w: t.reader.labels_of(w, (head - 1).clamp(min=0)))
    out["trigger"] = mean(lambda t, w: t.heads.trigger(w))
    out |= {name: mean(lambda t, w: t.heads.attributes[name](t.heads.attribute_inner(w))) for name in ATTRIBUTES}
    out["role"] = mean(lambda t, w: t.heads.roles(w), torch.sigmoid)
    out["relation"] = mean(lambda t, w: t.heads.pairs(w, mask, batch["pairs"]))
    return out


def reading(said: dict[str, Tensor], b: int, n: int, pairs: int) -> dict:
    """The part of an opinion that is kept of one item of `n` words."""
    kept: dict = {"boundary": said["boundary"][b, :n].half(), "sentence": said["sentence"][b, :n].short(), "relation": said["relation"][b, :pairs].half()}
    for name in LAYERS:
        best = said[name][b, :n].topk(min(LIKELIEST, said[name].shape[-1]), -1)
        kept[name] = (best.indices.short(), (best.values / best.values.sum(-1, keepdim=True)).half())
    told = (said["trigger"][b, :n, NONE] < 1 - LEAST_TOLD).nonzero().flatten()
    role = said["role"][b, told, :n]
    at = (role > LEAST_ROLE).nonzero()
    kept |= {name: said[name][b, told].half() for name in ATTRIBUTES}
    return kept | {"told": told.short(), "role_at": at.short(), "role": role[tuple(at.T)].half()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--items", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=32, help="items read at a time")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    teachers = [load_reader(path)[0] for path in args.teachers]
    pieces = Pieces(str(base_folder() / "tokenizer.json"))
    items = sorted((i for path in args.items for i in read_items(path)), key=lambda i: len(i["words"]))
    readings, started = {}, time.time()
    for start in range(0, len(items), args.size):
        group = items[start : start + args.size]
        batch = collate(group, pieces)
        said = {k: v.cpu() for k, v in opinion(teachers, to_device(batch)).items()}
        for b, item in enumerate(group):
            kept = reading(said, b, int(batch["word_mask"][b].sum()), len(item["pairs"]))
            readings[item["id"]] = kept if "triggers" not in item else {k: v for k, v in kept.items() if k not in PARSED}
        if start // args.size % 40 == 0:
            print(f"{start}/{len(items)} {time.time() - started:.0f}s", flush=True)
    torch.save(readings, args.out)


if __name__ == "__main__":
    main()
