#!/usr/bin/env bash
# A release as a rehearsal: a copy of this tree with a version of its own and a public address that it has not got yet is built,
# signed with a throw-away key and packed. A bundle with a file that was changed after it was signed must be refused.
# Only with --all: it builds everything once more.
set -euo pipefail
source "$ROOT/build/lib.sh"
[[ $ALL == true ]] || exit 0
command -v gpg >/dev/null || fail 'gpg is not here: on Debian it is the package gpg with gpg-agent'

COPY=$WORK/release
VERSION=0.0.1
rm -rf "$COPY"
mkdir -p "$COPY"
# Classes too, since they need not be compiled again.
tar -C "$ROOT" --exclude=.git --exclude=./target --exclude='*.jar' --exclude=surefire-reports* -cf - . | tar -C "$COPY" -xf -
cp "$ROOT/build/baseline/incumbent-api.jar" "$COPY/build/baseline/"
original=$(sed -n 's|^  <version>\(.*\)</version>.*|\1|p' "$ROOT/bom/pom.xml" | head -n 1)
find "$COPY" -name pom.xml -exec sed -i "s|<version>$original</version>|<version>$VERSION</version>|" {} +

if (bash "$COPY/build/release.sh" --dry-run "v$VERSION") >"$WORK/release-refused.log" 2>&1; then
    fail 'a release without a public address was not refused'
fi
grep -q 'has no <url>' "$WORK/release-refused.log" || fail "the release was refused for another reason: $(<"$WORK/release-refused.log")"
home='<url>https://example.org</url>'
address="  $home\n  <scm>$home</scm>\n  <developers><developer><name>Nobody</name></developer></developers>"
for pom in pom.xml bom/pom.xml; do
    sed -i "s|^  <licenses>|$address\n&|" "$COPY/$pom"
done

# In a short path, since the agent listens on a socket there.
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'gpgconf --kill all || true; rm -rf "$GNUPGHOME"' EXIT
gpg --batch --quiet --passphrase '' --quick-generate-key 'Rehearsal <nobody@example.org>' ed25519 sign never 2>"$WORK/gpg.log"

bash "$COPY/build/release.sh" --dry-run "v$VERSION" 9<&- >"$WORK/release-said.log"
cat "$WORK/release-said.log"

listed=$("$JAVA_HOME/bin/jar" --list --file "$COPY/target/release/bundle.zip")
for file in incumbent-parent/$VERSION/incumbent-parent-$VERSION.pom incumbent-bom/$VERSION/incumbent-bom-$VERSION.pom.asc \
    incumbent-api/$VERSION/incumbent-api-$VERSION{,-sources,-javadoc}.jar{,.asc,.sha1,.md5} \
    incumbent-api/$VERSION/incumbent-api-$VERSION-cyclonedx.{json,xml}{,.asc}; do
    grep -qx "io/incumbent/$file" <<<"$listed" || fail "the bundle has no $file"
done

bash "$COPY/build/release.sh" --check "$VERSION" >/dev/null
echo >>"$COPY/target/release/repository/io/incumbent/incumbent-api/$VERSION/incumbent-api-$VERSION.pom"
if bash "$COPY/build/release.sh" --check "$VERSION" >"$WORK/release-refused.log" 2>&1; then
    fail 'a file that was changed after it was signed was not refused'
fi
grep -q 'does not hold' "$WORK/release-refused.log" || fail "the changed file was refused for another reason: $(<"$WORK/release-refused.log")"

# The bill of materials of the command line, from the classes alone. That of api must be the same as in the bundle, although built
# in another time zone.
MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.timezone=Pacific/Chatham" maven bills -f "$COPY/pom.xml" -Prelease -pl cli -am \
    process-classes cyclonedx:makeBom@bill-of-materials -Dmaven.main.skip=true -Denforcer.skip=true
for kind in json xml; do
    cmp "$COPY/api/target/bom.$kind" "$COPY/target/release/repository/io/incumbent/incumbent-api/$VERSION/incumbent-api-$VERSION-cyclonedx.$kind" ||
        fail 'the bill of materials of api differs between two builds of the same source'
done
"$JAVA_HOME/bin/java" "$ROOT/build/Licences.java" "$COPY/cli/target/bom.xml" "$ROOT/docs/dependencies.md" >"$WORK/summary/28-licences.txt"
sed 's|<id>MIT</id>|<id>GPL-3.0-only</id>|' "$COPY/cli/target/bom.xml" >"$WORK/strange.xml"
if "$JAVA_HOME/bin/java" "$ROOT/build/Licences.java" "$WORK/strange.xml" "$ROOT/docs/dependencies.md" >"$WORK/strange.log" 2>&1; then
    fail 'a licence that nobody has read was not refused'
fi
grep -q 'has a licence that is not known' "$WORK/strange.log" || fail "it was refused for another reason: $(<"$WORK/strange.log")"
say "$(head -n 1 "$WORK/release-said.log")" >"$WORK/summary/27-release.txt"
