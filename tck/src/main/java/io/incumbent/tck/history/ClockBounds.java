package io.incumbent.tck.history;

import java.util.List;

/**
 * Bounds of how far one clock is ahead of another. Immutable.
 *
 * <p>If one process reads its clock before it asks ({@code asked}) and after it was answered ({@code heard}), and the
 * other reads its own in between ({@code told}), then the other clock is ahead by at least {@code told - heard} and at
 * most {@code told - asked}. Every exchange narrows the bounds; the narrowest alone would do, were it known which.
 *
 * @param least it is ahead by no less
 * @param most it is ahead by no more; smaller than {@code least} if the exchanges contradict each other
 */
public record ClockBounds(long least, long most) {

    /** Wider bounds than these say too little about what came first. */
    static final long WIDEST = 5_000_000;

    /**
     * One exchange with the other process.
     *
     * @param asked own reading before asking
     * @param told the other's reading
     * @param heard own reading after the answer
     */
    public record Exchange(long asked, long told, long heard) {}

    /**
     * What many exchanges prove together.
     *
     * @param exchanges at least one
     * @return the bounds
     */
    public static ClockBounds of(List<Exchange> exchanges) {
        return new ClockBounds(
                exchanges.stream().mapToLong(e -> e.told - e.heard).max().orElseThrow(),
                exchanges.stream().mapToLong(e -> e.told - e.asked).min().orElseThrow());
    }

    /** Both were found at different times, so the truth in between is only known to lie within their hull. */
    ClockBounds and(ClockBounds other) {
        return new ClockBounds(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** Two clocks that can't be told apart are taken to be one: on one host they are. */
    boolean mayBeOne() {
        return least <= 0 && 0 <= most;
    }

    /** Whether times of the two clocks can be compared well enough to say anything. */
    boolean areUseful() {
        return least <= most && most - least <= WIDEST;
    }

    @Override
    public String toString() {
        return least + ".." + most + "ns";
    }
}
