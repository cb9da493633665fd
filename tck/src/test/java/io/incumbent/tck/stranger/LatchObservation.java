package io.incumbent.tck.stranger;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionName;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Asks who leads, five times a term. What it can't ask it does not tell of. */
final class LatchObservation implements Observation, Runnable {

    private final ElectionName election;
    private final Elections elections;
    private final Duration period;
    private final Consumer<Optional<Leader>> onChange;
    private final Consumer<LatchObservation> onClose;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean looked;
    private Optional<Leader> told = Optional.empty();

    LatchObservation(
            ElectionName election,
            Elections elections,
            Duration period,
            Consumer<Optional<Leader>> onChange,
            Consumer<LatchObservation> onClose) {
        this.election = election;
        this.elections = elections;
        this.period = period;
        this.onChange = onChange;
        this.onClose = onClose;
    }

    @Override
    public void run() {
        try {
            do {
                look();
            } while (!closed.await(period.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            tell(elections.leader(election.value()));
        } catch (BackendUnavailableException unknown) {
            // The next look may tell.
        }
    }

    private synchronized void tell(Optional<Leader> seen) {
        if ((!looked || !seen.equals(told)) && closed.getCount() > 0) {
            looked = true;
            told = seen;
            onChange.accept(seen);
        }
    }

    @Override
    public ElectionName election() {
        return election;
    }

    @Override
    public synchronized Optional<Leader> current() {
        return told;
    }

    @Override
    public void close() {
        closed.countDown();
        onClose.accept(this);
    }
}
