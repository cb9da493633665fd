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

    /** Something else was elected: the end of this, if it was not told yet, is to be told before. On the loop. */
    void overtaken();

    /** Whether all of it was told. On the loop. */
    boolean isDone();

    /** Nothing more will come of it: whoever waits must not wait on. On the loop. */
    void abandon();

    /** Ends it for good; validity is over when this returns, the rest follows. By any thread. */
    CompletableFuture<?> shutDown();
}
