package io.incumbent.tck.check;

import java.util.List;

/**
 * How long something took, each time it happened. No verdict: the bounds are another rule's.
 *
 * @param rule the number of the rule whose business it is
 * @param what what was measured
 * @param nanos how long it took each time, the shortest first; never empty
 */
public record Measure(String rule, String what, List<Long> nanos) {

    /**
     * Sorts the durations.
     *
     * @param rule the number of the rule whose business it is
     * @param what what was measured
     * @param nanos how long it took each time
     * @throws IllegalArgumentException if there is none
     */
    public Measure {
        nanos = nanos.stream().sorted().toList();
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("\"" + what + "\" was never measured; leave it out");
        }
    }

    /** {@return how often it happened} */
    public int count() {
        return nanos.size();
    }

    /** {@return the shortest} */
    public long least() {
        return nanos.get(0);
    }

    /** {@return half took no longer} */
    public long median() {
        return nanos.get((nanos.size() - 1) / 2);
    }

    /** {@return the longest} */
    public long most() {
        return nanos.get(nanos.size() - 1);
    }
}
