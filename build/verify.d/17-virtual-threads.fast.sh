#!/usr/bin/env bash
# VirtualThreadsTest leaves a word on what it ran on. Where there is a JDK 25, it must have been virtual threads on that one:
# on a JDK without them the same test runs with ordinary threads.
set -euo pipefail
source "$ROOT/build/lib.sh"

WORD=$ROOT/backend-memory/target/virtual-threads.txt
[[ -f $WORD ]] || fail 'VirtualThreadsTest left no word'
said=$(tail -n 1 "$WORD")
if find_jdk 25 25 >/dev/null && [[ $said != *'on JDK 25 with one carrier' ]]; then
    fail "there is a JDK 25, and yet: $said"
fi
say "$said" >"$WORK/summary/17-virtual-threads.txt"
