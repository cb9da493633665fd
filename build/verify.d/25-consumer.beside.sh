#!/usr/bin/env bash
# A user's project outside of this build takes each backend by the BOM alone, from the packaged jars, and runs with it: on the
# class path, and with our jars and its own on the module path. A backend that the BOM does not name must not be found.
set -euo pipefail
source "$ROOT/build/lib.sh"

# A version that nobody else has, so that nothing of this tree is taken from, or stays in, a repository.
VERSION=0.0.0-consumer-$$
REPOSITORY=$WORK/consumer/repository
TARGET=$WORK/consumer/target
forget() { rm -rf "${HOME:?}"/.m2/repository/io/incumbent/*/"$VERSION"; }
trap forget EXIT
rm -rf "$WORK/consumer"

# published <artifact> <pom> [<jar>]: puts it there as a deployment would.
published() {
    local place=$REPOSITORY/io/incumbent/$1/$VERSION original
    original=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$ROOT/bom/pom.xml" | head -n 1)
    mkdir -p "$place"
    sed "s|<version>$original</version>|<version>$VERSION</version>|" "$2" >"$place/$1-$VERSION.pom"
    [[ -z ${3:-} ]] || cp "$3" "$place/$1-$VERSION.jar"
}

published incumbent-parent "$ROOT/pom.xml"
published incumbent-bom "$ROOT/bom/pom.xml"
for javadoc in "$ROOT"/*/target/incumbent-*-javadoc.jar; do
    folder=${javadoc%/target/*}
    published "incumbent-${folder##*/}" "$folder/pom.xml" "${javadoc%-javadoc.jar}.jar"
done

# consumer <backend> <goal>...: Maven in the user's project.
consumer() {
    local backend=$1
    shift
    maven "consumer-$backend" -f "$ROOT/build/consumer/pom.xml" -Dbackend="$backend" -Dincumbent.version="$VERSION" \
        -Dincumbent.repository="file://$REPOSITORY" -Dconsumer.target="$TARGET/$backend" "$@"
}

# expect <what> <beginning> <command>...: runs it and looks at what it says.
expect() {
    local what=$1 beginning=$2 said
    shift 2
    said=$("$@" 2>"$WORK/consumer/error.log" 9<&-) || true
    if [[ $said != "$beginning"* ]]; then
        tail -n 20 "$WORK/consumer/error.log" >&2
        fail "$what: said '$said' and not '$beginning'"
    fi
}

count=0
for folder in "$ROOT"/backend-*; do
    backend=${folder##*/}
    name=${backend#backend-}
    target=$TARGET/$backend
    consumer "$backend" -q compile dependency:build-classpath -Dmdep.outputFile="$target/classpath.txt"
    modules=()
    case $name in
    memory) url=memory: beginning='elected true' ;;
    file) url=file:$WORK/consumer/elections beginning='elected true' ;;
    *) url=$name://127.0.0.1:1 beginning='unavailable ' ;;
    esac
    # What the JDK has and Hazelcast needs: on the class path it can't ask for modules.
    [[ $name != hazelcast ]] || modules=(--add-modules 'java.se,jdk.unsupported')
    libraries=$(<"$target/classpath.txt")
    expect "$backend on the class path" "$beginning" "$JAVA_HOME/bin/java" -cp "$target/classes:$libraries" consumer.Main "$url"

    # Ours as modules; what the client library brings stays on the class path, where automatic modules find it.
    ours=$(tr ':' '\n' <<<"$libraries" | grep "/io/incumbent/" | paste -s -d : -)
    others=$(tr ':' '\n' <<<"$libraries" | grep -v "/io/incumbent/" | paste -s -d : - || true)
    mkdir -p "$target/module-source"
    printf 'module consumer { requires io.incumbent; requires io.incumbent.%s; }\n' "$name" >"$target/module-source/module-info.java"
    "$JAVA_HOME/bin/javac" -Xlint:all,-requires-automatic -Werror -d "$target/module" --module-path "$ours" -cp "$others" \
        "$target/module-source/module-info.java" "$ROOT/build/consumer/src/main/java/consumer/Main.java"
    expect "$backend on the module path" "$beginning" "$JAVA_HOME/bin/java" ${modules[@]+"${modules[@]}"} --module-path "$target/module:$ours" \
        -cp "$others" -m consumer/consumer.Main "$url"
    count=$((count + 1))
done

if consumer backend-nonsense -q compile 2>/dev/null; then
    fail 'a backend that nobody publishes was found'
fi
say "consumer: $count backends taken by the BOM alone, on class path and module path" >"$WORK/summary/25-consumer.txt"
