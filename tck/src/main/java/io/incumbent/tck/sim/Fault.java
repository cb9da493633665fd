package io.incumbent.tck.sim;

/**
 * One planned fault.
 *
 * @param id its number in the seed's plan, for replaying a run with some of them only
 * @param kind what happens
 * @param at when, in nanoseconds
 * @param lasts how long, in nanoseconds
 * @param aimed whether it hits whoever leads then
 * @param target whom it hits otherwise, as a number to be reduced to the processes there are
 * @param size how bad it is, from 0 to 1
 */
public record Fault(int id, FaultKind kind, long at, long lasts, boolean aimed, int target, double size) {

    /**
     * Plans one that hits the leader.
     *
     * @param kind what happens
     * @param atMillis when
     * @param millis how long
     * @param size how bad it is, from 0 to 1
     * @return the fault
     */
    public static Fault onLeader(FaultKind kind, long atMillis, long millis, double size) {
        return new Fault(0, kind, atMillis * Time.MILLI, millis * Time.MILLI, true, 0, size);
    }

    /**
     * Plans one that hits a certain process.
     *
     * @param target which, as a number to be reduced to the processes there are
     * @param kind what happens
     * @param atMillis when
     * @param millis how long
     * @param size how bad it is, from 0 to 1
     * @return the fault
     */
    public static Fault onProcess(int target, FaultKind kind, long atMillis, long millis, double size) {
        return new Fault(0, kind, atMillis * Time.MILLI, millis * Time.MILLI, false, target, size);
    }

    /** In one word, for replays and reports. */
    @Override
    public String toString() {
        return "#" + id + " " + kind + "@" + Time.show(at) + "+" + Time.show(lasts)
                + (aimed ? " (leader)" : " (process " + target + ")");
    }
}
