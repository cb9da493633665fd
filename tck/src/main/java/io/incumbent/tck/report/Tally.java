package io.incumbent.tck.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of everything was drawn by itself, and how much was merged into how many marks. For one thread. */
final class Tally {

    private static final class Count {
        private long drawn;
        private long merged;
        private long marks;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private Count of(String what) {
        return counts.computeIfAbsent(what, none -> new Count());
    }

    void drawn(String what, long times) {
        of(what).drawn += times;
    }

    /** So many became one mark. */
    void merged(String what, long times) {
        if (times > 0) {
            of(what).merged += times;
            of(what).marks++;
        }
    }

    long drawn(String what) {
        return of(what).drawn;
    }

    long merged(String what) {
        return of(what).merged;
    }

    /** One sentence for what was drawn, and one for each kind that was merged. */
    String sentence() {
        String drawn = counts.entrySet().stream()
                .filter(entry -> entry.getValue().drawn > 0)
                .map(entry -> Show.count(entry.getValue().drawn) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String merged = counts.entrySet().stream()
                .filter(entry -> entry.getValue().merged > 0)
                .map(entry -> Show.count(entry.getValue().merged) + " " + entry.getKey() + " into "
                        + Show.plural(entry.getValue().marks, "mark"))
                .collect(Collectors.joining(", "));
        String one = drawn.isEmpty() ? "" : "Drawn one by one: " + drawn + ".";
        String many = merged.isEmpty() ? " Nothing was merged." : " Merged for want of room: " + merged + ".";
        return drawn.isEmpty() && merged.isEmpty() ? "There is nothing to draw." : (one + many).strip();
    }

    /** The same for machines: {@code terms=12+9988}, drawn and merged. */
    String data() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().drawn + "+" + entry.getValue().merged)
                .collect(Collectors.joining(";"));
    }
}
