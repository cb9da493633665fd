package io.incumbent;

import java.time.Duration;
import java.util.Optional;

/**
 * A standing candidate: campaigns, runs its task while it leads, stops it, hands the office back, and campaigns again,
 * until closed.
 *
 * <p>Guaranteed, for every term: the lease is over before the task is asked to stop, and the task has stopped before
 * the office is handed back. A task that ignores its interrupt keeps the office from being handed back; the term then
 * ends by itself, and only fencing tokens hold off what the task still writes.
 *
 * <p>It survives any outage of the service: it keeps campaigning, and shows so. Safe for use by many threads.
 */
public interface Leadership extends AutoCloseable {

    /** What a standing candidate is doing. */
    enum State {
        /** Waiting for the office to become free. */
        CAMPAIGNING,
        /** Leading: the task runs. */
        LEADING,
        /** The lease is over and the task is stopping. */
        STEPPING_DOWN,
        /** Standing back after a step-down or a failed task. */
        COOLING_DOWN,
        /** Campaigning, but the service does not answer; {@link #lastError()} says what it said. */
        WAITING_FOR_SERVICE,
        /** Closed; it will not campaign again. */
        CLOSED
    }

    /** {@return what this candidate is doing now} */
    State state();

    /** {@return the lease of the current term, if this candidate leads} */
    Optional<Lease> lease();

    /** {@return how long the current lease is held without another renewal; zero if this candidate does not lead} */
    Duration remaining();

    /** {@return what went wrong last, with the service or in the task; empty once all is well again} */
    Optional<Throwable> lastError();

    /**
     * Ends the current term, if there is one, and stands back for {@link ElectionOptions#coolDown()}, so that another
     * candidate can lead. Returns at once.
     */
    void stepDown();

    /**
     * Ends the current term, if there is one, and stands back for the given time. Returns at once.
     *
     * @param coolDown how long not to campaign; zero or more
     */
    void stepDown(Duration coolDown);

    /**
     * Ends the current term, if there is one, and never campaigns again. Waits for the task to stop, for the drain
     * budget at most, and for the office to be handed back, for two request timeouts at most. An interrupt ends the
     * wait and stays set. May be called by any thread, also by the task itself, any number of times.
     */
    @Override
    void close();
}
