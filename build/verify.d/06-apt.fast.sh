#!/usr/bin/env bash
# The local images come from the mirror of this machine, so its configuration must be understood, whoever wrote it: shows
# the reader made-up configurations.
set -euo pipefail
source "$ROOT/build/lib.sh"
source "$ROOT/build/docker/apt.sh"

ETC=$WORK/fake-etc
cases=0

# Begins a configuration without any source.
begin() {
    rm -rf "$ETC"
    mkdir -p "$ETC/apt/sources.list.d"
}

# expect <what is shown> <mirror>...: reads the configuration as it is now.
expect() {
    local what=$1 found
    shift
    found=$(apt_mirrors "$ETC/apt" "$ETC")
    if [[ $found != "$(printf '%s\n' "$@")" ]]; then
        fail "of $what the mirrors $* should be read, not: $found"
    fi
    cases=$((cases + 1))
}

begin
expect 'nothing' ''

begin
cat >"$ETC/apt/sources.list" <<'LIST'
# deb http://commented.example/debian bookworm main
deb-src http://source.example/debian bookworm main
deb [arch=amd64 signed-by=/some/key.gpg] http://one.example/debian/ bookworm contrib main # the archive
deb http://one.example/debian bookworm-updates main
deb http://security.example/debian-security bookworm-security main
deb https://else.example/apt stable nonfree # not main
LIST
expect 'lines' http://one.example/debian

begin
cat >"$ETC/apt/sources.list.d/debian.sources" <<'SOURCES'
Types: deb deb-src
# Types: deb
URIs: https://first.example/debian/
 http://second.example/debian
Suites: bookworm
 bookworm-updates
Components: main contrib
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 URIs: http://key.example/

Enabled: no
Types: deb
URIs: http://disabled.example/debian
Suites: bookworm
Components: main

types: deb
uris: http://third.example/debian
suites: trixie
components: main
SOURCES
expect 'paragraphs' https://first.example/debian http://second.example/debian http://third.example/debian

begin
printf 'Types: deb\r\nURIs: http://one.example/debian\r\nSuites: trixie\r\nComponents: main\r\n' \
    >"$ETC/apt/sources.list.d/a.sources"
printf 'deb\thttp://two.example/debian\ttrixie\tmain\n' >"$ETC/apt/sources.list.d/b.list"
printf 'deb http://other.example/debian trixie main\n' >"$ETC/apt/sources.list.d/b.list.disabled"
expect 'tabs, carriage returns and a disabled file' http://two.example/debian http://one.example/debian

begin
mkdir -p "$ETC/apt/mirrors"
printf '# ours\nhttp://near.example/debian/\tpriority:1\nhttps://far.example/debian\n' >"$ETC/apt/mirrors/debian.list"
printf 'Types: deb\nURIs: mirror+file:/apt/mirrors/debian.list\nSuites: trixie\nComponents: main\n' \
    >"$ETC/apt/sources.list.d/debian.sources"
expect 'a list of mirrors' http://near.example/debian https://far.example/debian

begin
printf 'deb cdrom:[Debian 12] bookworm main\ndeb file:/srv/debian bookworm main\ndeb http://a.example/flat ./\n' \
    >"$ETC/apt/sources.list"
expect 'what is no mirror' ''

say "apt: $cases configurations read" >"$WORK/summary/06-apt.txt"
