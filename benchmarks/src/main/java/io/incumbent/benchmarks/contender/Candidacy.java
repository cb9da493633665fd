package io.incumbent.benchmarks.contender;

/** One candidate in one election: in line, then perhaps in office. Safe for use by many threads. */
public interface Candidacy {

    /** {@return what the peer answers to a careful user who asks before each action whether he still leads} */
    boolean leads();

    /**
     * Gives the office back, or leaves the line, and returns when the peer says that this is done.
     *
     * @throws Exception if the peer refuses
     */
    void leave() throws Exception;
}
