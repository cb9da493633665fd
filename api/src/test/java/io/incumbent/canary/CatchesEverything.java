package io.incumbent.canary;

import java.util.concurrent.Callable;

/** Catches more than it can know what to do about. */
public final class CatchesEverything {

    boolean exceptions(Callable<Boolean> call) {
        try {
            return call.call();
        } catch (Exception swallowed) {
            return false;
        }
    }

    boolean throwables(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Throwable swallowed) {
            return false;
        }
    }
}
