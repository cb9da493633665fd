#!/usr/bin/env bash
# What carries the JUnit tag conformance: the kit's own proofs and backends judged altogether, one after another: terms are a second, and what competes
# for the processors is to be the scripts' own. The reports are in target/conformance.
set -euo pipefail
source "$ROOT/build/lib.sh"

excluded=none
[[ $DOCKER == true ]] || excluded=docker
modules=$(cd "$ROOT" && grep -rl --include='*Test.java' '@Tag("conformance")' */src/test | cut -d/ -f1 | sort -u | paste -sd,)
maven conformance test -pl "$modules" -am -Dgroups=conformance -Dtest.excluded="$excluded" -Dtest.reports=-conformance \
    -Dtest.forks=1 -Dtest.timeout=1500 -Dmaven.test.failure.ignore=true -Dspotless.check.skip=true -Denforcer.skip=true \
    -Dincumbent.conformance.results="$ROOT/target/conformance"
