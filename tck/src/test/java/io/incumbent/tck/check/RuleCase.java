package io.incumbent.tck.check;

import java.util.List;

/**
 * A history that breaks exactly one rule, and one that only just does not.
 *
 * @param rule the rule
 * @param name how it is broken
 * @param broken the one that breaks it
 * @param named the terms that the message must name
 * @param nearMiss the one that does not
 */
record RuleCase(Rule rule, String name, Story broken, List<String> named, Story nearMiss) {

    RuleCase(Rule rule, String name, Story broken, String one, String other, Story nearMiss) {
        this(rule, name, broken, List.of(one, other), nearMiss);
    }
}
