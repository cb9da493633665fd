#!/usr/bin/env bash
# What carries the JUnit tag conformance: the kit's own proofs and backends judged altogether, one after another, because
# terms are a second and what competes for the processors is to be the scripts' own. ./verify plays the essential set of
# scripts; ./verify --all the whole, and what is thorough besides. The reports are in target/conformance.
set -euo pipefail
source "$ROOT/build/lib.sh"

# Others play beside: what must happen within a time may take longer here.
export INCUMBENT_TCK_SCALE=${INCUMBENT_TCK_SCALE:-2}
excluded=thorough set=essential
[[ $ALL == false ]] || excluded=none set=whole
[[ $DOCKER == true ]] || excluded+=,docker
part=$(of_part)
# What is played is short: a compiler that works hard for later takes processors from leaders with terms of a second.
tests conformance -pl "$(modules_with conformance)" -am ${part:+"$part"} -Dgroups=conformance -Dtest.excluded="$excluded" \
    -Dtest.reports=-conformance -Dtest.forks=1 -Dtest.timeout=1500 -DargLine=-XX:TieredStopAtLevel=1 \
    -Dmaven.test.failure.ignore=true -Dincumbent.tck.set="$set" \
    -Dincumbent.conformance.results="$ROOT/target/conformance"
