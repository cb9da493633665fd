package io.incumbent.tck.sim;

import java.util.List;

/** A stream of random numbers for one purpose, named by the seed and two numbers. */
public final class Dice {

    private final long seed;
    private final long purpose;
    private final long which;
    private long count;

    Dice(long seed, long purpose, long which) {
        this.seed = seed;
        this.purpose = purpose;
        this.which = which;
    }

    long next() {
        return Mix.of(seed, purpose, which, count++);
    }

    double unit() {
        return Mix.unit(next());
    }

    /**
     * Decides.
     *
     * @param probability of yes, from 0 to 1
     * @return yes or no
     */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /**
     * Draws a number.
     *
     * @param bound more than it can be
     * @return from 0 to the bound, without the bound
     */
    public int below(int bound) {
        return (int) Mix.below(next(), bound);
    }

    /**
     * Draws a number.
     *
     * @param least the least it can be
     * @param most the most it can be
     * @return one of these, or between
     */
    public long between(long least, long most) {
        return least + Mix.below(next(), most - least + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
