#!/usr/bin/env bash
# What carries the JUnit tag conformance: the kit's own proofs and backends judged altogether, one after another, because
# terms are a second and what competes for the processors is to be the scripts' own. What is thorough besides takes about half an hour, and is
# asked for by ./verify --all. The reports are in target/conformance.
set -euo pipefail
source "$ROOT/build/lib.sh"

excluded=thorough
[[ $ALL == false ]] || excluded=none
[[ $DOCKER == true ]] || excluded+=,docker
modules=$(cd "$ROOT" && grep -rl --include='*Test.java' '@Tag("conformance")' */src/test | cut -d/ -f1 | sort -u | paste -sd,)
# What is played is short: a compiler that works hard for later takes processors from leaders with terms of a second.
maven conformance test -pl "$modules" -am -Dgroups=conformance -Dtest.excluded="$excluded" -Dtest.reports=-conformance \
    -Dtest.forks=1 -Dtest.timeout=1500 -DargLine=-XX:TieredStopAtLevel=1 -Dmaven.test.failure.ignore=true \
    -Dspotless.check.skip=true -Denforcer.skip=true \
    -Dincumbent.conformance.results="$ROOT/target/conformance"
