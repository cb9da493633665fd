package io.incumbent.tck.history;

/**
 * A remark of whoever directs the run: a phase began or ended, a goal was reached. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who remarks
 * @param text what
 * @param at when
 */
public record Mark(long seq, String process, String text, Bracket at) implements Event {

    @Override
    public String toString() {
        return "mark '" + text + "' by " + process + " " + at + " #" + seq;
    }
}
