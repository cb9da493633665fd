#!/usr/bin/env bash
# More of the simulation, on seeds that nobody has seen before. What fails is printed with the line that repeats it.
set -euo pipefail
source "$ROOT/build/lib.sh"

SEEDS=${SIMULATION_SEEDS:-30000}
BASE=${SIMULATION_BASE:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')000000}
LOG=$WORK/simulation.log
if ! "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$ROOT/api/target/classes:$ROOT/tck/target/classes" \
    io.incumbent.tck.sim.Simulate --seeds "$BASE..$((BASE + SEEDS))" --threads 2 >"$LOG" 2>&1 9<&-; then
    tail -n 40 "$LOG" >&2
    fail "the simulation broke a rule or saw too little (SIMULATION_BASE=$BASE repeats it); see target/verify/simulation.log"
fi
say "longer simulation: $(head -n 1 "$LOG")" >"$WORK/summary/40-simulation.txt"
