package io.incumbent.tck.actor;

import io.incumbent.Lease;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.CheckRuns;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Recorder;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the newest lease, about a thousand times a second, whether it is held, also long after it is over, if less often
 * then; and what it promises, each time that got longer. Sleeps while there is no lease: dozens of candidates wait at a
 * time, and threads that wake up for nothing would take processors from servers beside them.
 */
final class Sampler implements Runnable {

    private static final long PERIOD_NANOS = 1_000_000;
    private static final long PERIOD_AFTERWARDS_NANOS = 10_000_000;

    /** What comes back to life does so when a fault ends, which mostly is before; one answer of yes, and it is close again. */
    private static final int TERMS_TO_WATCH_CLOSELY = 6;

    private static final long LONGEST_RUN_NANOS = 50_000_000;

    private final String election;
    private final Duration term;
    private final Recorder promises;
    private final CheckRuns runs;
    private volatile @Nullable Lease lease;
    private volatile boolean stopped;
    private volatile @Nullable Thread sleeper;
    private @Nullable Lease seen;
    /** When it was brought, or last found held. */
    private long aliveNanos;

    private long promised;
    private volatile OptionalLong lastHeld = OptionalLong.empty();

    Sampler(String candidate, String election, Duration term, Consumer<? super Event> history) {
        this.election = election;
        this.term = term;
        this.promises = new Recorder(candidate + "/promises", System::nanoTime, history);
        this.runs = new CheckRuns(candidate + "/sampler", election, LONGEST_RUN_NANOS, history);
    }

    /** From now on this lease is asked. */
    void watch(Lease newest) {
        lease = newest;
        LockSupport.unpark(sleeper);
    }

    /** When the newest lease was last asked and said yes; the reading of the clock before the question. */
    OptionalLong lastHeld() {
        return lastHeld;
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(sleeper);
    }

    @Override
    public void run() {
        // Before the lease is looked for: whoever brings one after that look wakes this thread.
        sleeper = Thread.currentThread();
        while (!stopped) {
            Lease asked = lease;
            if (asked == null) {
                LockSupport.park();
            } else {
                ask(asked);
                LockSupport.parkNanos(period());
            }
        }
        runs.close();
    }

    private long period() {
        boolean settled = System.nanoTime() - aliveNanos > TERMS_TO_WATCH_CLOSELY * term.toNanos();
        return settled ? PERIOD_AFTERWARDS_NANOS : PERIOD_NANOS;
    }

    private void ask(Lease asked) {
        if (asked != seen) {
            seen = asked;
            aliveNanos = System.nanoTime();
            promised = 0;
        }
        long before = System.nanoTime();
        boolean held = asked.isHeld();
        long after = System.nanoTime();
        runs.add(asked.token().number(), held, new Bracket(before, after));
        if (held) {
            lastHeld = OptionalLong.of(before);
            aliveNanos = before;
            promise(asked);
        }
    }

    /**
     * The earliest end that it may mean, counting from before the question, so that no alarm is a false one. Asked again
     * once the record has begun: a pause in between must not make it look later than it was.
     */
    private void promise(Lease asked) {
        if (until(asked) <= promised + term.toNanos() / 8) {
            return;
        }
        long token = asked.token().number();
        Recorder.Open renewal = promises.begin(Kind.RENEW, election, token);
        long now = System.nanoTime();
        long until = until(asked);
        if (until > now && asked.isHeld()) {
            promised = until;
            renewal.ok(token, new Promise(until, term.toNanos(), null));
        } else {
            renewal.fail("the lease is over");
        }
    }

    private static long until(Lease asked) {
        long before = System.nanoTime();
        return before + asked.remaining().toNanos();
    }
}
