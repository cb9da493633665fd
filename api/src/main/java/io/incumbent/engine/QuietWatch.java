package io.incumbent.engine;

import io.incumbent.spi.Register;
import io.incumbent.spi.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A backend's watch, whose failures matter to nobody: it is only a hint. Lives on the loop. */
final class QuietWatch implements Watch {

    private static final Logger LOG = System.getLogger("io.incumbent.requests");

    private final Watch watch;
    private final String name;
    private final Register register;
    private Duration lag = Duration.ZERO;

    QuietWatch(Watch watch, String name, Register register) {
        this.watch = watch;
        this.name = name;
        this.register = register;
    }

    /** Passes on what is new: the line is seen far more often than places in it change. */
    @Override
    public void mayLag(Duration most) {
        if (!most.equals(lag)) {
            lag = most;
            quietly("was not told how late it may be", () -> watch.mayLag(most));
        }
    }

    @Override
    public void close() {
        quietly("did not close", watch::close);
    }

    private void quietly(String failed, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "the watch on " + name + " at " + register.describe() + " " + failed, failure);
        }
    }
}
