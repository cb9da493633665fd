# What the scripts for Docker share. Sourced after ../lib.sh, not run.

IMAGES=$ROOT/tck/src/main/resources/io/incumbent/tck/server/images.properties
LABEL=io.incumbent.tck
# What is known about an engine that ready.sh started, the same for all trees of this machine. Only root starts one.
STATE=/run/incumbent-docker
[[ $(id -u) == 0 ]] || STATE=${TMPDIR:-/tmp}/incumbent-docker-$(id -u)

complain() {
    printf 'docker: %s\n' "$*" >&2
}

# alone <command>: one at a time on this machine.
alone() {
    mkdir -p "$STATE/users"
    exec 8>"$STATE/lock"
    if command -v flock >/dev/null && ! flock -w 600 8; then
        complain "another run has held $STATE/lock for ten minutes"
        return 1
    fi
    "$@"
    exec 8>&-
}

# bounded <seconds> <command>: where there is a command for that.
bounded() {
    if command -v timeout >/dev/null; then
        timeout "$@"
    else
        "${@:2}"
    fi
}

# The first docker command that an engine answers. The one on the path may be too new for the distribution's engine.
find_client() {
    local client
    for client in docker /usr/bin/docker; do
        if bounded 20 "$client" version --format '{{.Server.Version}}' >/dev/null 2>&1; then
            printf '%s' "$client"
            return 0
        fi
    done
    return 1
}

# Whether the engine's ports are this host's: it has our name then.
engine_is_here() {
    local client
    client=$(find_client) && [[ $("$client" info --format '{{.Name}}' 2>/dev/null) == "$(uname -n)" ]]
}

# The pid of the engine that ready.sh started; fails if there is none.
own_engine() {
    local pid
    pid=$(cat "$STATE/dockerd.pid" 2>/dev/null) && [[ $(cat "/proc/$pid/comm" 2>/dev/null) == dockerd ]] &&
        printf '%s' "$pid"
}

# image <service> <official|local>: its name; what the environment says comes first.
image() {
    local chosen
    chosen=INCUMBENT_IMAGE_$(tr '[:lower:]' '[:upper:]' <<<"$1")
    printf '%s' "${!chosen:-$(sed -n "s|^$1\.$2=||p" "$IMAGES")}"
}

# further_versions: a line for each service that has one, with the service and the image.
further_versions() {
    sed -n 's|^\(.*\)\.also=|\1 |p' "$IMAGES"
}

services() {
    sed -n 's|^\(.*\)\.official=.*|\1|p' "$IMAGES"
}
