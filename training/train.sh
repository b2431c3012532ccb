#!/bin/sh
# Makes the shipped weights: teachers of the larger encoder, what they make of the corpus, of news and of plain texts, the small reader that learns from both, a narrower one made of it, export into models/.
# Goes on after a break: each stage whose output is there is left out (delete training/runs to start afresh).
# Usage: training/train.sh [DATA_FOLDER]. TEACHER=FOLDER names the unpacked all-mpnet-base-v2 (training/README.md), and wants a GPU; without it the reader learns
# from the labels alone. TEACHERS: how many (3).
set -eu
cd "$(dirname "$0")/.."
data=${1:-../shared/data}
python=${PYTHON:-python3}
runs=training/runs
mkdir -p "$runs/corpus"
cut() { [ -f "$runs/$1.jsonl" ] || { name=$1 && shift && npx tsx "$@" > "$runs/part" && mv "$runs/part" "$runs/$name.jsonl"; }; }

# The corpus, news, plain texts and names of our own, cut into words and headed by the reader that is in models/.
cp training/corpus/*.jsonl "$runs/corpus/"
for labels in training/wire/labels-*.jsonl; do
  "$python" -m training.wire.standoff restore "$labels" --split train --news "$data/news/sample.jsonl"
done > "$runs/corpus/wire.jsonl"
cut words scripts/corpus-words.ts "$runs/corpus"
cut news scripts/corpus-words.ts --news "$data/news/sample.jsonl"
cat training/plain/*.jsonl > "$runs/texts.jsonl"
cut plain scripts/corpus-words.ts --news "$runs/texts.jsonl"
cut names scripts/name-words.ts

train() { "$python" -m training.train --data "$data" --words "$runs/words.jsonl" --names "$runs/names.jsonl" "$@"; }

taught=""
if [ -n "${TEACHER:-}" ]; then
  for seed in $(seq "${TEACHERS:-3}"); do
    [ -f "$runs/teacher-$seed.pt" ] || train --large "$TEACHER" --seed "$seed" --out "$runs/teacher-$seed.pt" --epochs 10 --corpus-epochs 5 --pieces 4000 --encoder-rate 1e-4
  done
  [ -f "$runs/readings.pt" ] || "$python" -m training.readings --teachers "$runs"/teacher-*.pt --items "$runs/words.jsonl" "$runs/news.jsonl" "$runs/plain.jsonl" --out "$runs/readings.pt"
  taught="--unlabelled $runs/news.jsonl $runs/plain.jsonl --readings $runs/readings.pt"
fi
[ -f "$runs/wide.pt" ] || train $taught --out "$runs/wide.pt" --epochs 12 --corpus-epochs 10
# What reads nearly as well with a third less to compute, and the rest of the way.
[ -f "$runs/narrow.pt" ] || "$python" -m training.prune "$runs/wide.pt" --data "$data" --words "$runs/words.jsonl" --names "$runs/names.jsonl" --out "$runs/narrow.pt"
[ -f "$runs/reader.pt" ] || train $taught --from "$runs/narrow.pt" --like "$runs/wide.pt" --out "$runs/reader.pt" --epochs 3.2 --corpus-epochs 2 --encoder-rate 2.5e-4 --head-rate 5e-4
"$python" -m training.export --data "$data" --out models --checkpoint "$runs/reader.pt"

# Mention chains are learned from what the exported reader makes of GUM.
npx tsx scripts/chain-pairs.ts --treebank "$data/treebank/gum-train.conllu" --out "$runs/chains"
"$python" -m training.chains --pairs "$runs/chains" --out models/en.chains.json
