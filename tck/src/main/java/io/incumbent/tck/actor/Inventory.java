package io.incumbent.tck.actor;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a process.
 *
 * @param threads how many there are of each name
 * @param objects how many there are of each class
 * @param bytes the size of all objects
 */
public record Inventory(Map<String, Long> threads, Map<String, Long> objects, long bytes) {

    static Inventory of(Message answer) {
        return new Inventory(counts(answer, "threads"), counts(answer, "objects"), answer.number("bytes"));
    }

    private static Map<String, Long> counts(Message answer, String name) {
        Map<String, Long> counts = new TreeMap<>();
        answer.typed(name, Map.class)
                .ifPresent(map -> ((Map<?, ?>) map).forEach((key, value) -> counts.put("" + key, (Long) value)));
        return counts;
    }
}
