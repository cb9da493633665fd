package io.incumbent.engine;

import io.incumbent.tck.explore.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Worlds that were explored, one after the other, with what was found in each.
 *
 * @param rows what was found
 */
record Exploration(List<Row> rows) {

    /**
     * What was found in a world.
     *
     * @param name the world, or the rule that was broken in it
     * @param result what was found
     * @param seconds how long that took
     */
    record Row(String name, Search.Result result, double seconds) {

        @Override
        public String toString() {
            String end = result.broken()
                    .map(broken -> "found at step " + result.depth() + ": " + broken.replaceAll("[:\\[].*", ""))
                    .orElse(result.isComplete() ? "all of them" : "up to step " + result.depth());
            return String.format(
                    Locale.ROOT,
                    "%-52s %9d states %10d transitions %6.1f s  %s",
                    name,
                    result.states(),
                    result.transitions(),
                    seconds,
                    end);
        }
    }

    /** Explores them; what one has no use for is left to those that follow. */
    static Exploration of(List<SmallWorld> worlds, long states) {
        List<Row> rows = new ArrayList<>();
        long left = states;
        for (SmallWorld world : worlds) {
            Row row = explore(world.name(), world, left / (worlds.size() - rows.size()));
            left -= row.result().states();
            rows.add(row);
        }
        return new Exploration(List.copyOf(rows));
    }

    static Row explore(String name, SmallWorld world, long states) {
        long start = System.nanoTime();
        Search.Result result = Search.run(new ElectionModel(world), states);
        return new Row(name, result, (System.nanoTime() - start) / 1e9);
    }

    long states() {
        return rows.stream().mapToLong(row -> row.result().states()).sum();
    }

    long complete() {
        return rows.stream().filter(row -> row.result().isComplete()).count();
    }

    List<Row> broken() {
        return rows.stream().filter(row -> row.result().broken().isPresent()).toList();
    }
}
