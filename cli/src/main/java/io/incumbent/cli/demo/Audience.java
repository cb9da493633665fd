package io.incumbent.cli.demo;

import java.util.List;

/** Who sees the play, while it is on. */
interface Audience {

    /** What a candidate is doing. */
    enum Doing {
        WAITING,
        LEADING,
        FROZEN,
        DEAD
    }

    /**
     * A candidate at one moment.
     *
     * @param name its name
     * @param doing what it is doing, as far as the director knows
     * @param token its newest token, 0 for none
     */
    record Candidate(String name, Doing doing, long token) {}

    /** Sees nothing. */
    Audience NOBODY = new Audience() {};

    /** Something has happened, at so many nanoseconds since the beginning. */
    default void told(long nanos, String what) {}

    /** How the candidates are; asked a few times a second. */
    default void sees(List<Candidate> candidates) {}

    /** Nothing happens any more. */
    default void end() {}
}
