package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A release ends whatever term of the same candidate there is. */
@Mistake(value = "M05", rule = "1.08")
public final class ReleasesByCandidate extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        return super.mayReplace(current, expected, next)
                || (Fields.isHeld(current) && Fields.isReleased(next) && Fields.same(current, next, "owner"));
    }
}
