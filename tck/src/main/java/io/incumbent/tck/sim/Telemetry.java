package io.incumbent.tck.sim;

import io.incumbent.ElectionListener;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks that one candidate is told about its terms one after the other, and completely. */
final class Telemetry implements ElectionListener {

    private final Verdict verdict;
    private final String who;
    private @Nullable Lease current;
    private boolean lost;

    Telemetry(Verdict verdict, String who) {
        this.verdict = verdict;
        this.who = who;
    }

    @Override
    public void elected(Lease lease) {
        if (current != null && current.isHeld()) {
            verdict.broken("3.09", who + " is told of " + lease.token() + " while " + current.token() + " is held");
        }
        if (current != null && !lease.token().supersedes(current.token())) {
            verdict.broken("3.09", who + " is told of " + lease.token() + " after " + current.token());
        }
        current = lease;
        lost = false;
    }

    @Override
    public void renewed(Lease lease, Duration latency, Duration timeLeft) {
        about(lease, "renewed");
    }

    @Override
    public void lost(Lease lease, LeaseEnd reason) {
        about(lease, "lost");
        if (lost) {
            verdict.broken("3.01", who + " is told twice that " + lease.token() + " was lost");
        }
        if (lease.isHeld()) {
            verdict.broken("3.01", who + " is told that " + lease.token() + " was lost while it is held");
        }
        lost = true;
    }

    @Override
    public void resigned(Lease lease) {
        about(lease, "resigned");
    }

    private void about(Lease lease, String what) {
        if (current == null || !current.token().equals(lease.token())) {
            verdict.broken(
                    "3.09",
                    who + " is told that " + lease.token() + " was " + what + " after it was told of "
                            + (current == null ? "nothing" : current.token()));
        }
    }
}
