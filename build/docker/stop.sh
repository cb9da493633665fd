#!/usr/bin/env bash
# stop.sh               ends the engine that ready.sh started, if nobody uses it; any other engine is left alone
# stop.sh --user <pid>  the same, after that process has no more use for it
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/lib.sh"
source "$ROOT/build/docker/engine.sh"

[[ -w $STATE ]] || exit 0

# The users that are left: processes that live, and keep.
users() {
    local user
    for user in "$STATE"/users/*; do
        user=${user##*/}
        if [[ $user == keep || -d /proc/$user ]]; then
            printf '%s ' "$user"
        fi
    done
}

stop() {
    local pid left
    rm -f "$STATE/users/${1:-keep}"
    left=$(users)
    if ! pid=$(own_engine); then
        return 0
    elif [[ -n $left ]]; then
        say "The Docker engine stays, it is used by: $left"
    else
        end_engine "$pid"
        rm -f "$STATE/dockerd.pid"
        say 'Docker engine ended'
    fi
}

case $#:${1:-} in
0:) alone stop ;;
2:--user) alone stop "$2" ;;
*)
    sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
