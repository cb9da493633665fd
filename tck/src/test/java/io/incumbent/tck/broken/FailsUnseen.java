package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.Place;

/** A thread of it dies of something that nobody catches. */
@Mistake(value = "N22", rule = "6.06")
public final class FailsUnseen extends Meddling {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        // Where nobody listens it would only be printed.
        if (Thread.getDefaultUncaughtExceptionHandler() != null) {
            new Thread(FailsUnseen::fail, "renewals").start();
        }
        return super.open(place, options);
    }

    private static void fail() {
        throw new IllegalStateException("nobody has thought of this");
    }
}
