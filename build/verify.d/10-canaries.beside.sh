#!/usr/bin/env bash
# Each gate of the build must refuse its canary, and say why. A gate that lets it pass, or a canary that fails
# for a reason of its own, fails this step. One Maven run builds them all; see build/canaries/pom.xml.
set -euo pipefail
source "$ROOT/build/lib.sh"

LOG=$WORK/canaries.log
# The messages we look for are English.
MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=en -Duser.country=US" \
    mvn -B -ntp -fae -f "$ROOT/build/canaries/pom.xml" verify >"$LOG" 2>&1 9<&- || true
if ! grep -q 'Reactor Summary' "$LOG"; then
    tail -n 40 "$LOG" >&2
    fail 'the canaries were not built'
fi

# What Maven said while it built one canary.
section() {
    awk -v name="$1" '
        /^\[INFO\] Building [^ ]+ .*\[[0-9]+\/[0-9]+\]$/ { inside = $3 == name }
        /^\[INFO\] Reactor Summary/ { inside = 0 }
        inside' "$LOG"
}

# Why Maven gave up on one canary.
verdict() {
    awk -v name="on project $1:" '
        /^\[ERROR\] Failed to execute goal / { inside = index($0, name) > 0 }
        /^\[ERROR\] To see the full stack trace/ { inside = 0 }
        inside' "$LOG"
}

# check <canary>: prints what is wrong with its end, nothing if it ended as it must.
check() {
    local name=canary-$1 plugin line said
    local expect=$ROOT/build/canaries/$1/expect
    plugin=$(head -n 1 "$expect")
    if [[ $plugin == success ]]; then
        grep -Eq "^\[INFO\] $name \.* ?SUCCESS" "$LOG" || say 'did not pass'
        return
    fi
    if ! grep -Eq "^\[INFO\] $name \.* ?FAILURE" "$LOG"; then
        say 'was not refused'
        return
    fi
    said=$(verdict "$name")
    [[ ${said%%$'\n'*} == *":$plugin:"* ]] || say "was not refused by $plugin"
    (($(grep -c 'failed with message:' <<<"$said") <= 1)) || say 'was refused by more than one rule'
    said+=$'\n'$(section "$name")
    tail -n +2 "$expect" | while read -r line; do
        [[ $said == *"$line"* ]] || say "was refused without the message: $line"
    done
}

refused=0 bad=0
for folder in "$ROOT"/build/canaries/*/; do
    canary=$(basename "$folder")
    [[ -f $folder/pom.xml ]] || continue
    problem=$(check "$canary")
    if [[ -n $problem ]]; then
        bad=$((bad + 1))
        say "canary $canary $problem" >&2
    elif [[ $(head -n 1 "$folder/expect") != success ]]; then
        refused=$((refused + 1))
    fi
done
say "canaries: $refused refused by their gates, $bad not as expected" >"$WORK/summary/10-canaries.txt"
((bad == 0 && refused > 0)) || fail 'see target/verify/canaries.log'
