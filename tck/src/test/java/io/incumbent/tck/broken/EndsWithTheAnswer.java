package io.incumbent.tck.broken;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.util.concurrent.CompletionStage;

/** A lease ends when the service has confirmed the resignation. */
@Mistake(value = "M22", rule = "1.07")
public final class EndsWithTheAnswer extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new Slow(lease);
    }

    private static final class Slow extends PassingLease {
        private volatile boolean resigned;
        private volatile boolean confirmed;

        Slow(Lease honest) {
            super(honest);
        }

        @Override
        public boolean isHeld() {
            return resigned ? !confirmed : super.isHeld();
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            resigned = true;
            return super.resign().thenApply(why -> {
                confirmed = true;
                return why;
            });
        }
    }
}
