package io.incumbent.redis.quorum;

import java.time.Duration;

/** The one thread on which a quorum decides; the caller's, so that tests can bring their own time. */
public interface Loop {

    /**
     * Does it soon, after what was handed over before; or never, if this is closed.
     *
     * @param task returns quickly and throws nothing
     */
    void execute(Runnable task);

    /**
     * Does it later, or never, if this is closed.
     *
     * @param delay how much later
     * @param task returns quickly and throws nothing
     * @return keeps it from being done, if it was not done yet
     */
    Runnable later(Duration delay, Runnable task);
}
