#!/usr/bin/env bash
# make.sh <jar of api>: what later versions must stay compatible with becomes what this jar shows to users and to backends.
set -euo pipefail

JAR=$(realpath "$1")
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CLASSES=$(mktemp -d)
trap 'rm -rf "$CLASSES"' EXIT
cd "$CLASSES"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --extract --file "$JAR" io/incumbent
rm -rf io/incumbent/engine
rm -f "$HERE/incumbent-api.jar"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --no-manifest --date=2026-01-01T00:00:00Z --file "$HERE/incumbent-api.jar" io
