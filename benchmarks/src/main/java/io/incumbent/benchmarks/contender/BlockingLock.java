package io.incumbent.benchmarks.contender;

/** A lock of a peer that has no elections, used by one thread from one end to the other. */
public interface BlockingLock {

    /**
     * Waits until it is acquired.
     *
     * @return its token, or {@link Witness#NO_TOKEN}
     * @throws Exception if it can't be, or the thread is interrupted
     */
    long acquire() throws Exception;

    /** {@return what the peer answers if it is asked, by any thread, whether it is held} */
    boolean isHeld();

    /**
     * Gives it back.
     *
     * @throws Exception if the peer refuses
     */
    void release() throws Exception;
}
