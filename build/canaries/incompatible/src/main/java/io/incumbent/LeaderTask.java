package io.incumbent;

/** What a leader does. */
@FunctionalInterface
public interface LeaderTask {

    /** It had a lease as its parameter. */
    void lead();
}
