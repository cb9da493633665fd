#!/usr/bin/env bash
# Campaigns of faults against one backend for a while: soak.sh <time> <backend>. Called by verify, which finds the tools.
set -euo pipefail
WORK=$ROOT/target/soak
export WORK
mkdir -p "$WORK"
source "$ROOT/build/lib.sh"

module=backend-${2%%-*}
[[ $2 != sample ]] || module=tck
if [[ ! -d $ROOT/$module ]]; then
    fail "there is no backend $2; there are: $(cd "$ROOT" && printf '%s ' backend-*)"
fi
export INCUMBENT_DOCKER_RUN=soak-$$
trap docker_done EXIT
trap 'exit 130' INT TERM
docker_ready || say 'Without Docker only backends that need no server can be judged.'
maven classpath -q test-compile dependency:build-classpath -pl "$module" -am \
    -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=test
classes=$ROOT/$module/target/test-classes:$ROOT/$module/target/classes:$(<"$ROOT/$module/target/classpath.txt")
TESTCONTAINERS_RYUK_DISABLED=true "$JAVA_HOME/bin/java" -cp "$classes" io.incumbent.tck.elector.Soak \
    "$2" "$1" "$WORK/$2-$(date +%Y%m%d-%H%M%S)" 9<&-
