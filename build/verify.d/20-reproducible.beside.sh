#!/usr/bin/env bash
# The same source must give the same bytes: builds a copy of this tree elsewhere, in another time zone, and compares
# every published jar with the one built first. The canary carries its build time, so the comparison must refuse it.
# The second test run is that copy's: on another JDK, in a locale and a time zone that break careless code.
set -euo pipefail
source "$ROOT/build/lib.sh"

COPY=$WORK/copy
VERSION=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$ROOT/bom/pom.xml" | head -n 1)
CANARY=build/canaries/reproducible/target/canary-reproducible-$VERSION.jar
mkdir -p "$COPY"
tar -C "$ROOT" --exclude=target --exclude=.git -cf - . | tar -C "$COPY" -xf -

# Published is what has a Javadoc jar beside its jar; checks makes sure that all published modules do.
jars=()
for jar in "$ROOT"/*/target/incumbent-*-javadoc.jar; do
    module=${jar%-javadoc.jar}
    for kind in '' -sources -javadoc; do
        jars+=("${module#"$ROOT"/}$kind.jar")
    done
done

excluded=docker,conformance
[[ $ALL == true ]] || excluded+=,once
export MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.timezone=Pacific/Chatham"
maven second-build -T1C -f "$COPY/pom.xml" verify -Dspotless.check.skip=true -Dfirst.skip=true -Dsecond.skip=false \
    -Dsecond.jvm="$SECOND_JDK/bin/java" -Dsecond.excluded="$excluded" -Dtest.seed="$TEST_SEED" -Dtest.timeout=3000 \
    -Dmaven.test.failure.ignore=true
if grep 'There was a timeout' "$WORK/second-build.log" >&2; then
    fail 'a test run was ended before it was done'
fi
maven second-canary -f "$COPY/build/canaries/pom.xml" -pl ../../bom,reproducible package

if [[ ! -f $ROOT/$CANARY || ! -f $COPY/$CANARY ]]; then
    fail 'the canary was not built twice'
fi
if same_jars "$ROOT" "$COPY" "$CANARY" >"$WORK/reproducible.log" 2>&1; then
    fail 'the comparison did not notice that the canary changes with each build'
fi
same_jars "$ROOT" "$COPY" "${jars[@]}" >&2 || fail 'jars differ between two builds of the same source'
say "reproducible: ${#jars[@]} jars built twice, same bytes" >"$WORK/summary/20-reproducible.txt"
