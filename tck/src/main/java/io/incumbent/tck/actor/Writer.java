package io.incumbent.tck.actor;

import io.incumbent.ElectionException;
import io.incumbent.Lease;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Recorder;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the ledger while its lease is held, as an application does: asks the lease for its token, reads, thinks for a
 * moment and writes. A pause in that moment makes the write a late one. Sleeps while there is no lease.
 */
final class Writer implements Runnable {

    private static final long THINKING_NANOS = 5_000_000;

    private final String election;
    private final int port;
    private final Recorder recorder;
    private final AtomicReference<@Nullable Lease> lease = new AtomicReference<>();
    private volatile boolean resting;
    private volatile boolean stopped;
    private volatile @Nullable Thread sleeper;

    Writer(String candidate, String election, int port, Consumer<? super Event> history) {
        this.election = election;
        this.port = port;
        this.recorder = new Recorder(candidate + "/writer", System::nanoTime, history);
    }

    /** From now on it writes under this lease. */
    void use(Lease newest) {
        lease.set(newest);
        LockSupport.unpark(sleeper);
    }

    /** Whether it is to leave the ledger alone for a while. */
    void rest(boolean wanted) {
        resting = wanted;
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(sleeper);
    }

    @Override
    public void run() {
        // Before the lease is looked for: whoever brings one after that look wakes this thread.
        sleeper = Thread.currentThread();
        try (LedgerClient ledger = new LedgerClient(port)) {
            while (!stopped) {
                Lease current = lease.get();
                if (current == null) {
                    LockSupport.park();
                    continue;
                }
                if (!resting) {
                    write(current, ledger);
                }
                LockSupport.parkNanos(THINKING_NANOS);
            }
        } catch (IOException closed) {
            // The ledger is closed when a run is over.
        }
    }

    private void write(Lease current, LedgerClient ledger) throws IOException {
        Recorder.Open act = recorder.begin(Kind.ACT, election, 0);
        long token;
        try {
            token = current.requireHeld().number();
        } catch (ElectionException over) {
            act.fail("the lease is over");
            lease.compareAndSet(current, null);
            return;
        }
        act.ok(token, null);
        LedgerClient.Entry entry = ledger.read(election, token);
        LockSupport.parkNanos(THINKING_NANOS);
        ledger.write(entry);
    }
}
