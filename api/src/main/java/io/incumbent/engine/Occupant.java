package io.incumbent.engine;

import java.util.concurrent.CompletableFuture;

/** What an elector is busy with: one campaign and its lease, or a standing candidacy. */
interface Occupant {

    /** Whether the elector is free for something else. */
    boolean isOver();

    /** What it is, for the message to someone who wants something else. */
    String describe();

    /** Something else begins: whatever the lease that is over protected has stopped. */
    void makeWay();

    /** Ends it for good; validity is over when this returns, the rest follows. By any thread. */
    CompletableFuture<?> shutDown();
}
