package io.incumbent.tck.broken;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Elections;

/** Closing waits for the service before it lets go. */
@Mistake(value = "N19", rule = "6.07")
public final class ClosesOnlyIfHeard extends Meddling {

    @Override
    void close(Elections elections) {
        try {
            elections.leader("any");
            elections.close();
        } catch (BackendUnavailableException silent) {
            // What was to be freed is not.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
