package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A grant that was never renewed never runs out. */
@Mistake(value = "M27", rule = "4.08")
public final class OrphansStay extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        boolean orphan = Fields.isHeld(current) && Fields.field(current, "beat").equals("0");
        return super.mayReplace(current, expected, next) && !(orphan && !Fields.same(current, next, "attempt"));
    }
}
