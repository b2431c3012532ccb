"""The reader model: a MiniLM encoder that reads a window of words, and one head per layer of analysis."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .dropout import StripDropout
from .encoder import MIXED_LAYERS, SMALL, Encoder, Size

ARC_SIZE, LABEL_SIZE = 256, 64


@dataclass
class Sizes:
    upos: int
    xpos: int
    feats: int
    lemma: int
    deprel: int
    ner: int


def _mlp(inputs: int, outputs: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), StripDropout(dropout))


# Heads of a word whose arcs get a label when the reader is exported; the best one within the sentence is among them but in 1 of 4,800 words.
LIKELY_HEADS = 6
NAMES_SIZE = 192


class Reader(nn.Module):
    def __init__(self, sizes: Sizes, size: Size = SMALL, dropout: float = 0.25):
        super().__init__()
        hidden = size.hidden
        self.encoder = Encoder(size)
        # The large encoder's published vectors are small (they were trained to be compared by angle); heads learn from them only when scaled up.
        self.scale = nn.LayerNorm(hidden) if hidden != SMALL.hidden else nn.Identity()
        self.mix = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.dropout = StripDropout(dropout)
        tags = {"upos": sizes.upos, "xpos": sizes.xpos, "feats": sizes.feats, "lemma": sizes.lemma, "ner": sizes.ner}
        self.tags = nn.ModuleDict({name: nn.Linear(hidden, count) for name, count in tags.items()})
        # What a name is called depends on the words on either side too; zero at first, so that older checkpoints read as they did.
        self.names_nearby = nn.Sequential(_mlp(3 * hidden, NAMES_SIZE, dropout), nn.Linear(NAMES_SIZE, sizes.ner))
        nn.init.zeros_(self.names_nearby[1].weight)
        nn.init.zeros_(self.names_nearby[1].bias)
        # Whether a sentence ends depends on the word and on the one behind it.
        self.boundary = nn.Sequential(_mlp(2 * hidden, 64, dropout), nn.Linear(64, 1))
        self.root = nn.Parameter(torch.randn(hidden) * 0.02)
        self.arc_dependent, self.arc_head = _mlp(hidden, ARC_SIZE, dropout), _mlp(hidden, ARC_SIZE, dropout)
        self.arc_bilinear = nn.Linear(ARC_SIZE, ARC_SIZE)
        self.label_dependent, self.label_head = _mlp(hidden, LABEL_SIZE, dropout), _mlp(hidden, LABEL_SIZE, dropout)
        # `root` is no label to choose: it goes with column 0 and only there.
        self.label_bilinear = nn.Linear(LABEL_SIZE, (sizes.deprel - 1) * LABEL_SIZE)
        self.label_from_dependent = nn.Linear(LABEL_SIZE, sizes.deprel - 1)
        nn.init.zeros_(self.arc_bilinear.weight)
        nn.init.zeros_(self.label_bilinear.weight)

    def words(self, input_ids: Tensor, attention_mask: Tensor, shape: Tensor, word_first: Tensor, word_last: Tensor) -> Tensor:
        """Word vectors [B, W, hidden]: mean of first and last piece in the mix of the last layers."""
        layers = self.encoder(input_ids, attention_mask, shape)
        weights = self.mix.softmax(0)
        pieces = sum(weight * layer.float() for weight, layer in zip(weights, layers))
        first = torch.gather(pieces, 1, word_first[:, :, None].expand(-1, -1, pieces.shape[-1]))
        last = torch.gather(pieces, 1, word_last[:, :, None].expand(-1, -1, pieces.shape[-1]))
        return self.scale((first + last) * 0.5)

    def names(self, word: Tensor, word_mask: Tensor) -> Tensor:
        """Scores [B, W, tags] of names."""
        masked = word * word_mask[:, :, None].to(word.dtype)
        edge = torch.zeros_like(masked[:, :1])
        before, after = torch.cat([edge, masked[:, :-1]], 1), torch.cat([masked[:, 1:], edge], 1)
        return self.tags["ner"](word) + self.names_nearby(torch.cat([before, word, after], -1))

    def boundaries(self, word: Tensor, word_mask: Tensor) -> Tensor:
        masked = word * word_mask[:, :, None].to(word.dtype)
        following = torch.cat([masked[:, 1:], torch.zeros_like(masked[:, :1])], 1)
        return self.boundary(torch.cat([word, following], -1)).squeeze(-1)

    def arcs(self, word: Tensor, word_mask: Tensor) -> Tensor:
        """[B, W, W+1]: score of head h for word w; column 0 is the root, column k is word k-1."""
        root = self.root.expand(word.shape[0], 1, -1)
        heads = self.arc_head(torch.cat([root, word], 1))
        scores = self.arc_bilinear(self.arc_dependent(word)) @ heads.transpose(1, 2)
        padding = 1.0 - word_mask.to(word.dtype)
        return scores - 1e4 * F.pad(padding, (1, 0))[:, None, :]

    def _label_parts(self, word: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Dependent side [B, W, L, LABEL_SIZE], head side [B, W, LABEL_SIZE], and the dependent's own score [B, W, L]."""
        dependent = self.label_dependent(word)
        shape = (word.shape[0], word.shape[1], -1, LABEL_SIZE)
        return self.label_bilinear(dependent).view(shape), self.label_head(word), self.label_from_dependent(dependent)

    def labels_of(self, word: Tensor, head_word: Tensor) -> Tensor:
        """Label scores [B, W, L] for one head (a word index) per word; index 0 of L is deprel 1."""
        dependent, head, own = self._label_parts(word)
        chosen = torch.gather(head, 1, head_word[:, :, None].expand(-1, -1, LABEL_SIZE))
        return (dependent * chosen[:, :, None, :]).sum(-1) + own

    def best_labels(self, word: Tensor) -> Tensor:
        """Best deprel [B, W, W+1] for each arc, `root` (0) in column 0."""
        dependent, head, own = self._label_parts(word)
        batch, count, labels, size = dependent.shape
        scores = dependent.reshape(batch, count * labels, size) @ head.transpose(1, 2)
        scores = scores.view(batch, count, labels, count) + own[:, :, :, None]
        return F.pad(scores.argmax(2) + 1, (1, 0))

    def likely_labels(self, word: Tensor, arcs: Tensor, boundary: Tensor) -> Tensor:
        """As `best_labels`, but only for the LIKELY_HEADS best heads of each word in its own sentence, as `boundary` cuts them; 0 for
        every other arc. Trees need no more, and scoring all pairs of words was a fifth of reading's time."""
        batch, count, _ = word.shape
        ends = (boundary > 0).to(torch.int64)
        number = ends.cumsum(1) - ends
        apart = (number[:, :, None] != number[:, None, :]).to(arcs.dtype)
        # Padded, so that short windows have enough columns to choose from.
        within = F.pad(arcs[:, :, 1:] - 1e4 * apart, (0, LIKELY_HEADS), value=-1e9)
        heads = within.topk(LIKELY_HEADS, dim=-1, sorted=False).indices.clamp(max=count - 1)
        dependent, head, own = self._label_parts(word)
        chosen = torch.gather(head, 1, heads.reshape(batch, count * LIKELY_HEADS, 1).expand(-1, -1, LABEL_SIZE))
        scores = dependent @ chosen.reshape(batch, count, LIKELY_HEADS, LABEL_SIZE).transpose(2, 3) + own[:, :, :, None]
        return torch.zeros_like(arcs, dtype=torch.int64).scatter(2, heads + 1, scores.argmax(2) + 1)


