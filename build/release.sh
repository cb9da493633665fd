#!/usr/bin/env bash
# release.sh v<version>: builds and signs what is published, in target/release, and packs it as bundle.zip. Uploads nothing.
# release.sh --check v<version>: looks once more at what it built.
# --dry-run takes any version, any state of the tree and the key that GNUPGHOME has.
# Needs gpg with a key, or MAVEN_GPG_KEY with a secret key; MAVEN_GPG_PASSPHRASE with its passphrase, if it has one.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WORK=$ROOT/target/release
REPOSITORY=$WORK/repository
cd "$ROOT"
# shellcheck source=build/lib.sh
source build/lib.sh

MODE=release
case ${1:-} in
--dry-run | --check)
    MODE=${1#--}
    shift
    ;;
esac
VERSION=${1:-}
VERSION=${VERSION#v}
[[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "'${1:-}' is no version such as v1.2.3"

# What a release must not be made without.
ready() {
    local pom
    for pom in pom.xml bom/pom.xml; do
        for element in url scm developers; do
            grep -q "^  <$element>" "$pom" || fail "$pom has no <$element>, which Maven Central asks for: name the public repository"
        done
        grep -q "^  <version>$VERSION</version>" "$pom" || fail "$pom has another version than $VERSION"
    done
    [[ $MODE == release ]] || return 0
    [[ -z $(git status --porcelain) ]] || fail 'the tree has changes that are not committed'
    [[ $(git describe --tags --exact-match 2>/dev/null) == "v$VERSION" ]] || fail "what is checked out is not tagged v$VERSION"
    grep -q "^## $VERSION (" CHANGELOG.md && ! grep -q "^## $VERSION (not released)" CHANGELOG.md ||
        fail "CHANGELOG.md does not say when $VERSION was released"
}

# Each published file has a signature that holds, by one of the keys here.
signed() {
    local file count=0
    while read -r file; do
        gpg --batch --quiet --verify "$file.asc" "$file" 2>>"$WORK/gpg.log" || fail "the signature of $file does not hold"
        count=$((count + 1))
    done < <(find "$REPOSITORY" -type f \( -name '*.jar' -o -name '*.pom' -o -name '*.zip' -o -name '*-cyclonedx.json' -o -name '*-cyclonedx.xml' \))
    ((count > 0)) || fail 'nothing was built'
    say "release: $count files of $VERSION signed, and their signatures hold"
}

# What Maven Central asks for beside each jar.
complete() {
    local jar kind
    while read -r jar; do
        for kind in -sources.jar -javadoc.jar -cyclonedx.json -cyclonedx.xml; do
            [[ -f ${jar%.jar}$kind ]] || fail "beside ${jar#"$REPOSITORY"/} there is no $kind"
        done
    done < <(find "$REPOSITORY" -name "incumbent-*-$VERSION.jar")
}

if [[ $MODE == check ]]; then
    complete
    signed
    exit
fi
ready
rm -rf "$WORK"
mkdir -p "$WORK"
if [[ -n ${MAVEN_GPG_KEY:-} ]]; then
    # A keyring for this run; in a short path, since its agent listens on a socket there.
    GNUPGHOME=$(mktemp -d)
    export GNUPGHOME
    trap 'gpgconf --kill all || true; rm -rf "$GNUPGHOME"' EXIT
    gpg --batch --quiet --import <<<"$MAVEN_GPG_KEY"
fi
export JAVA_HOME=${JAVA_HOME:-$(find_jdk 17 17)}
maven release -Prelease -Drelease.folder="$REPOSITORY" -Dmaven.test.skip=true -Dspotless.check.skip=true deploy
complete
signed
# Indexes of the folder: the real repository has its own.
find "$REPOSITORY" -name 'maven-metadata*' -delete
(cd "$REPOSITORY" && "$JAVA_HOME/bin/jar" --create --no-manifest --file "$WORK/bundle.zip" io)
say "release: ${WORK#"$ROOT"/}/bundle.zip"
