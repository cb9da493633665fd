package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it takes to be elected where nobody else stands, and to give the office back: everybody once in each round, in
 * an election of his own that stays the same.
 */
public final class Wins {

    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final Crew crew;
    private final Pace pace;

    /**
     * Among contenders.
     *
     * @param crew who
     * @param pace how much
     */
    public Wins(Crew crew, Pace pace) {
        this.crew = crew;
        this.pace = pace;
    }

    /**
     * Measures.
     *
     * @param results where the samples go
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(Results results) throws InterruptedException {
        Samples win = new Samples("uncontended win", Series.NANOS, crew.all());
        Samples release = new Samples("release, until the call returns", Series.NANOS, crew.all());
        long deadline = System.nanoTime() + pace.share().toNanos();
        for (int round = 0; round < pace.warmUp() + pace.wins(); round++) {
            boolean counts = round >= pace.warmUp();
            if (System.nanoTime() - deadline > 0) {
                results.remark(crew.where() + "there was no time for more than " + round + " rounds of wins, the first "
                        + pace.warmUp() + " of which don't count.");
                break;
            }
            for (Entry entry : crew.inRound(round)) {
                Optional<Message> answer =
                        crew.ask(entry, Message.order("win").with("election", entry.election("alone")), PATIENCE);
                if (counts) {
                    win.add(
                            entry,
                            answer.map(message -> (double) message.number("win"))
                                    .orElse(Double.NaN));
                    release.add(
                            entry,
                            answer.map(message -> (double) message.number("release"))
                                    .orElse(Double.NaN));
                }
            }
        }
        win.addTo(results);
        release.addTo(results);
    }
}
