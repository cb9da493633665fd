package io.incumbent.tck.script.life;

import java.time.Duration;

/**
 * Notices when this machine stands still: then a lease may be lost through nobody's fault, and a script that demands quiet
 * says nothing. For one thread.
 */
final class Gaps {

    private long last = System.nanoTime();
    private long longest;

    /** To be called all the time. */
    void look() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** Throws if there was a gap of that length. */
    void refuse(Duration length) {
        if (longest >= length.toNanos()) {
            throw new IllegalStateException("a lease was lost, but this machine stood still for "
                    + Duration.ofNanos(longest) + ": run fewer things beside");
        }
    }
}
