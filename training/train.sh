#!/bin/sh
# Trains the reader and exports it into models/. Goes on after a break. Usage: training/train.sh [DATA_FOLDER]
set -eu
cd "$(dirname "$0")/.."
data=${1:-../shared/data}
python=${PYTHON:-python3}
"$python" -m training.train --data "$data"
"$python" -m training.export --data "$data" --out models
