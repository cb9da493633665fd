package io.incumbent.tck.actor;

import io.incumbent.Lease;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.CheckRuns;
import io.incumbent.tck.history.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Work that is on its way when its process is stopped: writes whose token was asked for before, and questions to the
 * lease. Waits until it notices that time was missing, then does everything at once.
 */
final class Burst {

    private static final long LOOK_NANOS = 200_000;

    private final String process;
    private final Part part;
    private final Lease lease;
    private final int count;
    private final Consumer<? super Event> history;

    Burst(String candidate, Part part, Lease lease, int count, Consumer<? super Event> history) {
        this.process = candidate + "/burst";
        this.part = part;
        this.lease = lease;
        this.count = count;
        this.history = history;
    }

    /** Prepares, says so, waits for the pause, and tells what became of everything. */
    Message play(Runnable prepared) throws IOException, InterruptedException {
        try (LedgerClient ledger = new LedgerClient(part.ledgerPort())) {
            List<LedgerClient.Entry> writes = new ArrayList<>();
            long token = lease.requireHeld().number();
            for (int i = 0; i < count; i++) {
                writes.add(ledger.read(part.election(), token));
            }
            prepared.run();
            long missed = awaitPause();
            long held = ask();
            long accepted = 0;
            for (LedgerClient.Entry write : writes) {
                accepted += ledger.write(write) ? 1 : 0;
            }
            return Message.of("missed", missed).with("held", held).with("accepted", accepted);
        }
    }

    /** Returns the missing time. Less than a term is none: a busy machine may take that long, and the lease may outlast it. */
    private long awaitPause() throws InterruptedException {
        long enough = part.term().toNanos();
        long before = System.nanoTime();
        while (!Thread.interrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = System.nanoTime();
            if (now - before > enough) {
                return now - before;
            }
            before = now;
        }
        throw new InterruptedException("the pause that it waited for did not come");
    }

    /** Returns how many questions were answered with yes. */
    private long ask() {
        long held = 0;
        try (CheckRuns runs = new CheckRuns(process, part.election(), Long.MAX_VALUE, history)) {
            for (int i = 0; i < count; i++) {
                long before = System.nanoTime();
                boolean answer = lease.isHeld();
                runs.add(lease.token().number(), answer, new Bracket(before, System.nanoTime()));
                held += answer ? 1 : 0;
            }
        }
        return held;
    }
}
