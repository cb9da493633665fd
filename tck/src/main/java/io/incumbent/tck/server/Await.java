package io.incumbent.tck.server;

import io.incumbent.tck.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for servers, which are asked again and again, for a bounded time. */
final class Await {

    /** Something that a server is asked, which it may not answer yet. */
    @FunctionalInterface
    interface Question {
        boolean ask() throws IOException;
    }

    private static final long AGAIN_NANOS = 20_000_000;

    private Await() {}

    /** A minute, stretched on slow machines. */
    static Duration limit() {
        return new Timing(Duration.ofMinutes(1), Duration.ofMillis(1))
                .scaled(System.getenv())
                .within();
    }

    /**
     * Asks until the answer is yes.
     *
     * @param what completes "waited in vain until ..."
     * @param story what is known of the reason, looked at if it was in vain
     */
    static void until(String what, Question question, Supplier<String> story) {
        Duration limit = limit();
        long start = System.nanoTime();
        String last = "no";
        while (true) {
            try {
                if (question.ask()) {
                    return;
                }
                last = "no";
            } catch (IOException silence) {
                last = silence.toString();
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain until " + what
                        + "; the last answer: " + last + "; " + story.get());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting until " + what);
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }
}
