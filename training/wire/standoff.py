"""Labels on real articles, kept without their text: `python3 -m training.wire.standoff strip ITEMS.jsonl > labels.jsonl` turns items in the
corpus's form (whose `text` is an exact slice of the article named by `story`) into offsets; `restore LABELS.jsonl` turns them back, with the
articles at hand. Offsets are Python characters into the article's `text`."""

import argparse
import json
import sys
from pathlib import Path

from training.corpus.check import resolve

NEWS = Path(__file__).parents[3] / "shared" / "data" / "news" / "sample.jsonl"
SINGLE = ("trigger", "content", "time", "place", "quantity", "inside")


def articles(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as lines:
        return {a["id"]: a["text"] for a in map(json.loads, lines)}


def strip(item: dict, article: str) -> dict:
    """The item with offsets in place of strings.
    Raises ValueError where its text or a reference is not in the article."""
    start = article.find(item["text"])
    if start < 0:
        raise ValueError(f"{item['id']}: its text is no exact slice of {item['story']}")

    def at(reference) -> list[int]:
        found = resolve(item["text"], reference)
        if isinstance(found, str):
            raise ValueError(f"{item['id']}: {found}")
        return [start + found[0], start + found[1]]

    def event(e: dict) -> dict:
        out = dict(e)
        out |= {k: at(e[k]) for k in SINGLE if e.get(k) is not None}
        out |= {k: [at(r) for r in e[k]] for k in ("source", "target") if e.get(k)}
        if e.get("by"):
            out["by"] = [{**b, **{k: at(b[k]) for k in ("actor", "cue") if b.get(k)}} for b in e["by"]]
        out.pop("others", None)
        return out

    kept = {k: item[k] for k in ("id", "form", "story", "published", "split") if k in item}
    return kept | {"span": [start, start + len(item["text"])], "events": [event(e) for e in item.get("events", [])]}


def restore(label: dict, article: str) -> dict:
    """The corpus's form again; a reference becomes the string and its place among its like."""
    first, last = label["span"]
    text = article[first:last]

    def of(span: list[int]):
        wanted = article[span[0] : span[1]]
        for nth in range(1, 200):
            found = resolve(text, [wanted, nth])
            if isinstance(found, str):
                raise ValueError(f"{label['id']}: {wanted!r} cuts a word")
            if first + found[0] == span[0]:
                return [wanted, nth]
        raise ValueError(f"{label['id']}: {wanted!r} stands there too often")

    def event(e: dict) -> dict:
        out = dict(e)
        out |= {k: of(e[k]) for k in SINGLE if e.get(k) is not None}
        out |= {k: [of(r) for r in e[k]] for k in ("source", "target") if e.get(k)}
        if e.get("by"):
            out["by"] = [{**b, **{k: of(b[k]) for k in ("actor", "cue") if b.get(k)}} for b in e["by"]]
        return out

    return {"id": label["id"], "form": label["form"], "text": text, "events": [event(e) for e in label["events"]]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=("strip", "restore"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--news", type=Path, default=NEWS)
    parser.add_argument("--split", help="only labels of this part: train or measure")
    args = parser.parse_args()
    texts = articles(args.news)
    failed = False
    for line in args.file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if args.split and item.get("split") != args.split:
            continue
        try:
            print(json.dumps((strip if args.way == "strip" else restore)(item, texts[item["story"]]), ensure_ascii=False))
        except (ValueError, KeyError) as error:
            failed = True
            print(f"{item.get('id')}: {error}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
