#!/usr/bin/env bash
# The summary must not call a bad run good: shows it made-up reports, one fault at a time.
set -euo pipefail
source "$ROOT/build/lib.sh"

FAKE=$WORK/fake-tree
CLASSES=$WORK/summary-classes
"$JAVA_HOME/bin/javac" -d "$CLASSES" "$ROOT/build/Summary.java"
NOTHING_WRONG='<testcase classname="ATest" name="a"/>'

# A tree with one module, whose two runs both went well, and a simulation that has nothing to report.
fake_tree() {
    rm -rf "$FAKE"
    local run tree
    for run in '' -docker -conformance -second; do
        tree=$(tree_of "$run")
        mkdir -p "$tree/tck/src/test/java/io/incumbent/tck/sim" "$tree/tck/target/surefire-reports$run" \
            "$tree/tck/target/simulation$run"
        touch "$tree/tck/pom.xml" "$tree/tck/src/test/java/io/incumbent/tck/sim/SimulationTest.java"
        report "$run" "$NOTHING_WRONG"
        simulation "$run" 10 0 3 3
    done
}

# The second run is made on a copy.
tree_of() {
    local tree=$FAKE
    [[ $1 != -second ]] || tree+=/target/verify/copy
    say "$tree"
}

report() {
    say "<testsuite>$2</testsuite>" >"$(tree_of "$1")/tck/target/surefire-reports$1/TEST-ATest.xml"
}

simulation() {
    printf '%s\n' "seeds=$2" "violations=$3" "mutants.caught=$4" "mutants.total=$5" \
        >"$(tree_of "$1")/tck/target/simulation$1/a.properties"
}

# expect <exit code> <text> <what is shown>: runs the summary on the tree as it is now.
expect() {
    local code=0
    FAST=${QUICK:-false} PART= "$JAVA_HOME/bin/java" -cp "$CLASSES" Summary "$FAKE" one other ${STEP:+"$STEP"} >"$WORK/fake.log" 2>&1 || code=$?
    if [[ $code != "$1" ]] || ! grep -qF "$2" "$WORK/fake.log"; then
        cat "$WORK/fake.log" >&2
        fail "the summary of $3 should end with $1 and say: $2"
    fi
}

fake_tree
expect 0 '4 passed, 0 failed, 0 skipped' 'a good run'
QUICK=true expect 0 '1 passed, 0 failed, 0 skipped' 'a good fast run'
STEP=canaries expect 1 '4 passed, 1 failed, 0 skipped' 'a failed step'
report '' '<testcase classname="ATest" name="a"><failure>why</failure></testcase>'
expect 1 '3 passed, 1 failed, 0 skipped' 'a failed test'
report '' '<testcase classname="ATest" name="a"><error>why</error></testcase>'
expect 1 '3 passed, 1 failed, 0 skipped' 'a test that threw'
report '' '<testcase classname="ATest" name="a"><skipped/></testcase>'
expect 1 '3 passed, 0 failed, 1 skipped' 'a skipped test'
report '' "<testcase classname=\"ATest\" name=\"a\"><failure>$(printf '\xef\xbf\xbf')</failure></testcase>"
expect 1 '3 passed, 1 failed, 0 skipped' 'a failed test that tells of what XML does not allow'
report '' '<testcase'
expect 1 "surefire-reports/TEST-ATest.xml can't be read" 'a torn report'
fake_tree
rm -r "$(tree_of -second)/tck/target/surefire-reports-second"
expect 1 'second run: tck has tests, and none ran' 'a second run that did not happen'
fake_tree
rm -r "$(tree_of -second)"
expect 1 'second run: no test ran' 'a copy that was not made'
fake_tree
rm -r "$(tree_of -second)/tck/target/simulation-second"
expect 1 'second run: the simulation wrote nothing' 'a simulation that was left out'
fake_tree
simulation '' 10 1 3 3
expect 1 '10 seeds, 1 violations; mutants caught 3 of 3 (first run)' 'a violation'
simulation '' 10 0 2 3
expect 1 'mutants caught 2 of 3' 'a mutant that lived'
simulation '' 0 0 3 3
expect 1 'said too little' 'no seeds'
fake_tree
report -conformance '<testcase classname="ATest" name="a"><failure>why</failure></testcase>'
expect 1 '3 passed, 1 failed, 0 skipped' 'a backend that is not conformant'
rm -r "$FAKE/tck/target/surefire-reports-docker"
expect 1 'docker: nothing ran' 'a run without real servers'
say 'summary: tells fifteen kinds of bad run from a good one' >"$WORK/summary/05-summary.txt"
