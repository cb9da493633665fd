package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A release ends whatever term of the same candidate there is. */
@Mistake(value = "M05", rule = "1.08")
public final class ReleasesByCandidate extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        return super.mayReplace(current, expected, next)
                || (Record.isHeld(current) && Record.isReleased(next) && Record.same(current, next, "owner"));
    }
}
