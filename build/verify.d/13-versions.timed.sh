#!/usr/bin/env bash
# Tests on real servers once more, on the other version of a service that images.properties names, if its image is here; for
# ./verify --all.
set -euo pipefail
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/lib.sh"

[[ $ALL == true ]] || exit 0
[[ $DOCKER == true ]] || fail 'no test on other versions ran, because there is no Docker'

while read -r service image; do
    if ! "$(find_client)" image inspect "$image" >/dev/null 2>&1; then
        say "  $service: not tested on $image, which is not here"
        continue
    fi
    say "  $service: on $image"
    export "INCUMBENT_IMAGE_$(tr '[:lower:]' '[:upper:]' <<<"$service")=$image"
    tests "versions-$service" -pl "backend-$service" -am -Dgroups=docker -Dtest.excluded=conformance \
        -Dtest.reports="-also" -Dtest.forks=1 -Dtest.timeout=1500 \
        -Dsurefire.failIfNoSpecifiedTests=false -Dincumbent.conformance.results="$WORK/conformance-also"
done < <(further_versions)
