#!/usr/bin/env bash
# clean.sh [run]: removes the containers, networks and volumes of a run of the kit that did not come to its end, or of all runs.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/lib.sh"

CLIENT=$(find_client) || exit 0
FILTER=label=$LABEL${1:+=$1}
removed=0

# remove <what> <list command...>: whatever carries our label.
remove() {
    local id
    for id in $("${@:2}" -q --filter "$FILTER"); do
        # shellcheck disable=SC2086
        "$CLIENT" $1 "$id" >/dev/null
        removed=$((removed + 1))
    done
}

remove 'rm -f -v' "$CLIENT" ps -a
remove 'network rm' "$CLIENT" network ls
remove 'volume rm' "$CLIENT" volume ls
[[ $removed == 0 ]] || say "Removed what a run had left behind: $removed containers, networks or volumes"
