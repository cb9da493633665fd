package io.incumbent.tck.script;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a script demands. Each demand is about a rule: if it is not met, that is a breach of the rule, and the script goes
 * on if it can. Scripts never sleep: they wait for something to happen, or watch that it does not.
 */
public abstract class Demands {

    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final Notes notes = new Notes();

    /** For {@link Run}. */
    Demands() {}

    /**
     * Remarks something for the history.
     *
     * @param text what
     */
    public abstract void mark(String text);

    /**
     * Demands something.
     *
     * @param rule the number of the rule that demands it
     * @param holds whether it is so
     * @param otherwise what happened instead, if it is not
     * @return whether it is so
     */
    public final boolean demand(String rule, boolean holds, Supplier<String> otherwise) {
        notes.checked(rule);
        if (!holds) {
            String how = otherwise.get();
            notes.broken(rule, how);
            mark("rule " + rule + " broken: " + how);
        }
        return holds;
    }

    /**
     * Demands that something happens soon enough; the script ends here if it does not.
     *
     * @param rule the number of the rule that demands it
     * @param what what must happen
     * @param within how soon
     * @param condition whether it has happened
     */
    public final void within(String rule, String what, Duration within, BooleanSupplier condition) {
        boolean happened = happens(within, condition);
        if (!demand(rule, happened, () -> "within " + within + " it did not happen that " + what)) {
            throw new Ended();
        }
    }

    /** A demand was not met that everything after it needs: noted already. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("a demand was not met", null, false, false);
        }
    }

    /**
     * Demands that something does not happen.
     *
     * @param rule the number of the rule that forbids it
     * @param what what must not happen
     * @param time for how long to watch
     * @param condition whether it has happened
     */
    public final void never(String rule, String what, Duration time, BooleanSupplier condition) {
        demand(rule, !happens(time, condition), () -> "it happened that " + what);
    }

    /**
     * Lets time pass until something happens, or for so long.
     *
     * @param time for how long at most
     * @param condition what may happen
     * @return whether it did
     */
    public final boolean happens(Duration time, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun >= time.toNanos()) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    /**
     * Lets time pass, because that is what the script is about.
     *
     * @param time how much
     */
    public final void pass(Duration time) {
        happens(time, () -> false);
    }

    /**
     * Notes that something happened that must happen in some run.
     *
     * @param what such as {@code zombie writes refused}
     * @param times how often
     */
    public final void goal(String what, long times) {
        notes.goal(what, times);
    }

    /**
     * Notes that elections were held that the history does not name.
     *
     * @param elections how many
     */
    public final void alsoHeld(long elections) {
        notes.unnamed(elections);
    }

    final Notes notes() {
        return notes;
    }
}
