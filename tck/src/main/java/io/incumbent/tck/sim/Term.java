package io.incumbent.tck.sim;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import org.jspecify.annotations.Nullable;

/** A lease that was given to a simulated candidate, and what was seen of it. */
final class Term {

    private final Lease lease;
    private final long token;
    private final String candidate;
    private final Host host;
    private final long termNanos;
    private final long electedAt;
    private boolean over;
    private @Nullable LeaseEnd reason;

    Term(Lease lease, String candidate, Host host, long termNanos, long electedAt) {
        this.lease = lease;
        this.token = lease.token().number();
        this.candidate = candidate;
        this.host = host;
        this.termNanos = termNanos;
        this.electedAt = electedAt;
    }

    Lease lease() {
        return lease;
    }

    long token() {
        return token;
    }

    Host host() {
        return host;
    }

    long termNanos() {
        return termNanos;
    }

    /** Whether it was seen not to be held: then it must never be again. */
    boolean isOver() {
        return over;
    }

    void over() {
        over = true;
    }

    /** Whether somebody who asks now is told that it is held; nobody can ask on a host that is dead or asleep. */
    boolean isHeldNow() {
        return host.hasRunningClocks() && lease.isHeld();
    }

    void ended(LeaseEnd why) {
        reason = why;
    }

    @Nullable
    LeaseEnd reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "term " + token + " of candidate " + candidate + " in process " + host + " (elected at "
                + Time.show(electedAt) + ")";
    }
}
