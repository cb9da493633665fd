package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How something that was measured often is spread. */
final class Spread {

    private final List<Long> values = new ArrayList<>();

    void add(long value) {
        values.add(value);
    }

    /** Leaves out the first so many, which were measured while everything began. */
    Spread after(int first) {
        Spread rest = new Spread();
        rest.values.addAll(values.subList(Math.min(first, values.size()), values.size()));
        return rest;
    }

    double mean() {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    long max() {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    long percentile(double percent) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * percent / 100)));
    }
}
