package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A renewal takes a term back that is over, from whoever leads now. */
@Mistake(value = "M08", rule = "1.09")
public final class RenewsStealing extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        boolean former = Record.isHeld(current)
                && Record.isHeld(next)
                && Long.parseLong(Record.field(next, "token")) < Long.parseLong(Record.field(current, "token"));
        return super.mayReplace(current, expected, next) || former;
    }
}
