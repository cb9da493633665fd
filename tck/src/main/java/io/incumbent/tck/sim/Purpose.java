package io.incumbent.tck.sim;

/** What random numbers are for: each purpose has a stream of its own. */
final class Purpose {

    static final long SHAPE = 1;
    static final long PROFILE = 2;
    static final long PLAN = 3;
    static final long CLOCK = 4;
    static final long LINK = 5;
    static final long ENTROPY = 6;
    static final long HABITS = 7;

    private Purpose() {}
}
