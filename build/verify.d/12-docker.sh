#!/usr/bin/env bash
# Tests on real servers (JUnit tag docker), one module after another: what they measure is time, so nothing else runs beside
# them.
set -euo pipefail
source "$ROOT/build/lib.sh"

if [[ $DOCKER != true ]]; then
    fail 'no test on real servers ran, because there is no Docker'
fi
modules=$(cd "$ROOT" && grep -rl --include='*Test.java' '@Tag("docker")' */src/test | cut -d/ -f1 | sort -u | paste -sd,)
maven docker test -pl "$modules" -am -Dgroups=docker -Dtest.excluded=conformance -Dtest.reports=-docker -Dtest.forks=1 \
    -Dtest.timeout=1500 -Dmaven.test.failure.ignore=true -Dspotless.check.skip=true -Denforcer.skip=true \
    -Dincumbent.conformance.results="$ROOT/target/conformance"
