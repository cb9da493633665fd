package io.incumbent.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes of one register, from everybody who tried: they must form one chain, from absence to what is there in the
 * end, with every change in it that was said to be applied. What is not known, because its maker was killed, may be in it.
 * For many threads.
 */
final class Chain {

    static final String ABSENT = "absent";

    private final Map<String, String> expectedBy = new HashMap<>();
    private final Set<String> applied = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void tried(String expected, String next) {
        expectedBy.put(next, expected);
    }

    synchronized void applied(String next) {
        applied.add(next);
    }

    synchronized void seen(String record) {
        seen.add(record);
    }

    synchronized void failed(String why) {
        failures.add(why);
    }

    synchronized int length() {
        return applied.size();
    }

    /** What is wrong; nothing if all is well. */
    synchronized List<String> faults(String last) {
        List<String> faults = new ArrayList<>(failures);
        Set<String> chain = new HashSet<>();
        for (String at = last; !at.equals(ABSENT); at = expectedBy.getOrDefault(at, ABSENT)) {
            if (!expectedBy.containsKey(at)) {
                faults.add(at + " was written by nobody");
            }
            if (!chain.add(at)) {
                faults.add(at + " came back");
                break;
            }
        }
        applied.stream().filter(one -> !chain.contains(one)).forEach(one -> faults.add(one + " was applied, and lost"));
        seen.stream()
                .filter(one -> !one.equals(ABSENT) && !chain.contains(one))
                .forEach(one -> faults.add(one + " was read, and never in the register"));
        return faults;
    }
}
