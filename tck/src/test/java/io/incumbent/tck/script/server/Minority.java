package io.incumbent.tck.script.server;

import io.incumbent.tck.broken.Mistake;
import io.incumbent.tck.sample.MapElectors;

/** One server of three is enough to renew a lease. */
@Mistake(value = "M20", rule = "1.05")
final class Minority extends Cluster {

    Minority() {
        super(MapElectors.class, 1);
    }
}
