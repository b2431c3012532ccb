"""How far two readers agree: `python3 -m training.corpus.agreement [--list] [--first FILE…] [--second FILE]` from the repository root.

Compares the labels of the corpus (the first reading) with those of training/corpus/second/second.jsonl (a blind second reading of
the same texts), item by item. For real articles restore both first (`training.wire.standoff restore`): training/wire/second.jsonl is
the second reading of labels-c.jsonl to labels-r.jsonl. Events are matched one to one by overlapping triggers. Printed are the F1 of finding an event, the
agreement on its type (with Cohen's kappa), and on matched events that on source, target, status, polarity, certainty and by.
Parties agree where every span of the one reading overlaps a span of the other; "with chains" also lets a span stand for
the other names that either reading gives the same actor. Most events have the default status, certainty and no by, so the second
column counts only those where either reading departs from it. `--list` prints every disagreement.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from training.corpus.check import resolve

FOLDER = Path(__file__).parent
DEFAULTS = {"status": "occurred", "polarity": "positive", "certainty": "stated"}

Span = tuple[int, int]


def load(path: Path) -> dict[str, dict]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {item["id"]: item for item in map(json.loads, filter(str.strip, lines))}


def span(text: str, reference: str | list) -> Span | None:
    found = resolve(text, reference)
    return None if isinstance(found, str) else found


def spans(text: str, references: list) -> list[Span]:
    return [s for s in (span(text, r) for r in references) if s]


def overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def match(text: str, first: list[dict], second: list[dict]) -> list[tuple[dict, dict]]:
    """Pairs of events whose triggers overlap: those that begin alike first, then the longest overlap, then parties in common; never by type."""
    candidates = []
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            at, bt = span(text, a["trigger"]), span(text, b["trigger"])
            if at and bt and overlap(at, bt):
                roles = [[spans(text, e.get(role) or []) for e in (a, b)] for role in ("source", "target")]
                parties = sum(overlap(x, y) > 0 for left, right in roles for x in left for y in right)
                candidates.append((at[0] != bt[0], -overlap(at, bt), -parties, i, j))
    pairs, used_first, used_second = [], set(), set()
    for *_, i, j in sorted(candidates):
        if i not in used_first and j not in used_second:
            used_first.add(i), used_second.add(j)
            pairs.append((first[i], second[j]))
    return pairs


def meets(a: Span, b: Span, chains: list[list[Span]]) -> bool:
    if overlap(a, b):
        return True
    return any(any(overlap(a, s) for s in chain) and any(overlap(b, s) for s in chain) for chain in chains)


def same_parties(a: list[Span], b: list[Span], chains: list[list[Span]]) -> bool:
    """Both empty, or each span of either list meets one of the other's."""
    return all(any(meets(x, y, chains) for y in b) for x in a) and all(any(meets(x, y, chains) for x in a) for y in b)


def same_voices(text: str, a: list[dict], b: list[dict], chains: list[list[Span]], manners: bool) -> bool:
    actors = [spans(text, [v["actor"] for v in voices if v.get("actor")]) for voices in (a, b)]
    if manners and Counter(v["manner"] for v in a) != Counter(v["manner"] for v in b):
        return False
    return bool(a) == bool(b) and same_parties(*actors, chains)


def compare(text: str, a: dict, b: dict, chains: list[list[Span]]) -> dict[str, bool]:
    result = {"type": a["type"] == b["type"]}
    for role in ("source", "target"):
        both = [spans(text, e.get(role) or []) for e in (a, b)]
        result[role] = same_parties(*both, [])
        result[f"{role}, with chains"] = same_parties(*both, chains)
    for field, default in DEFAULTS.items():
        result[field] = (a.get(field) or default) == (b.get(field) or default)
    voices = [e.get("by") or [] for e in (a, b)]
    result["by, actors"] = same_voices(text, *voices, chains, manners=False)
    result["by, actors and manners"] = same_voices(text, *voices, chains, manners=True)
    return result


def kappa(pairs: list[tuple[str, str]]) -> float:
    total = len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    observed = sum(a == b for a, b in pairs) / total
    chance = sum(left[k] * right[k] for k in left) / total**2
    return (observed - chance) / (1 - chance)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, nargs="+", default=sorted(FOLDER.glob("*.jsonl")))
    parser.add_argument("--second", type=Path, default=FOLDER / "second" / "second.jsonl")
    parser.add_argument("--list", action="store_true", help="print every disagreement")
    args = parser.parse_args()
    corpus = {id: item for path in args.first for id, item in load(path).items()}
    second = load(args.second)
    shared = {id: (corpus[id], item) for id, item in second.items() if id in corpus and corpus[id]["text"] == item["text"]}
    agree, marked, types, missed, added = Counter(), Counter(), [], Counter(), Counter()
    for id, (one, two) in shared.items():
        text, events = one["text"], (one.get("events", []), two.get("events", []))
        chains = [spans(text, chain) for item in (one, two) for chain in item.get("same", [])]
        pairs = match(text, *events)
        for name, counts, own, at in (("first", missed, events[0], 0), ("second", added, events[1], 1)):
            for event in own:
                if not any(event is pair[at] for pair in pairs):
                    counts[event["type"]] += 1
                    if args.list:
                        print(f"{id}: only {name}: {event['trigger']} {event['type']} | {text}")
        for a, b in pairs:
            result = compare(text, a, b, chains)
            agree.update(field for field, same in result.items() if same)
            marked.update(f for f in result if any(e.get(k := f.split(",")[0]) not in (None, [], DEFAULTS.get(k)) for e in (a, b)))
            types.append((a["type"], b["type"]))
            wrong = [f for f in result if not result[f] and f not in ("source", "target", "by, actors")]
            for field in wrong if args.list else []:
                key = field.split(",")[0]
                print(f"{id}: {field}: {a['trigger']}: {a.get(key) or DEFAULTS.get(key)} / {b.get(key) or DEFAULTS.get(key)} | {text}")

    both, only_first, only_second = len(types), missed.total(), added.total()
    print(f"{len(shared)} items ({len(second) - len(shared)} of the second reading not in the corpus with the same text)")
    print(f"events: {both + only_first} first, {both + only_second} second, {both} matched, {only_first} only first, {only_second} only second")
    print(f"{'finding, F1':26}{2 * both / (2 * both + only_first + only_second):.3f}")
    for field in compare("", {"trigger": "", "type": ""}, {"trigger": "", "type": ""}, []):
        differ, of = both - agree[field], marked[field]
        print(f"{field:26}{agree[field] / both:.3f}  {(of - differ) / of:.3f} of {of:<6}{differ} differ" + f", kappa {kappa(types):.3f}" * (field == "type"))
    print("\ntype       matched  same  only first  only second")
    for kind in sorted({t for pair in types for t in pair} | missed.keys() | added.keys()):
        matched = sum(a == kind for a, _ in types)
        print(f"{kind:11}{matched:7}{sum(a == b == kind for a, b in types):6}{missed[kind]:12}{added[kind]:13}")
    print("\ncommonest differences of type (first / second)")
    for (a, b), n in Counter(tuple(sorted(p)) for p in types if p[0] != p[1]).most_common(12):
        ways = types.count((a, b)), types.count((b, a))
        print(f"{n:4}  {a} and {b}: {ways[0]} {a} / {b}, {ways[1]} {b} / {a}")


if __name__ == "__main__":
    main()
