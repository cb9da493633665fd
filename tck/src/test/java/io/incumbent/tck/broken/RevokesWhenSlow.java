package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** A server that was slow for a moment takes all leases for expired. */
@Mistake(value = "M19", rule = "4.07")
public final class RevokesWhenSlow extends MapServer {

    @Override
    public void resume() {
        forget();
        super.resume();
    }
}
