package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A release ends whatever term there is. */
@Mistake(value = "M04", rule = "1.08")
public final class ReleasesAnyTerm extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        return super.mayReplace(current, expected, next) || (Fields.isHeld(current) && Fields.isReleased(next));
    }
}
