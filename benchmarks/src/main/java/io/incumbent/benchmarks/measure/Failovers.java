package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.benchmarks.judged.Trial;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the office is empty after a leader's process was killed: again and again, each time another process, somewhere
 * between two of its renewals. Everybody's leaders are killed side by side, because most of that time is waiting.
 */
public final class Failovers {

    private final Killings killings;
    private final List<Entry> measured;
    private final Duration share;

    /**
     * Among contenders.
     *
     * @param trials plays each
     * @param crew who
     * @param control who of them is only there to be found out
     * @param share how long all of it may take; then it ends with what it has
     */
    public Failovers(Trials trials, Crew crew, Entry control, Duration share) {
        this(
                (name, results) -> trials.play(Situation.CRASH, name, results),
                crew.whoWait().stream().filter(entry -> !entry.equals(control)).toList(),
                share);
    }

    Failovers(Killings killings, List<Entry> measured, Duration share) {
        this.killings = killings;
        this.measured = measured;
        this.share = share;
    }

    /** Kills a leader of each. */
    interface Killings {

        /** Returns what came out, of those who answered. */
        Map<Entry, Message> next(String name, Results results) throws InterruptedException;
    }

    /**
     * Measures.
     *
     * @param times how many leaders of each are killed
     * @param results where the samples go
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(int times, Results results) throws InterruptedException {
        Samples samples = new Samples("failover after SIGKILL", Series.NANOS, measured);
        long deadline = System.nanoTime() + share.toNanos();
        for (int i = 0; i < times; i++) {
            if (System.nanoTime() - deadline > 0) {
                results.remark(Crew.where(measured) + "there was no time for more than " + i + " failovers.");
                break;
            }
            Map<Entry, Message> found = killings.next("crash-" + (i + 1), results);
            for (Entry entry : measured) {
                samples.add(
                        entry,
                        Optional.ofNullable(found.get(entry))
                                .map(message -> (double) message.number(Trial.SUCCEEDED))
                                .orElse(Double.NaN));
                remarkBroken(entry, found.get(entry), results);
            }
        }
        samples.addTo(results);
    }

    private static void remarkBroken(Entry entry, @Nullable Message found, Results results) {
        if (found != null && !found.text(Trial.BROKEN).isEmpty()) {
            results.remark(
                    entry.service().title() + ", " + entry.name() + ": after a leader's process was killed, rules "
                            + found.text(Trial.BROKEN) + " of the kit were broken.");
        }
    }
}
