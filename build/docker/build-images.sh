#!/usr/bin/env bash
# build-images.sh <docker command>: builds local images that can stand in for the official ones: the same commands
# (etcd, etcdctl, redis-server, zkServer.sh, hz), found on the path, in a Debian of their own.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/lib.sh"
source "$ROOT/build/docker/engine.sh"
source "$ROOT/build/docker/apt.sh"

CLIENT=$1
SUITE=trixie
PACKAGES=etcd-server,etcd-client,redis-server,openjdk-21-jre-headless
OUT=$ROOT/target/docker
TREE=

if [[ $(id -u) != 0 || ! -f /etc/debian_version ]]; then
    complain "the engine can't pull its images, and only root on Debian can build others. Give it these, or name your own with" \
        'INCUMBENT_IMAGE_<SERVICE>:' >&2
    for service in $(services); do complain "  $(image "$service" official)"; done
    exit 1
fi

main() {
    mkdir -p "$OUT"
    TREE=$(mktemp -d "${TMPDIR:-/var/tmp}/incumbent-images.XXXXXX")
    trap 'rm -rf --one-file-system "$TREE"' EXIT
    trap 'exit 130' INT TERM
    install_missing debootstrap:debootstrap
    jars zookeeper &
    local zookeeper=$!
    jars hazelcast &
    local hazelcast=$!
    debian
    wait "$zookeeper"
    wait "$hazelcast"
    commands
    local service
    for service in $(services); do
        pack "$service"
    done
}

# jars <server>: what its pom.xml names, with all that it needs.
jars() {
    mvn -B -ntp -q -f "$ROOT/build/docker/$1/pom.xml" dependency:copy-dependencies \
        -DoutputDirectory="$OUT/$1" >"$OUT/$1.log" 2>&1 || {
        tail -n 20 "$OUT/$1.log" >&2
        complain "could not get the jars of $1"
        return 1
    }
}

# debian: a small one with the servers' packages, from the first mirror of this machine that has the release.
debian() {
    local mirror
    mirror=$(find_mirror)
    say "Building images from Debian $SUITE"
    http_proxy=${http_proxy:-$(apt_proxy http)} https_proxy=${https_proxy:-$(apt_proxy https)} \
        debootstrap --variant=minbase --include="$PACKAGES" "$SUITE" "$TREE/debian" "$mirror" \
        >"$OUT/debootstrap.log" 2>&1 || {
        tail -n 20 "$OUT/debootstrap.log" >&2
        complain "debootstrap failed: ${OUT#"$ROOT"/}/debootstrap.log"
        return 1
    }
    rm -rf "$TREE"/debian/var/cache/apt/* "$TREE"/debian/var/lib/apt/lists/* "$TREE"/debian/usr/share/{doc,man,locale}
}

# Somebody's own archive may have the same form, so the archive is asked who it is.
find_mirror() {
    local mirror
    while read -r mirror; do
        if /usr/lib/apt/apt-helper download-file "$mirror/dists/$SUITE/Release" "$TREE/Release" >/dev/null 2>&1 &&
            grep -qx 'Origin: Debian' "$TREE/Release"; then
            say "$mirror"
            return 0
        fi
    done < <(apt_mirrors /etc/apt)
    complain "none of the archives in the apt configuration of this machine has Debian $SUITE"
    return 1
}

# commands: those that the official images have and Debian has not.
commands() {
    local bin=$TREE/debian/usr/local/bin
    mkdir -p "$TREE"/debian/{conf,data,datalog,opt} "$bin"
    cp -r "$OUT/zookeeper" "$OUT/hazelcast" "$TREE/debian/opt/"
    cat >"$bin/zkServer.sh" <<'SCRIPT'
#!/bin/sh
# zkServer.sh start-foreground [configuration]
exec java $JVMFLAGS -cp '/conf:/opt/zookeeper/*' org.apache.zookeeper.server.quorum.QuorumPeerMain "${2:-/conf/zoo.cfg}"
SCRIPT
    cat >"$bin/hz" <<'SCRIPT'
#!/bin/sh
# hz start
exec java $JAVA_OPTS -cp '/opt/hazelcast/*' com.hazelcast.core.server.HazelcastMemberStarter
SCRIPT
    chmod +x "$bin/zkServer.sh" "$bin/hz"
}

# pack <service>: the same tree for all; only once in the engine, because the same bytes are the same layer.
pack() {
    local name
    name=$(image "$1" local)
    if [[ -z ${FIRST:-} ]]; then
        tar -C "$TREE/debian" --one-file-system -cf - . | "$CLIENT" import --change 'WORKDIR /data' - "$name" >/dev/null
        FIRST=$name
    else
        "$CLIENT" tag "$FIRST" "$name"
    fi
    say "Built $name"
}

main
