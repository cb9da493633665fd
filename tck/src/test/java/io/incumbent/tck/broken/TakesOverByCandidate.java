package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** Whoever holds the office is given it anew, known by the candidate's id. */
@Mistake(value = "M06", rule = "1.10")
public final class TakesOverByCandidate extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        boolean fresh = Fields.isHeld(next) && Fields.field(next, "beat").equals("0");
        return super.mayReplace(current, expected, next)
                || (Fields.isHeld(current) && fresh && Fields.same(current, next, "owner"));
    }
}
