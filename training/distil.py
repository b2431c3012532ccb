"""The losses of a reader that learns from what teachers made of a text (`training.readings`)."""

import torch
import torch.nn.functional as F
from torch import Tensor

from .events import ATTRIBUTES, LABELS, NONE
from .model import TAG_LAYERS, TAG_WEIGHTS, within_sentence
from .readings import LAYERS, LIKELIEST
from .joint import JointReader


def spread(readings: list[dict | None], width: int, pairs: int) -> dict[str, Tensor]:
    """Readings of a batch as padded tensors: for each layer `NAME` [B, W, LIKELIEST] of values and `NAME_share` of their probabilities, and as
    `training.readings.opinion` has them `boundary`, `sentence`, attributes, `role`, `relation`; `told` [B, W]: where acts are told; `heard`, `heard_pairs`: what teachers have read at all."""
    count = len(readings)
    out = {name: torch.zeros(count, width, LIKELIEST, dtype=torch.long) for name in LAYERS}
    out |= {f"{name}_share": torch.zeros(count, width, LIKELIEST) for name in LAYERS}
    out |= {name: torch.zeros(count, width, len(LABELS[name])) for name in ATTRIBUTES}
    out |= {"boundary": torch.zeros(count, width), "sentence": torch.full((count, width), -1)}
    out |= {name: torch.zeros(count, width, dtype=torch.bool) for name in ("told", "heard")} | {"heard_pairs": torch.zeros(count, pairs, dtype=torch.bool)}
    out |= {"role": torch.zeros(count, width, width, len(LABELS["role"])), "relation": torch.zeros(count, pairs, NONE + 1)}
    for b, kept in enumerate(readings):
        if kept is None:
            continue
        told, n = kept["told"].long(), len(kept["boundary"])
        out["heard"][b] = True
        for name in LAYERS:
            values, share = kept[name]
            # What nobody holds likely at all may stand behind the batch's last word.
            out[name][b, :n, : values.shape[1]] = values.long().masked_fill(share == 0, 0)
            out[f"{name}_share"][b, :n, : values.shape[1]] = share
        for name in ATTRIBUTES:
            out[name][b, told] = kept[name]
        out["told"][b, told] = True
        out["boundary"][b, :n], out["sentence"][b, :n] = kept["boundary"], kept["sentence"]
        trigger, argument, role = kept["role_at"].long().T
        out["role"][b, told[trigger], argument, role] = kept["role"]
        p = len(kept["relation"])
        out["relation"][b, :p], out["heard_pairs"][b, :p] = kept["relation"], True
    return out


def taught_losses(model: JointReader, word: Tensor, batch: dict[str, Tensor], said: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weighted mean loss of each task against what the teachers said (`spread`)."""
    reader, heads = model.parts()
    mask = batch["word_mask"] > 0

    def likeliest(name: str, scores: Tensor, where: Tensor) -> Tensor:
        return -(said[f"{name}_share"][where] * scores[where].float().log_softmax(-1).gather(-1, said[name][where])).sum(-1).mean()

    def dense(scores: Tensor, share: Tensor) -> Tensor:
        return -(share * scores.float().log_softmax(-1)).sum(-1).mean()

    out: dict[str, Tensor] = {}
    if (heard := mask & said["heard"]).any():
        dropped = reader.dropout(word)
        scores = {name: reader.tags[name](dropped) for name in TAG_LAYERS if name != "ner"} | {"ner": reader.names(dropped, batch["word_mask"])}
        out |= {name: TAG_WEIGHTS[name] * likeliest(name, scores[name], heard) for name in TAG_LAYERS}
        out["boundary"] = F.binary_cross_entropy_with_logits(reader.boundaries(dropped, batch["word_mask"])[heard], said["boundary"][heard])
        out["arc"] = likeliest("arc", within_sentence(reader.arcs(dropped, batch["word_mask"]), said["sentence"]), heard)
        head = said["arc"][..., 0]
        if (labelled := heard & (head > 0)).any():
            out["label"] = likeliest("label", reader.labels_of(dropped, (head - 1).clamp(min=0)), labelled)
    dropped = heads.dropout(word)
    if heard.any():
        out["trigger"] = 3.0 * likeliest("trigger", heads.trigger(dropped), heard)
    if (told := said["told"]).any():
        inner = heads.attribute_inner(dropped[told])
        out |= {name: 0.5 * dense(heads.attributes[name](inner), said[name][told]) for name in ATTRIBUTES}
        asked = mask[:, None, :].expand(-1, mask.shape[1], -1)[told]
        out["role"] = 10.0 * F.binary_cross_entropy_with_logits(heads.roles(dropped)[told][asked].float(), said["role"][told][asked])
    if (paired := batch["paired"] & said["heard_pairs"]).any():
        out["relation"] = 1.5 * dense(heads.pairs(dropped, batch["word_mask"], batch["pairs"])[paired], said["relation"][paired])
    return out


# How much resemblance counts beside labels.
LIKENESS_SHARE = 5.0


def likeness(like: JointReader | None, word: Tensor, batch: dict[str, Tensor], name: str) -> dict[str, Tensor]:
    """How far the word vectors of a batch are from those of the reader that they should resemble: mean square, each value of a vector in units of its own deviation."""
    if like is None:
        return {}
    mask = batch["word_mask"] > 0
    with torch.no_grad():
        wanted = like.words(batch)[mask]
        unit = wanted.std(0).clamp(min=1e-4)
    return {f"like_{name}": LIKENESS_SHARE * ((word[mask] - wanted) / unit).square().mean()}
