package io.incumbent.tck.sim;

import io.incumbent.spi.Outcome;
import java.util.function.Predicate;

/** Counts requests to the store: those for the lease record and those for the waiting line. */
final class Traffic {

    private static final long LATE = Time.SECOND / 5;

    private final Tally tally;
    private final Predicate<Host> leads;
    private long leaseChanges;
    private long lineChanges;
    private long reads;

    Traffic(Tally tally, Predicate<Host> leads) {
        this.tally = tally;
        this.leads = leads;
    }

    void read(String register) {
        reads++;
    }

    void compareAndSet(String register) {
        if (register.indexOf('~') < 0) {
            leaseChanges++;
        } else {
            lineChanges++;
        }
    }

    void lostRequest(Host host) {
        if (leads.test(host)) {
            tally.add(Count.RENEWALS_CUT);
        }
    }

    void unansweredButApplied(Host host) {
        tally.add(Count.APPLIED_UNANSWERED);
    }

    void appliedButRejected() {
        tally.add(Count.APPLIED_BUT_REJECTED);
    }

    void served(String register, Outcome outcome, long underWay) {
        if (underWay > LATE && outcome instanceof Outcome.Rejected) {
            tally.add(Count.LATE_REFUSED);
        }
    }

    long leaseChanges() {
        return leaseChanges;
    }

    long lineChanges() {
        return lineChanges;
    }

    long reads() {
        return reads;
    }
}
