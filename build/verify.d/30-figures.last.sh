#!/usr/bin/env bash
# What a check of a lease costs, measured beside the clock it reads: the promise is a ratio within one run.
set -euo pipefail
source "$ROOT/build/lib.sh"

RESULTS=$ROOT/benchmarks/target/results
LOG=$WORK/figures.log
rm -rf "$RESULTS"
if ! "$ROOT/bench" --check --quick >"$LOG" 2>&1 9<&-; then
    tail -n 30 "$LOG" >&2
    fail 'see target/verify/figures.log'
fi
cp "$RESULTS/checks.txt" "$WORK/summary/30-figures.txt"
