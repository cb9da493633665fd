#!/usr/bin/env bash
# The first of the two commands, as a program reads it. What must happen is judged by the demo itself; here, that it says so
# in figures, and that its status is believed.
set -euo pipefail
source "$ROOT/build/lib.sh"

FIGURES=$WORK/demo.json
if ! "$ROOT/incumbent" demo --json --report "$WORK/demo.html" >"$FIGURES" 2>"$WORK/demo.log" 9<&-; then
    tail -n 30 "$WORK/demo.log" >&2
    fail 'the demo failed, see target/verify/demo.log'
fi

# figure <name>: its number.
figure() { sed -n "s/^ *\"$1\": \([0-9.]*\),\{0,1\}$/\1/p" "$FIGURES"; }

# Three are tried by the leader that was frozen; a fourth may have been on its way when it was.
if [[ $(figure overlappingLeases) != 0 || $(figure terms) != 4 || $(figure staleWritesRefused) -lt 3 ]]; then
    cat "$FIGURES" >&2
    fail 'the demo ended well, but its figures say something else'
fi
say "demo: killed leader replaced in $(figure failoverAfterKillTerms) terms, frozen one in" \
    "$(figure failoverAfterFreezeTerms), resignation handed over in $(figure handoverMillis) ms," \
    "$(figure staleWritesRefused) stale writes refused," \
    "in $(figure seconds) s" >"$WORK/summary/16-demo.txt"

# Nobody can be elected there, so it must not say that all is well.
if "$ROOT/incumbent" demo --json --backend redis://127.0.0.1:1 >/dev/null 2>&1 9<&-; then
    fail 'the demo said that all is well, without a service'
fi
