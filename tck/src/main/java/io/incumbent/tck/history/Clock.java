package io.incumbent.tck.history;

/**
 * By how much the clock of another process was found to be ahead of the clock of the one that writes this. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who compared
 * @param file the name, without its ending, of the file that the other process writes
 * @param bounds what was found
 * @param at when
 */
public record Clock(long seq, String process, String file, ClockBounds bounds, Bracket at) implements Event {

    @Override
    public String toString() {
        return "clock of " + file + " ahead by " + bounds + " " + at + " #" + seq;
    }
}
