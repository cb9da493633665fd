package io.incumbent.benchmarks.contender;

/**
 * The application's side of a candidacy: what a peer calls back, and the moments at which clocks are read. For each term
 * it is told of all four, at most once: {@link #asked}, {@link #started}, then {@link #leaving} if it is given up, and
 * {@link #stopped}.
 */
public interface Witness {

    /** The token of those who have none. */
    long NO_TOKEN = -1;

    /** The peer's own call to get the office follows. What had to be prepared, such as a thread, is not its time. */
    void asked();

    /**
     * The candidate leads from now on, as far as its application is told.
     *
     * @param token a number that grows from leader to leader, or {@link #NO_TOKEN}
     */
    void started(long token);

    /** The peer's own call to give the office back follows, or what an application must do before it. */
    void leaving();

    /** Stops the application's work, which may take a while: called where the peer calls, or demands, that. */
    void stopped();

    /** The peer's own call to give the office back has returned. */
    void left();
}
