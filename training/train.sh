#!/bin/sh
# Makes the shipped weights: trees and names first, then acts beside them with a teacher's readings of news, then export into models/. Goes on after a break: each stage
# whose output is there is left out (delete training/runs to start afresh).
# Usage: training/train.sh [DATA_FOLDER]. TEACHER=FOLDER names the unpacked all-mpnet-base-v2 (training/README.md); without it the second stage
# learns from the corpus alone.
set -eu
cd "$(dirname "$0")/.."
data=${1:-../shared/data}
python=${PYTHON:-python3}
runs=training/runs
words() { npx tsx scripts/corpus-words.ts "$@"; }

"$python" -m training.train --data "$data" --epochs 4
last=$(ls "$runs"/reader/epoch-*.pt | sort -V | tail -1)

# Trees for the corpus come from the reader itself, so it is exported first.
[ -f "$runs/words.jsonl" ] || {
  "$python" -m training.export --data "$data" --out models --checkpoint "$last" --no-evaluation
  rm -rf "$runs/corpus" && mkdir -p "$runs/corpus" && cp training/corpus/*.jsonl "$runs/corpus/"
  for labels in training/wire/labels-*.jsonl; do
    "$python" -m training.wire.standoff restore "$labels" --split train --news "$data/news/sample.jsonl"
  done > "$runs/corpus/wire.jsonl"
  words "$runs/corpus" > "$runs/words.part" && mv "$runs/words.part" "$runs/words.jsonl"
}

# Names of our own writing, cut into words by the same tokenizer.
[ -f "$runs/names.jsonl" ] || { npx tsx scripts/name-words.ts > "$runs/names.part" && mv "$runs/names.part" "$runs/names.jsonl"; }

soft="" read=""
if [ -n "${TEACHER:-}" ]; then
  [ -f "$runs/teacher.pt" ] || "$python" -m training.teacher train --words "$runs/words.jsonl" --base "$TEACHER" --out "$runs/teacher.pt" --epochs 2 --rate 8e-5 --head-rate 1.5e-3 --hold dev
  # The teacher reads news, where it says something of every word and of many pairs.
  [ -f "$runs/news.jsonl" ] || { words --news "$data/news/sample.jsonl" > "$runs/news.part" && mv "$runs/news.part" "$runs/news.jsonl"; }
  [ -f "$runs/soft.pt" ] || "$python" -m training.teacher label --windows "$runs/news.jsonl" --base "$TEACHER" --checkpoint "$runs/teacher.pt" --out "$runs/soft.pt"
  soft="--soft $runs/soft.pt"
  # Another teacher, of names, reads the treebanks.
  [ -f "$runs/names-read.jsonl" ] || "$python" -m training.names_teacher --data "$data" --base "$TEACHER" --names "$runs/names.jsonl" --out "$runs/names-read.jsonl"
  read="--names-read $runs/names-read.jsonl"
fi
[ -f "$runs/joint.pt" ] || "$python" -m training.joint --data "$data" --words "$runs/words.jsonl" --names "$runs/names.jsonl" --from "$last" --out "$runs/joint.pt" --epochs 6 --corpus-epochs 7.5 --encoder-rate 1.5e-4 --head-rate 7e-4 --hold dev $soft
# A second round at lower rates, over other windows, with names as their teacher reads them.
[ -f "$runs/joint-2.pt" ] || "$python" -m training.joint --data "$data" --words "$runs/words.jsonl" --names "$runs/names.jsonl" --from "$runs/joint.pt" --out "$runs/joint-2.pt" --epochs 3.5 --corpus-epochs 4.5 --encoder-rate 1e-4 --head-rate 5e-4 --event-rate 1e-3 --hold dev --seed 8 $soft $read
[ -f "$runs/names.pt" ] || "$python" -m training.names_head --data "$data" --names "$runs/names.jsonl" --from "$runs/joint-2.pt" --out "$runs/names.pt" --epochs 3 --rate 1e-3 --seed 11 $read
"$python" -m training.export --data "$data" --out models --checkpoint "$runs/names.pt"

# Mention chains are learned from what the exported reader makes of GUM.
npx tsx scripts/chain-pairs.ts --treebank "$data/treebank/gum-train.conllu" --out "$runs/chains"
"$python" -m training.chains --pairs "$runs/chains" --out models/en.chains.json
