#!/usr/bin/env bash
# Makes sure that a Docker engine answers and that it has the images of the servers. Quick if both is so already.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/lib.sh"
source "$ROOT/build/docker/engine.sh"
source "$ROOT/build/docker/images.sh"

usage() {
    cat <<'USAGE'
build/docker/ready.sh               makes sure that a Docker engine answers and has the servers' images
build/docker/ready.sh --user <pid>  the same for as long as that process lives or until stop.sh --user <pid>
build/docker/ready.sh --is-here     says by its status whether the engine runs on this host

An engine that answers is used as it is. Images come from their registries; where these can't be reached, equivalent ones
are built from Debian packages and Maven Central. Where there is no engine, and this is Debian and we are root, Debian's
engine is installed and started. An engine that was started here is ended by build/docker/stop.sh.
USAGE
}

USER_PID=
case $#:${1:-} in
0:) ;;
2:--user) USER_PID=$2 ;;
1:--is-here)
    engine_is_here
    exit
    ;;
*)
    usage
    [[ ${1:-} == --help ]]
    exit
    ;;
esac

ready() {
    local client
    client=$(find_client) || alone get_engine
    client=${client:-$(find_client)}
    remember_user
    has_images "$client" || alone get_images "$client"
    say "Docker engine $("$client" version --format '{{.Server.Version}} (API {{.Server.APIVersion}})')"
    list_images "$client"
    if [[ -e /.dockerenv && -z ${TESTCONTAINERS_HOST_OVERRIDE:-} ]] && engine_is_here; then
        say 'This machine looks like a container to Testcontainers: export TESTCONTAINERS_HOST_OVERRIDE=localhost'
    fi
}

# Who uses an engine that we started; it is ended with its last user. Without a pid it stays until stop.sh is called.
remember_user() {
    if own_engine >/dev/null && [[ -w $STATE/users ]]; then
        touch "$STATE/users/${USER_PID:-keep}"
    fi
}

ready
