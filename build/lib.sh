# What ./verify and the scripts in verify.d share. Sourced, not run.
# verify exports ROOT (this tree), WORK (logs and results of this run) and JAVA_HOME (the JDK that builds).

say() { printf '%s\n' "$*"; }

fail() {
    printf 'verify: %s\n' "$*" >&2
    return 1
}

# maven <name of the log> <arguments>: quiet if it succeeds, otherwise shows what Maven complained about.
# Descriptor 9 is the lock of verify, which a process that a test forgot must not hold.
maven() {
    local log=$WORK/$1.log
    shift
    if mvn -B -ntp "$@" >"$log" 2>&1 9<&-; then
        return 0
    fi
    {
        grep -E '^\[(ERROR|WARNING|FATAL)\]' "$log" | grep -vE '\[Help|^\[ERROR\] *$|full stack trace|full debug logging' |
            tail -n 80 || tail -n 40 "$log"
        say "The whole log: ${log#"$ROOT"/}"
    } >&2
    return 1
}

# tests <name of the log> <arguments>: tests of a tree that was built before. The compiler would find the classes of another
# module changed, because they came from its jar until now, and compile all of it again.
tests() {
    local log=$1
    shift
    maven "$log" test -Dmaven.compiler.useIncrementalCompilation=false -Dspotless.check.skip=true -Denforcer.skip=true \
        -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

# same_jars <tree> <tree> <jars, relative to both>: true if each exists in both trees with the same bytes.
same_jars() {
    local one=$1 other=$2 jar different=0
    shift 2
    for jar in "$@"; do
        if ! cmp "$one/$jar" "$other/$jar"; then
            different=1
        fi
    done
    return $different
}

# The full version of the JDK in a folder, such as 17.0.15; nothing if there is no JDK.
jdk_version() {
    [[ -x $1/bin/javac && -x $1/bin/java ]] || return 0
    local version
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')
    printf '%s' "$version"
}

# Folders that may hold a JDK: those named in the environment, the one on the path, then the system's.
jdk_candidates() {
    local javac
    printf '%s\n' "${JAVA17_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME:-}"
    if javac=$(command -v javac); then
        dirname "$(dirname "$(readlink -f "$javac")")"
    fi
    printf '%s\n' /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# find_jdk <lowest> <highest>: the first candidate whose major version lies between them.
find_jdk() {
    local folder version
    while read -r folder; do
        [[ -n $folder ]] || continue
        version=$(jdk_version "$folder")
        version=${version%%[.+-]*}
        if [[ $version =~ ^[0-9]+$ ]] && ((version >= $1 && version <= $2)); then
            printf '%s' "$folder"
            return 0
        fi
    done < <(jdk_candidates)
    return 1
}

# True if there is a Maven of 3.8 or later.
has_maven() {
    local version
    command -v mvn >/dev/null || return 1
    version=$(mvn -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9]*\)\.\([0-9]*\).*$/\1 \2/p')
    # shellcheck disable=SC2086
    set -- $version
    (($# == 2)) && (($1 > 3 || ($1 == 3 && $2 >= 8)))
}

# On Debian, as root, gets a JDK and Maven if they are missing; elsewhere says so.
install_tools() {
    local missing=()
    find_jdk 17 999 >/dev/null || missing+=(openjdk-17-jdk-headless)
    has_maven || missing+=(maven)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
        say "${0##*/}: it needs a JDK of 17 or later (with javac) and Maven 3.8 or later; both must be found on the path," \
            'the JDK may also be named by JAVA_HOME.' >&2
        say "${0##*/}: missing here, by their Debian names: ${missing[*]}" >&2
        exit 1
    fi
    say "Installing ${missing[*]}" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update >&2 && apt-get -qq install -y --no-install-recommends "${missing[@]}" >&2
    if ! find_jdk 17 999 >/dev/null || ! has_maven; then
        say "${0##*/}: installed ${missing[*]}, and still no JDK of 17 or later with Maven 3.8 or later" >&2
        exit 1
    fi
}

# modules_with <JUnit tag>: those that have such tests, with commas between; of one part of the judgement if PART names it.
modules_with() {
    local part=${PART:-}
    (cd "$ROOT" && grep -rl --include='*Test.java' "@Tag(\"$1\")" ./*/src/test | cut -d/ -f2 | sort -u) |
        case $part in
        '') cat ;;
        kit) grep -vx 'backend-.*' ;;
        memory) grep -x 'tck' ;;
        *) grep -x "backend-$part" ;;
        esac | paste -sd,
}

# The option by which a part of the judgement leaves out tests of other modules that are built for it. The memory backend's
# judgement is among the kit's own tests.
of_part() {
    case ${PART:-} in
    '') ;;
    kit) say '-Dtest=io/incumbent/tck/**/*Test,io/incumbent/cli/**/*Test,!MemoryBackendConformanceTest' ;;
    memory) say -Dtest=MemoryBackendConformanceTest ;;
    *) say "-Dtest=io/incumbent/$PART/**/*Test" ;;
    esac
}

# The engine, if it was started for this run or has no other user, and whatever a failed test left in it.
docker_done() {
    bash build/docker/clean.sh "$INCUMBENT_DOCKER_RUN" || true
    bash build/docker/stop.sh --user $$ || true
}

docker_ready() {
    bash build/docker/ready.sh --user $$ || return 1
    # Testcontainers takes a machine with this file for a container, whose engine is elsewhere.
    if [[ -e /.dockerenv ]] && bash build/docker/ready.sh --is-here; then
        export TESTCONTAINERS_HOST_OVERRIDE=${TESTCONTAINERS_HOST_OVERRIDE:-localhost}
    fi
}
