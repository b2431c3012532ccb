"""Label inventories, and windows turned into padded tensors."""

import random
from collections import Counter
from dataclasses import asdict, dataclass

import torch

from .conllu import Document
from .lemmas import apply_script, make_script
from .windows import Pieces, Window, shape_of

IGNORE = -100
# A batch holds at most a window for so many of its pieces; very short ones would else fill it by the hundred.
PIECES_A_WINDOW = 24
NER_TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


@dataclass
class Inventories:
    """Label lists in the order of the model's output indexes. `deprel[0]` is `root`."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    deprel: list[str]
    ner: list[str]

    @staticmethod
    def of(documents: list[Document]) -> "Inventories":
        words = [w for d in documents for p in d.paragraphs for s in p for w in s.words]
        count = lambda values, least: [v for v, n in Counter(values).most_common() if n >= least]
        deprels = [d for d in count((w.deprel for w in words), 2) if d != "root"]
        return Inventories(
            upos=count((w.upos for w in words), 2),
            xpos=count((w.xpos for w in words), 2),
            feats=count((w.feats for w in words), 2),
            lemma=count((make_script(w.form, w.lemma) for w in words), 3),
            deprel=["root", *deprels],
            ner=NER_TAGS,
        )

    def as_dict(self) -> dict[str, list[str]]:
        return asdict(self)


class Batcher:
    def __init__(self, inventories: Inventories, pieces: Pieces):
        self.inventories, self.pieces = inventories, pieces
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in inventories.as_dict().items()}
        self.lemma_cache: dict[tuple[str, str], int] = {}

    def lemma_id(self, form: str, lemma: str) -> int:
        """The canonical script, else the commonest one that gives the lemma, else no label."""
        key = (form, lemma)
        if key not in self.lemma_cache:
            found = self.index["lemma"].get(make_script(form, lemma))
            if found is None:
                scripts = enumerate(self.inventories.lemma)
                found = next((i for i, s in scripts if apply_script(s, form) == lemma), IGNORE)
            self.lemma_cache[key] = found
        return self.lemma_cache[key]

    def piece_count(self, window: Window) -> int:
        return 2 + sum(len(self.pieces(w.form)) for w in window.words)

    def group(self, windows: list[Window], limit: int, rng: random.Random | None) -> list[list[Window]]:
        """Batches of like length, at most `limit` pieces with padding; shuffled where `rng` is given."""
        sized = [(self.piece_count(w) * (rng.uniform(0.9, 1.1) if rng else 1), w) for w in windows]
        sized.sort(key=lambda pair: pair[0])
        groups: list[list[Window]] = [[]]
        longest = 0
        for _, window in sized:
            longest = max(longest, self.piece_count(window))
            if groups[-1] and (longest * (len(groups[-1]) + 1) > limit or len(groups[-1]) >= limit // PIECES_A_WINDOW):
                groups.append([])
                longest = self.piece_count(window)
            groups[-1].append(window)
        if rng:
            rng.shuffle(groups)
        return groups

    def collate(self, windows: list[Window]) -> dict[str, torch.Tensor]:
        count = len(windows)
        width = max(len(w.words) for w in windows)
        length = max(self.piece_count(w) for w in windows)
        names = ("upos", "xpos", "feats", "lemma", "deprel", "ner", "head", "boundary")
        out = {k: torch.zeros(count, length, dtype=torch.long) for k in ("input_ids", "attention_mask", "shape")}
        out |= {k: torch.zeros(count, width, dtype=torch.long) for k in ("word_first", "word_last", "word_mask")}
        out |= {k: torch.full((count, width), IGNORE, dtype=torch.long) for k in names}
        out["sentence"] = torch.full((count, width), -1, dtype=torch.long)
        for b, window in enumerate(windows):
            self._fill_input(out, b, window)
            self._fill_labels(out, b, window)
        return out

    def _fill_input(self, out: dict[str, torch.Tensor], b: int, window: Window) -> None:
        ids, shapes, first, last = [self.pieces.cls], [0], [], []
        for word in window.words:
            own = self.pieces(word.form)
            first.append(len(ids))
            ids += own
            last.append(len(ids) - 1)
            shapes += [shape_of(word.form, word.space_before)] * len(own)
        ids.append(self.pieces.sep)
        shapes.append(0)
        out["input_ids"][b, : len(ids)] = torch.tensor(ids)
        out["shape"][b, : len(ids)] = torch.tensor(shapes)
        out["attention_mask"][b, : len(ids)] = 1
        words = len(window.words)
        out["word_first"][b, :words] = torch.tensor(first)
        out["word_last"][b, :words] = torch.tensor(last)
        out["word_mask"][b, :words] = 1
        out["sentence"][b, :words] = torch.tensor(window.sentence)

    def _fill_labels(self, out: dict[str, torch.Tensor], b: int, window: Window) -> None:
        words = window.words
        n = len(words)
        if window.has_names:
            out["ner"][b, :n] = torch.tensor([self.index["ner"].get(w.ner, IGNORE) for w in words])
        if not window.has_tree:
            return
        for name in ("upos", "xpos", "feats"):
            ids = [self.index[name].get(getattr(w, name), IGNORE) for w in words]
            out[name][b, :n] = torch.tensor(ids)
        out["lemma"][b, :n] = torch.tensor([self.lemma_id(w.form, w.lemma) for w in words])
        kept = [s not in window.cut for s in window.sentence]
        # Column 0 of the arc scores is the root, so a head is its index plus one.
        heads = [h + 1 if k else IGNORE for h, k in zip(window.head, kept)]
        out["head"][b, :n] = torch.tensor(heads)
        deprels = [self.index["deprel"].get(w.deprel, IGNORE) if k else IGNORE for w, k in zip(words, kept)]
        out["deprel"][b, :n] = torch.tensor(deprels)
        ends = [i == n - 1 or window.sentence[i + 1] != s for i, s in enumerate(window.sentence)]
        if window.sentence[-1] in window.cut:
            ends[-1] = False
        out["boundary"][b, :n] = torch.tensor([int(e) for e in ends])
