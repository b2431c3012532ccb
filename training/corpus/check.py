"""Checks corpus files: `python3 -m training.corpus.check [--counts] FILE…` from the repository root. Prints every problem at once.

Resolves every string to offsets, refuses what is ambiguous or unknown, checks types, modes and CAMEO codes against
src/knowledge/data, finds near-copies (the same shape with other names), and prints counts with `--counts`.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter
from pathlib import Path

KNOWLEDGE = Path(__file__).parents[2] / "src" / "knowledge" / "data"
FORMS = {"body", "headline", "lead", "quote"}
STATUS = {"occurred", "ongoing", "planned", "habitual", "hypothetical"}
CERTAINTY = {"stated", "alleged", "suspected", "denied"}
POLARITY = {"positive", "negative"}
MANNERS = {"say", "report", "accuse", "claim", "deny", "suspect", "confirm", "warn"}
WHY = {"metaphor", "sport", "business", "repeat", "definition", "opinion", "history", "routine", "title", "topic"}
EVENT_KEYS = set("trigger type mode cameo source target others content time place quantity polarity status certainty by inside".split())
ITEM_KEYS = {"id", "batch", "form", "text", "published", "events", "none", "same", "story", "split"}
NEAR = 0.6

Reference = str | list


def rows(name: str) -> list[dict[str, str]]:
    path = KNOWLEDGE / f"{name}.tsv"
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def resolve(text: str, reference: Reference) -> tuple[int, int] | str:
    """Offsets (Python characters) of a reference, or what is wrong with it."""
    wanted, nth = (reference, None) if isinstance(reference, str) else (reference[0], reference[1])
    if not wanted:
        return "an empty string"
    places = [m.start() for m in re.finditer(re.escape(wanted), text) if _whole(text, m.start(), m.end())]
    if not places:
        return f"{wanted!r} is not in the text as whole words"
    if nth is None and len(places) > 1:
        return f"{wanted!r} stands there {len(places)} times; say which: [{json.dumps(wanted)}, 1]"
    if nth is not None and not 1 <= nth <= len(places):
        return f"{wanted!r} has no occurrence {nth} (of {len(places)})"
    start = places[(nth or 1) - 1]
    return start, start + len(wanted)


def _whole(text: str, start: int, end: int) -> bool:
    inside = lambda i: 0 < i < len(text) and text[i - 1].isalnum() and text[i].isalnum()
    return not inside(start) and not inside(end)


def references(event: dict) -> list[tuple[str, Reference]]:
    found: list[tuple[str, Reference]] = [("trigger", event.get("trigger", ""))]
    for role in ("source", "target"):
        found += [(role, r) for r in event.get(role) or []]
    found += [("others", o.get("actor", "")) for o in event.get("others") or []]
    for role in ("content", "time", "place", "quantity"):
        if event.get(role) is not None:
            found.append((role, event[role]))
    for by in event.get("by") or []:
        found += [("by.actor", by["actor"])] if by.get("actor") else []
        found += [("by.cue", by["cue"])] if by.get("cue") else []
    return found


def problems_of(item: dict, types: set[str], modes: dict[str, set[str]], cameo: dict[str, str]) -> list[str]:
    out: list[str] = []
    text = item.get("text", "")
    if not isinstance(text, str) or not text.strip():
        return ["no text"]
    out += [f"unknown key {k!r}" for k in item.keys() - ITEM_KEYS]
    if item.get("form") not in FORMS:
        out.append(f"form {item.get('form')!r}, expected one of {sorted(FORMS)}")
    if "published" in item and not re.fullmatch(r"\d{4}-\d\d-\d\d", item["published"] or ""):
        out.append(f"published {item['published']!r}, expected YYYY-MM-DD")
    for n, event in enumerate(item.get("events", []), 1):
        where = f"event {n}: "
        out += [where + f"unknown key {k!r}" for k in event.keys() - EVENT_KEYS]
        kind = event.get("type")
        if kind not in types:
            out.append(where + f"type {kind!r}")
        if event.get("mode") and event["mode"] not in modes.get(kind, set()):
            out.append(where + f"mode {event['mode']!r} is none of {kind}: {sorted(modes.get(kind, set()))}")
        if event.get("cameo") and cameo and event["cameo"] not in cameo:
            out.append(where + f"unknown CAMEO code {event['cameo']!r}")
        for key, allowed in (("status", STATUS), ("certainty", CERTAINTY), ("polarity", POLARITY)):
            if event.get(key) is not None and event[key] not in allowed:
                out.append(where + f"{key} {event[key]!r}, expected one of {sorted(allowed)}")
        for by in event.get("by") or []:
            if by.get("manner") not in MANNERS:
                out.append(where + f"manner {by.get('manner')!r}, expected one of {sorted(MANNERS)}")
        for role, reference in references(event):
            found = resolve(text, reference)
            if isinstance(found, str):
                out.append(where + f"{role}: {found}")
    for n, none in enumerate(item.get("none", []), 1):
        if none.get("why") not in WHY:
            out.append(f"none {n}: why {none.get('why')!r}, expected one of {sorted(WHY)}")
        found = resolve(text, none.get("trigger", ""))
        if isinstance(found, str):
            out.append(f"none {n}: {found}")
    for chain in item.get("same", []):
        for reference in chain:
            found = resolve(text, reference)
            if isinstance(found, str):
                out.append(f"same: {found}")
    return out


def shape(text: str) -> frozenset[str]:
    """Trigrams of the words that are not capitalised and no numbers: what stays when the names are exchanged."""
    words = [w for w in re.findall(r"[\w'’-]+", text) if w[0].islower()]
    return frozenset(" ".join(words[i : i + 3]) for i in range(len(words) - 2))


def near_copies(items: list[tuple[str, dict]]) -> list[str]:
    by_gram: dict[str, list[int]] = {}
    shapes = [shape(item["text"]) for _, item in items]
    out = []
    for at, grams in enumerate(shapes):
        shared = Counter(other for gram in grams for other in by_gram.get(gram, ()))
        for other, count in shared.items():
            if count >= NEAR * min(len(grams), len(shapes[other])) and min(len(grams), len(shapes[other])) >= 5:
                out.append(f"{items[at][0]} is a near-copy of {items[other][0]}")
                break
        for gram in grams:
            by_gram.setdefault(gram, []).append(at)
    return out


def read(paths: list[Path]) -> tuple[list[tuple[str, dict]], list[str]]:
    items, problems = [], []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                items.append((f"{path.name}:{number}", json.loads(line)))
            except json.JSONDecodeError as error:
                problems.append(f"{path.name}:{number}: no JSON: {error}")
    return items, problems


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="default: every batch in this folder")
    parser.add_argument("--counts", action="store_true")
    args = parser.parse_args()
    paths = args.files or sorted(Path(__file__).parent.glob("*.jsonl"))
    items, problems = read(paths)
    plover = rows("plover")
    modes: dict[str, set[str]] = {}
    for row in plover:
        modes.setdefault(row["type"], set()).update([row["mode"]] if row["mode"] else [])
    cameo = {row["code"]: row["type"] for row in rows("cameo")}
    seen: dict[str, str] = {}
    for where, item in items:
        problems += [f"{where}: {p}" for p in problems_of(item, set(modes), modes, cameo)]
        if item.get("id") in seen or not item.get("id"):
            problems.append(f"{where}: id {item.get('id')!r} {'stands in ' + seen[item['id']] if item.get('id') else 'is missing'}")
        seen[item.get("id", "")] = where
    problems += near_copies(items)
    for problem in problems:
        print(problem)
    if args.counts:
        counts = Counter((e["type"], e.get("mode") or "") for _, i in items for e in i.get("events", []))
        for (kind, mode), n in sorted(counts.items()):
            print(f"{kind:10}{mode:16}{n}")
        print("forms", dict(Counter(i.get("form") for _, i in items)))
        print("status", dict(Counter(e.get("status", "occurred") for _, i in items for e in i.get("events", []))))
        print("certainty", dict(Counter(e.get("certainty", "stated") for _, i in items for e in i.get("events", []))))
        print("polarity", dict(Counter(e.get("polarity", "positive") for _, i in items for e in i.get("events", []))))
        print("without event", sum(not i.get("events") for _, i in items), "non-events", sum(len(i.get("none", [])) for _, i in items))
    print(f"{len(items)} items, {sum(len(i.get('events', [])) for _, i in items)} events, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
