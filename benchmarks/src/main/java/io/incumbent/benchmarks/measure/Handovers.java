package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long the office is empty when a leader gives it back and others wait, and how many requests that costs. Contenders
 * take turns of several handovers, because some of those who wait ask all the time, and would disturb the others.
 */
public final class Handovers {

    /** The first one shows it. */
    private static final int MOST_OVERLAPS = 20;

    private final Crew crew;
    private final Pace pace;
    private final Requests requests;

    /**
     * Among contenders.
     *
     * @param crew who
     * @param pace how much
     * @param requests counts them
     */
    public Handovers(Crew crew, Pace pace, Requests requests) {
        this.crew = crew;
        this.pace = pace;
        this.requests = requests;
    }

    /**
     * Measures with applications that stop at once.
     *
     * @param waiters how many wait behind each leader
     * @param results where the samples go
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(int waiters, Results results) throws InterruptedException {
        String title = "clean handover, " + waiters + (waiters == 1 ? " waits" : " wait");
        Samples times = new Samples(title, Series.NANOS, crew.whoWait());
        Samples counts = new Samples(title, Series.REQUESTS, crew.whoWait());
        long deadline = System.nanoTime() + pace.share().toNanos();
        for (int block = 0; block < pace.blocks(); block++) {
            if (System.nanoTime() - deadline > 0) {
                results.remark(crew.where() + title + ": there was no time for more than " + block + " turns.");
                break;
            }
            for (Entry entry : crew.inRound(block)) {
                if (entry.waits()) {
                    turn(entry, waiters, block == 0, times, counts);
                }
            }
        }
        times.addTo(results);
        counts.addTo(results);
    }

    /**
     * A turn always adds the same number of samples, so that those of others stay beside them. What nobody's process has
     * done before, it does a few times without being measured.
     */
    private void turn(Entry entry, int waiters, boolean first, Samples times, Samples counts)
            throws InterruptedException {
        int counted = first && count().isPresent() ? pace.counted() : 0;
        Turn turn = new Turn(crew, entry, waiters, Duration.ZERO);
        for (int i = 0; first && i < pace.lineWarmUp(); i++) {
            turn.handOver("handover");
            turn.rejoin();
        }
        for (int i = 0; i < pace.block(); i++) {
            if (i < counted) {
                OptionalLong before = count();
                times.add(entry, turn.handOver("handover"));
                turn.fallSilent();
                add(entry, before, count(), counts);
                turn.rejoin();
                // What it takes to stand in line again belongs to nobody's handover.
                turn.fallSilent();
            } else {
                times.add(entry, turn.handOver("handover"));
                turn.rejoin();
            }
        }
        turn.end();
    }

    private static void add(Entry entry, OptionalLong before, OptionalLong after, Samples counts) {
        if (before.isPresent() && after.isPresent()) {
            counts.add(entry, (double) (after.getAsLong() - before.getAsLong()));
        }
    }

    private OptionalLong count() {
        try {
            return requests.count();
        } catch (IOException silence) {
            return OptionalLong.empty();
        }
    }

    /**
     * Measures with applications that take a while to stop: for how long the next one leads beside them.
     *
     * @param toStop how long they take
     * @param results where the samples go
     * @throws InterruptedException if this thread is interrupted
     */
    public void measureOverlap(Duration toStop, Results results) throws InterruptedException {
        String title = "two at work in a clean handover, if work takes " + toStop.toMillis() + " ms to stop";
        Samples overlaps = new Samples(title, Series.NANOS, crew.whoWait());
        for (Entry entry : crew.whoWait()) {
            Turn turn = new Turn(crew, entry, 1, toStop);
            for (int i = 0; i < Math.min(pace.block(), MOST_OVERLAPS); i++) {
                overlaps.add(entry, turn.handOver("overlap"));
                turn.rejoin();
            }
            turn.end();
        }
        overlaps.addTo(results);
    }

    /** One contender's turn: its candidates have lined up, and the leader hands over again and again. */
    private static final class Turn {

        private static final Duration PATIENCE = Duration.ofMinutes(1);
        private static final Duration TO_LINE_UP = Duration.ofMinutes(2);
        /** Long enough for everybody to have joined the line. */
        private static final Duration TO_FORM = Duration.ofMillis(200);
        /** Long enough for one to have joined it again. */
        private static final Duration TO_SETTLE = Duration.ofMillis(30);
        /** Long enough for all to have asked whatever they ask after a handover: less of ours was seen after half of that. */
        private static final Duration TO_FALL_SILENT = Duration.ofMillis(100);
        /** More clients than that would be too many for one process; more candidates share them. */
        private static final int MOST_CLIENTS = 11;

        private final Crew crew;
        private final Entry entry;
        private boolean intact;

        Turn(Crew crew, Entry entry, int waiters, Duration toStop) throws InterruptedException {
            this.crew = crew;
            this.entry = entry;
            Message lineUp = Message.order("line up")
                    .with("election", entry.election("line-" + waiters))
                    .with("waiters", (long) waiters)
                    .with("clients", (long) Math.min(waiters + 1, MOST_CLIENTS))
                    .with("stopMillis", toStop.toMillis());
            intact = crew.ask(entry, lineUp, TO_LINE_UP).isPresent();
            rest(TO_FORM);
        }

        void fallSilent() throws InterruptedException {
            rest(TO_FALL_SILENT);
        }

        private void rest(Duration time) throws InterruptedException {
            if (intact) {
                Thread.sleep(time.toMillis());
            }
        }

        /** Returns not a number if it fails, and ever after. */
        double handOver(String what) throws InterruptedException {
            Optional<Message> answer =
                    intact ? crew.ask(entry, Message.order("hand over"), PATIENCE) : Optional.empty();
            intact = answer.isPresent();
            return answer.map(message -> (double) message.number(what)).orElse(Double.NaN);
        }

        void rejoin() throws InterruptedException {
            intact =
                    intact && crew.ask(entry, Message.order("rejoin"), PATIENCE).isPresent();
            rest(TO_SETTLE);
        }

        void end() throws InterruptedException {
            crew.ask(entry, Message.order("disperse"), TO_LINE_UP);
        }
    }
}
