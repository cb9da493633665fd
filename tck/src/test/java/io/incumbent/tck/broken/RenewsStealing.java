package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A renewal takes a term back that is over, from whoever leads now. */
@Mistake(value = "M08", rule = "1.09")
public final class RenewsStealing extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        boolean former = Fields.isHeld(current)
                && Fields.isHeld(next)
                && Long.parseLong(Fields.field(next, "token")) < Long.parseLong(Fields.field(current, "token"));
        return super.mayReplace(current, expected, next) || former;
    }
}
