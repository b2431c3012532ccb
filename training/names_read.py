"""The names that teachers read in the treebanks' train parts, where nobody marked names by the guidelines that names are measured by:
`python -m training.names_read --teachers training/runs/teacher-*.pt --out training/runs/names-read.jsonl`; `training.train --names-read` learns them."""

import argparse
import json
import time
from pathlib import Path

import torch

from .batches import NER_TAGS, Batcher
from .conllu import Document
from .data import UNREAD, training_documents
from .encoder import base_folder
from .joint import JointReader, load_reader, to_device
from .windows import Pieces, reading_windows

# A word of whose tag the teachers are less sure teaches nothing.
LEAST_SHARE = 0.6


@torch.inference_mode()
def read_names(teachers: list[JointReader], documents: list[Document], batcher: Batcher) -> dict[str, list[str]]:
    """Tags by sentence id. A sentence that a window cuts is read again whole by the next."""
    groups, started = batcher.group(reading_windows(documents, batcher.pieces), 2500, None), time.time()
    tag_of: dict[int, str] = {}
    for number, group in enumerate(groups):
        batch = to_device(batcher.collate(group))
        share = torch.stack([t.reader.names(t.words(batch), batch["word_mask"]).float().softmax(-1) for t in teachers]).mean(0)
        best, tag = (x.tolist() for x in share.max(-1))
        for b, window in enumerate(group):
            for i, word in enumerate(window.words):
                if id(word) not in tag_of or window.sentence[i] not in window.cut:
                    tag_of[id(word)] = NER_TAGS[tag[b][i]] if best[b][i] >= LEAST_SHARE else UNREAD
        if number % 40 == 0:
            print(f"{number}/{len(groups)} {time.time() - started:.0f}s", flush=True)
    return {s.sent_id: [tag_of.get(id(w), UNREAD) for w in s.words] for d in documents for p in d.paragraphs for s in p}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    read = [load_reader(path) for path in args.teachers]
    batcher = Batcher(read[0][1], Pieces(str(base_folder() / "tokenizer.json")))
    tags = read_names([model for model, _ in read], training_documents(args.data)[0], batcher)
    fresh = args.out.with_suffix(".fresh")
    fresh.write_text("".join(json.dumps({"id": i, "tags": t}) + "\n" for i, t in tags.items()), encoding="utf-8")
    fresh.replace(args.out)


if __name__ == "__main__":
    main()
