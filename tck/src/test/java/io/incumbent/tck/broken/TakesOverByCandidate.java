package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** Whoever holds the office is given it anew, known by the candidate's id. */
@Mistake(value = "M06", rule = "1.10")
public final class TakesOverByCandidate extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        boolean fresh = Record.isHeld(next) && Record.field(next, "beat").equals("0");
        return super.mayReplace(current, expected, next)
                || (Record.isHeld(current) && fresh && Record.same(current, next, "owner"));
    }
}
