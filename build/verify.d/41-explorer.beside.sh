#!/usr/bin/env bash
# All schedules of small worlds, as far as two million states go, with --all ten million. What is found to be broken is printed step by step.
set -euo pipefail
source "$ROOT/build/lib.sh"

usual=2000000
[[ $ALL == false ]] || usual=10000000
STATES=${EXPLORER_STATES:-$usual}
LOG=$WORK/explorer.log
if ! "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
    -cp "$ROOT/api/target/classes:$ROOT/tck/target/classes:$ROOT/tck/target/test-classes" \
    io.incumbent.engine.Explore --states "$STATES" >"$LOG" 2>&1 9<&-; then
    tail -n 60 "$LOG" >&2
    fail "the explorer found a rule broken, or missed one that is broken on purpose; see target/verify/explorer.log"
fi
tail -n 1 "$LOG" >"$WORK/summary/41-explorer.txt"
