#!/usr/bin/env bash
# Tests on real servers (JUnit tag docker), one module after another: what they measure is time, so nothing else runs beside
# them but what has a lower priority. What is thorough besides is asked for by ./verify --all.
set -euo pipefail
source "$ROOT/build/lib.sh"

if [[ $DOCKER != true ]]; then
    fail 'no test on real servers ran, because there is no Docker'
fi
# Others play beside: what must happen within a time may take longer here.
export INCUMBENT_TCK_SCALE=${INCUMBENT_TCK_SCALE:-2}
excluded=conformance,thorough
[[ $ALL == false ]] || excluded=conformance
part=$(of_part)
tests docker -pl "$(modules_with docker)" -am ${part:+"$part"} -Dgroups=docker -Dtest.excluded="$excluded" \
    -Dtest.reports=-docker -Dtest.forks=1 -Dtest.timeout=1500 -Dmaven.test.failure.ignore=true \
    -Dincumbent.conformance.results="$ROOT/target/conformance"
