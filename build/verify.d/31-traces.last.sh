#!/usr/bin/env bash
# The histories of all electors that were judged, shown to the specification. Not those of D17, where a service loses all of its
# data: without it tokens need not grow.
set -euo pipefail
source "$ROOT/build/lib.sh"

runs=()
for run in "$ROOT"/target/conformance/*/runs/[A-Z]*; do
    [[ ${run##*/} == D17 ]] || runs+=("$run")
done
LOG=$WORK/traces.log
if ! "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$ROOT/api/target/classes:$ROOT/tck/target/classes" \
    io.incumbent.tck.spec.CheckTraces "${runs[@]}" >"$LOG" 2>&1 9<&-; then
    tail -n 20 "$LOG" >&2
    fail 'the specification does not accept what was judged; see target/verify/traces.log'
fi
tail -n 1 "$LOG" >"$WORK/summary/31-traces.txt"
