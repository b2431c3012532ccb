"""The joint reader: encoder, heads of tags, trees and names, and event heads; where it runs, how it is saved."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from .batches import Inventories
from .encoder import Size, size_of
from .events import EventHeads
from .model import Reader, Sizes

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
INPUTS = ("input_ids", "attention_mask", "shape", "word_first", "word_last")


def sizes_of(inventories: Inventories) -> Sizes:
    return Sizes(**{k: len(v) for k, v in inventories.as_dict().items()})


def to_device(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    return {k: v.to(DEVICE, non_blocking=True) for k, v in batch.items()}


@dataclass
class JointReader:
    reader: Reader
    heads: EventHeads

    @staticmethod
    def untrained(inventories: Inventories, size: Size) -> "JointReader":
        return JointReader(Reader(sizes_of(inventories), size), EventHeads(size.hidden))

    def parts(self) -> tuple[nn.Module, nn.Module]:
        return self.reader, self.heads

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        """Word vectors [B, W, hidden] of a batch on DEVICE."""
        with torch.autocast(DEVICE.type, torch.bfloat16):
            return self.reader.words(*(batch[k] for k in INPUTS))


def save_reader(model: JointReader, inventories: Inventories, path: Path) -> None:
    saved = {"model": model.reader.state_dict(), "events": model.heads.state_dict(), "inventories": inventories.as_dict()}
    torch.save(saved, fresh := path.with_suffix(".fresh"))
    fresh.replace(path)


def load_reader(path: Path) -> tuple[JointReader, Inventories]:
    """A reader as `save_reader` wrote it, of the size it has there, ready to read."""
    saved = torch.load(path, weights_only=False, map_location="cpu")
    inventories = Inventories(**saved["inventories"])
    shapes = {name.removeprefix("encoder."): tuple(value.shape) for name, value in saved["model"].items()}
    model = JointReader.untrained(inventories, size_of(shapes))
    for part, values in zip(model.parts(), (saved["model"], saved["events"])):
        part.load_state_dict(values)
        part.eval().to(DEVICE)
    return model, inventories
