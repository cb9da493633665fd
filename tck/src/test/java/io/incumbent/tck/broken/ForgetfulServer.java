package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;

/** What it stores is in memory only, and gone when it is killed. */
@Mistake(value = "M20", rule = "2.03")
public final class ForgetfulServer extends MapServer {

    @Override
    public void kill() {
        super.kill();
        forget();
    }
}
