package io.incumbent.tck.sim;

/** What can go wrong, or just happen, in a run. Each is planned, so that it can be left out when a seed is shrunk. */
public enum FaultKind {
    /** A process stops for a while; its clocks run on. */
    PAUSE,
    /** A host sleeps: its monotonic clock stands still, its time of day and its sleep counter do not. */
    SUSPEND,
    /** The time of day leaps, and may leap back. */
    CLOCK_STEP,
    /** A clock changes its rate within what was declared. */
    CLOCK_RATE,
    /** A process dies, and a new one with the same candidate id starts later. */
    CRASH,
    /** Requests are lost. */
    LOSE_SENT,
    /** Answers are lost. */
    LOSE_ANSWERS,
    /** Requests and answers are lost. */
    CUT,
    /** Requests arrive late, up to several terms. */
    STALL_SENT,
    /** Answers arrive late, up to several terms. */
    STALL_ANSWERS,
    /** Requests arrive twice. */
    REPEAT_SENT,
    /** Watch events are lost. */
    LOSE_EVENTS,
    /** Watch events are late and out of order. */
    DELAY_EVENTS,
    /** Watch events come twice. */
    REPEAT_EVENTS,
    /** A process is never told of a change again. */
    DEAF_WATCH,
    /** Reads show what the register held earlier. */
    STALE_READS,
    /** The store is away: silent, refusing, or frozen. */
    OUTAGE,
    /** The store restarts, and remembers everything. */
    RESTART,
    /** The store loses a record. */
    WIPE,
    /** The store goes back to an old dump, in a new life. */
    RESTORE,
    /** The leader resigns. */
    RESIGN,
    /** A waiting candidate gives up, and comes back later. */
    WITHDRAW,
    /** Another candidate comes. */
    JOIN,
    /** Another candidate comes, with the id of one that is there. */
    NAMESAKE,
    /** The application's thread is busy for a while. */
    SLOW_CALLBACKS;

    /** Whether it can cost a leader its office only if it wants to: nobody may lose a lease by it. */
    boolean isHarmless() {
        return switch (this) {
            case CLOCK_RATE, REPEAT_SENT, LOSE_EVENTS, DELAY_EVENTS, REPEAT_EVENTS, DEAF_WATCH, STALE_READS -> true;
            case RESIGN, WITHDRAW, JOIN, NAMESAKE, SLOW_CALLBACKS -> true;
            default -> false;
        };
    }

    /** Whether somebody comes by it who has not seen the store before. */
    boolean bringsNewcomers() {
        return this == CRASH || this == JOIN || this == NAMESAKE;
    }

    /** Whether only a store that declares that it may forget does this. */
    boolean needsForgetfulStore() {
        return this == WIPE || this == RESTORE;
    }

    /** Whether only a store that pushes does this. */
    boolean needsPush() {
        return this == LOSE_EVENTS || this == DELAY_EVENTS || this == REPEAT_EVENTS || this == DEAF_WATCH;
    }

    /** Whether this can happen in such a world. */
    boolean fits(Shape shape) {
        return switch (this) {
            case WIPE -> shape.store().losesRecords();
            case RESTORE -> !shape.store().durable();
            default -> !needsPush() || shape.store().pushes();
        };
    }
}
