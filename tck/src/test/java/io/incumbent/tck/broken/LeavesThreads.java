package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.concurrent.locks.LockSupport;

/** Each connection has a thread that outlives it. */
@Mistake(value = "M28", rule = "6.07")
public final class LeavesThreads implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Thread left = new Thread(LockSupport::park, "left-behind");
        left.setDaemon(true);
        left.start();
        return new MapElectors().open(place, options);
    }
}
