"""The mean of readers that go on from one and the same (weight averaging): `python -m training.mean training/runs/reader-a.pt training/runs/reader-b.pt --out training/runs/reader.pt`.
Readers begun apart have no mean that reads."""

import argparse
from pathlib import Path

import torch

from .joint import load_reader, save_reader


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Of each parameter, the mean over the readers."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    loaded = [load_reader(path) for path in args.readers]
    first, inventories = loaded[0]
    if any(other != inventories for _, other in loaded):
        raise ValueError(f"{', '.join(map(str, args.readers))}: expected the same labels in all; readers of other treebanks have no mean")
    for part, *states in zip(first.parts(), *([part.state_dict() for part in model.parts()] for model, _ in loaded)):
        part.load_state_dict(mean(states))
    save_reader(first, inventories, args.out)


if __name__ == "__main__":
    main()
