package io.incumbent.tck;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what really happened in a run, and knows how much of it must. A check that met nothing proves nothing.
 *
 * <p>Safe for use by many threads.
 */
public final class Evidence {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, Long> floors = new TreeMap<>();

    /** Begins at nothing. */
    public Evidence() {}

    /**
     * Says how much of something there must be; called before the run begins.
     *
     * @param what such as {@code changes rejected}
     * @param floor the least
     * @return this
     */
    public Evidence atLeast(String what, long floor) {
        floors.put(what, floor);
        return this;
    }

    /**
     * Counts one.
     *
     * @param what such as {@code changes rejected}
     */
    public void count(String what) {
        counts.computeIfAbsent(what, none -> new LongAdder()).increment();
    }

    /** {@return how much there was of everything} */
    public Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>();
        floors.keySet().forEach(what -> counted.put(what, 0L));
        counts.forEach((what, count) -> counted.put(what, count.sum()));
        return counted;
    }

    /** {@return how much of it there must be, of everything that has a floor} */
    public Map<String, Long> floors() {
        return Map.copyOf(floors);
    }

    /** {@return what there was too little of, in words; empty if there was enough} */
    public String tooLittle() {
        Map<String, Long> counted = counted();
        StringBuilder text = new StringBuilder();
        floors.forEach((what, floor) -> {
            long count = counted.getOrDefault(what, 0L);
            if (count < floor) {
                text.append(text.isEmpty() ? "" : ", ").append(what + " " + count + " of at least " + floor);
            }
        });
        return text.toString();
    }
}
