package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.process.Fire;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.roster.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who loses an office that nobody wants to take, only because the machine is busy: everybody leads a few elections side by
 * side while all cores burn. One more is stopped past its term meanwhile; if that is not found to have lost anything,
 * nothing was shown.
 */
public final class Burning {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ELECTIONS = 10;

    private final Crew crew;
    private final Entry control;
    private final int cores;

    /**
     * Among contenders.
     *
     * @param crew who
     * @param control who of them is stopped
     * @param cores how many burn
     */
    public Burning(Crew crew, Entry control, int cores) {
        this.crew = crew;
        this.control = control;
        this.cores = cores;
    }

    /**
     * Measures.
     *
     * @param lasts for how long it burns
     * @param stopped for how much of that the control is stopped
     * @param results where what it takes goes
     * @throws IOException if no processes can be started or stopped
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(Duration lasts, Duration stopped, Results results) throws IOException, InterruptedException {
        // Who can't wait is not renewed either.
        List<Entry> entries = crew.whoWait();
        Map<Entry, Message> led = crew.askAll(orders(entries), PATIENCE);
        double burnt = burn(lasts, stopped);
        Map<Entry, Message> left = crew.askAll(orders(List.copyOf(led.keySet()), "leave all"), PATIENCE);
        String title = "False losses: " + lasts.toSeconds() + " s with all cores burning";
        left.forEach(
                (entry, message) -> results.add(new Row(title, entry.service().title(), entry.name(), cells(message))));
        remark(left.get(control), burnt, lasts, results);
    }

    private Map<Entry, Message> orders(List<Entry> entries) {
        Map<Entry, Message> orders = new LinkedHashMap<>();
        entries.forEach(entry -> orders.put(
                entry,
                Message.order("lead many")
                        .with("election", entry.election("burning"))
                        .with("count", ELECTIONS)));
        return orders;
    }

    private static Map<Entry, Message> orders(List<Entry> entries, String what) {
        Map<Entry, Message> orders = new LinkedHashMap<>();
        entries.forEach(entry -> orders.put(entry, Message.order(what)));
        return orders;
    }

    /** Returns how many cores burnt, on average. */
    private double burn(Duration lasts, Duration stopped) throws IOException, InterruptedException {
        try (Fire fire = Fire.light(cores)) {
            Duration half = lasts.minus(stopped).dividedBy(2);
            Thread.sleep(half.toMillis());
            crew.freeze(control, stopped);
            Thread.sleep(half.toMillis());
            return (double) fire.burnt().toNanos() / lasts.toNanos();
        }
    }

    static Map<String, String> cells(Message left) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("elections", Long.toString(ELECTIONS));
        cells.put("lost", Long.toString(ELECTIONS - left.number("led")));
        return cells;
    }

    void remark(@Nullable Message caught, double burnt, Duration lasts, Results results) {
        String where = control.service().title() + ", false losses: ";
        results.remark(where
                + String.format(Locale.ROOT, "of %d cores, %.1f burnt for %d s.", cores, burnt, lasts.toSeconds()));
        if (burnt < cores / 2.0) {
            results.remark(where + "the cores were not kept busy, so nothing was shown.");
        }
        if (caught == null || caught.number("led") > 0) {
            results.remark(where + "the control was stopped past its term and not found to have lost all of its"
                    + " elections, so nothing was shown.");
        }
    }
}
