package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Many runs, one seed after the other, on some threads; what it finds does not depend on how many. */
final class Series {

    private final LongFunction<Setup> setups;
    private final long from;
    private final long to;
    private final AtomicLong next;
    private final Tally tally = new Tally();
    private final List<Violation> violations = new ArrayList<>();
    private long runs;

    /** The seeds from the first to the last, without the last. */
    Series(LongFunction<Setup> setups, long from, long to) {
        this.setups = setups;
        this.from = from;
        this.to = to;
        this.next = new AtomicLong(from);
    }

    /** Runs them all. */
    Series run(int threads) {
        return run(threads, Integer.MAX_VALUE);
    }

    /** Runs them until so many violations were found. */
    Series run(int threads, int enough) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread worker = new Thread(() -> work(enough), "simulation-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        work(enough);
        workers.forEach(Series::await);
        violations.sort(Comparator.comparingLong(Violation::seed));
        return this;
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(int enough) {
        while (found() < enough) {
            long seed = next.getAndIncrement();
            if (seed >= to) {
                return;
            }
            add(Simulation.run(setups.apply(seed)));
        }
    }

    private synchronized int found() {
        return violations.size();
    }

    private synchronized void add(Simulation.Outcome outcome) {
        runs++;
        tally.add(outcome.tally());
        outcome.violation().ifPresent(violations::add);
    }

    long from() {
        return from;
    }

    long runs() {
        return runs;
    }

    Tally tally() {
        return tally;
    }

    List<Violation> violations() {
        return violations;
    }
}
