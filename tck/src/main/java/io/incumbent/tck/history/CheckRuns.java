package io.incumbent.tck.history;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers equal answers of a sampler into one line, so that hours of sampling fit on a disk. What is gathered and not
 * yet written is lost if the process is killed, so a run is cut after a while. Losing it makes a term look shorter than
 * it was, never longer. For one thread.
 */
public final class CheckRuns implements AutoCloseable {

    private final String process;
    private final String election;
    private final long longestNanos;
    private final Consumer<? super Event> sink;
    private @Nullable Checks run;

    /**
     * Begins without any answer.
     *
     * @param process the sampler
     * @param election the election whose leases it asks
     * @param longestNanos how long a run may be before it is written
     * @param sink where runs go, such as {@code file::append}
     */
    public CheckRuns(String process, String election, long longestNanos, Consumer<? super Event> sink) {
        this.process = process;
        this.election = election;
        this.longestNanos = longestNanos;
        this.sink = sink;
    }

    /**
     * Adds an answer.
     *
     * @param token the token of the lease that was asked
     * @param held what it answered
     * @param at around the question
     */
    public void add(long token, boolean held, Bracket at) {
        Checks before = run;
        if (before != null && before.token() == token && before.held() == held && !isLong(before, at)) {
            run = new Checks(0, process, election, token, held, before.count() + 1, before.first(), at);
        } else {
            close();
            run = new Checks(0, process, election, token, held, 1, at, at);
        }
    }

    private boolean isLong(Checks run, Bracket at) {
        return at.to() - run.first().from() > longestNanos;
    }

    /** Writes what was gathered; more may follow. */
    @Override
    public void close() {
        if (run != null) {
            sink.accept(run);
            run = null;
        }
    }
}