TAG_LAYERS = ("upos", "xpos", "feats", "lemma", "ner")
TAG_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "ner": 1.0}


def losses(model: Reader, word: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weighted mean loss of each task in the batch, from its word vectors; a task without labels in it is left out."""
    dropped = model.dropout(word)
    out: dict[str, Tensor] = {}
    for name in TAG_LAYERS:
        known = batch[name] >= 0
        if known.any():
            scores = model.names(dropped, batch["word_mask"])[known] if name == "ner" else model.tags[name](dropped[known])
            out[name] = TAG_WEIGHTS[name] * F.cross_entropy(scores, batch[name][known])
    known = batch["boundary"] >= 0
    if known.any():
        scores = model.boundaries(dropped, batch["word_mask"])[known]
        out["boundary"] = F.binary_cross_entropy_with_logits(scores, batch["boundary"][known].float())
    known = batch["head"] >= 0
    if known.any():
        scores = within_sentence(model.arcs(dropped, batch["word_mask"]), batch["sentence"])
        out["arc"] = F.cross_entropy(scores[known], batch["head"][known])
        scores = model.labels_of(dropped, (batch["head"] - 1).clamp(min=0))
        known = (batch["deprel"] > 0) & (batch["head"] > 0)
        # A batch of one-word sentences has no label to learn.
        if known.any():
            out["label"] = F.cross_entropy(scores[known], batch["deprel"][known] - 1)
    return out


def within_sentence(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Takes from each word the heads outside its sentence, and itself."""
    same = sentence[:, :, None] == sentence[:, None, :]
    same = same & ~torch.eye(same.shape[1], dtype=torch.bool, device=same.device)
    return arcs.masked_fill(~F.pad(same, (1, 0), value=True), -1e4)
