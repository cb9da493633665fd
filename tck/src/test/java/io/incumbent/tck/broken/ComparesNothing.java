package io.incumbent.tck.broken;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;

/** What a record is expected to be is ignored: whoever writes last wins. */
@Mistake(value = "N23", rule = "1.01")
public final class ComparesNothing extends MapServer {

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        return true;
    }

    /** {@return with electors whose writes meet those of others} */
    public static ElectorsUnderTest subject() {
        return new MapService(new ComparesNothing(), SlowWrites.class);
    }
}
