package io.incumbent.cli.run;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One term: a lease, and the command that runs as long as it is held. */
final class Term {

    private final Lease lease;
    private final Duration drain;
    private final Uptime uptime;
    private final Guard guard;
    private volatile boolean lost;

    private Term(Lease lease, Duration drain, Uptime uptime, Guard guard) {
        this.lease = lease;
        this.drain = drain;
        this.uptime = uptime;
        this.guard = guard;
    }

    static Term begin(Lease lease, List<String> command, Map<String, String> environment, Duration drain, Uptime uptime)
            throws IOException {
        Guard guard = Guard.start(command, environment, Deadline.of(lease, drain, uptime), drain);
        Term term = new Term(lease, drain, uptime, guard);
        lease.ended().thenAccept(term::over);
        return term;
    }

    /** Tells the guard of the lease's deadline, if this is the lease that was renewed. */
    void renewed(Lease which) {
        if (which.token().equals(lease.token())) {
            try {
                guard.extend(Deadline.of(lease, drain, uptime));
            } catch (IOException noClock) {
                // The guard keeps to the deadline that it knows.
            }
        }
    }

    /** By then the guard has killed the command, unless the lease was lost before its time, or the command had ended. */
    private void over(LeaseEnd why) {
        if (why != LeaseEnd.RESIGNED) {
            lost = true;
            guard.kill();
        }
    }

    void pass(Signals.Received signal) {
        if (signal.ends()) {
            guard.stop(signal.name());
        } else {
            guard.pass(signal.name());
        }
    }

    /**
     * Waits until the command and all of its group have ended, and only then hands the office back.
     *
     * @return the status of the command
     */
    int end() throws InterruptedException {
        int status = guard.await();
        lost |= guard.ranOut();
        lease.resign();
        guard.close();
        return status;
    }

    /** Whether the command had to be stopped because of the lease; known when it has ended. */
    boolean lost() {
        return lost;
    }
}
