# Installing, starting and ending an engine. Sourced, not run.

LOG=$ROOT/target/docker/dockerd.log

get_engine() {
    find_client >/dev/null && return 0
    if [[ -n ${DOCKER_HOST:-} ]]; then
        complain "no engine answers at DOCKER_HOST=$DOCKER_HOST: start that one, or unset DOCKER_HOST"
        return 1
    fi
    if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null || [[ ! -f /etc/debian_version ]]; then
        complain 'no Docker engine answers. Start the one of this machine, or install one (20.10 or later), such as the package' \
            'docker.io of Debian, and give this user access to it (group docker). As root on Debian this script does it all.'
        return 1
    fi
    install_missing dockerd:docker.io iptables:iptables
    start_engine
}

# install_missing <command>:<package>...: installs the packages whose command is not there.
install_missing() {
    local missing=() wanted
    for wanted in "$@"; do
        command -v "${wanted%%:*}" >/dev/null || missing+=("${wanted##*:}")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    say "Installing ${missing[*]}"
    mkdir -p "$ROOT/target/docker"
    without_services apt_install "${missing[@]}" >"$ROOT/target/docker/install.log" 2>&1 || {
        tail -n 20 "$ROOT/target/docker/install.log" >&2
        complain "could not install ${missing[*]}"
        return 1
    }
}

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q -o DPkg::Lock::Timeout=120 update &&
        apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"
}

# A package that is installed for a test must not start a service of the machine.
without_services() {
    local policy=/usr/sbin/policy-rc.d status=0
    if [[ -e $policy ]]; then
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    "$@" || status=$?
    rm -f "$policy"
    return "$status"
}

# Most machines take the first; a file system without overlays needs vfs, a kernel without the tables needs the last two:
# published ports then go through the engine's own proxy.
start_engine() {
    local options
    for options in '' '--storage-driver=vfs' '--iptables=false --ip6tables=false' \
        '--iptables=false --ip6tables=false --storage-driver=vfs'; do
        # shellcheck disable=SC2086
        try_engine $options && return 0
    done
    tail -n 20 "$LOG" >&2
    complain "the engine did not start: ${LOG#"$ROOT"/}"
    return 1
}

# Descriptors 8 and 9 are locks, which the engine must not hold.
try_engine() {
    local start=$SECONDS pid
    mkdir -p "${LOG%/*}"
    setsid dockerd --pidfile "$STATE/dockerd.pid" "$@" >"$LOG" 2>&1 </dev/null 8>&- 9>&- &
    pid=$!
    while ((SECONDS - start < 60)); do
        if find_client >/dev/null; then
            say "Docker engine started in $((SECONDS - start)) s${*:+ with $*}"
            return 0
        fi
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.2
    done
    end_engine "$pid"
    return 1
}

# end_engine <pid>: it ends its containers first, and containerd.
end_engine() {
    local start=$SECONDS
    kill "$1" 2>/dev/null || return 0
    while [[ -d /proc/$1 ]]; do
        if ((SECONDS - start > 30)); then
            kill -9 "$1" 2>/dev/null || true
            break
        fi
        sleep 0.1
    done
}
