package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Amount;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What it takes one process to lead many elections: one contender after another, in elections that have been held once
 * before.
 */
public final class Multitudes {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double MEBIBYTE = 1 << 20;

    private final Crew crew;
    private final Pace pace;
    private final Requests requests;

    /**
     * Among contenders.
     *
     * @param crew who
     * @param pace how long rest lasts
     * @param requests counts them
     */
    public Multitudes(Crew crew, Pace pace, Requests requests) {
        this.crew = crew;
        this.pace = pace;
        this.requests = requests;
    }

    /**
     * Measures.
     *
     * @param count how many elections
     * @param results where what it takes goes
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(int count, Results results) throws InterruptedException {
        String title = "One process leads " + count + (count == 1 ? " election" : " elections");
        for (Entry entry : crew.all()) {
            Message lead = Message.order("lead many")
                    .with("election", entry.election("many-" + count))
                    .with("count", (long) count);
            if (crew.ask(entry, lead, PATIENCE).isPresent()) {
                crew.ask(entry, Message.order("leave all"), PATIENCE);
                Optional<Message> led = crew.ask(entry, lead, PATIENCE);
                String rest = led.isPresent() ? atRest() : "";
                Optional<Message> left = crew.ask(entry, Message.order("leave all"), PATIENCE);
                if (led.isPresent() && left.isPresent()) {
                    Map<String, String> cells = cells(led.get(), left.get(), rest);
                    results.add(new Row(title, entry.service().title(), entry.name(), cells));
                }
            }
        }
    }

    private String atRest() throws InterruptedException {
        OptionalLong before = count();
        Thread.sleep(pace.rest().toMillis());
        OptionalLong after = count();
        if (before.isEmpty() || after.isEmpty()) {
            return "not counted";
        }
        double seconds = pace.rest().toMillis() / 1e3;
        return String.format(Locale.ROOT, "%.1f", (after.getAsLong() - before.getAsLong()) / seconds);
    }

    private OptionalLong count() {
        try {
            return requests.count();
        } catch (IOException silence) {
            return OptionalLong.empty();
        }
    }

    static Map<String, String> cells(Message led, Message left, String rest) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("led all after", Amount.of((double) led.number("took"), Series.NANOS));
        cells.put("threads", Long.toString(led.number("threads")));
        cells.put("heap, MiB", String.format(Locale.ROOT, "%.1f", led.number("heap") / MEBIBYTE));
        cells.put("requests/s at rest, of all contenders", rest);
        cells.put("still led after that", Long.toString(left.number("led")));
        return cells;
    }
}
