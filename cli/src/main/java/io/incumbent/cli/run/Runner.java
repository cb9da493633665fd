package io.incumbent.cli.run;

import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.cli.Durations;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Say;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands, leads, and stands again: one thread, which a signal interrupts while it waits for the office. */
final class Runner {

    private final Office office;
    private final RunOptions how;
    private final Say say;
    private final Thread thread = Thread.currentThread();
    private @Nullable Term term;
    private Signals.@Nullable Received ending;

    Runner(Office office, RunOptions how, Say say) {
        this.office = office;
        this.how = how;
        this.say = say;
    }

    /** Passes a signal on to the command; without one, this process itself is meant. */
    synchronized void signalled(Signals.Received signal) {
        if (signal.ends()) {
            ending = signal;
        }
        if (term != null) {
            term.pass(signal);
        } else if (signal.ends()) {
            thread.interrupt();
        }
    }

    /** {@return the status to end with} */
    int run(Elector elector) throws IOException, InterruptedException {
        try {
            while (true) {
                Optional<Lease> lease = campaign(elector);
                if (lease.isEmpty()) {
                    say.progress("not elected: somebody else leads, and the time to wait for that to end, "
                            + Durations.show(how.patience().orElseThrow()) + ", is over");
                    return ExitStatus.NOT_ELECTED;
                }
                Optional<Integer> status = lead(elector, lease.get());
                if (status.isPresent()) {
                    return status.get();
                }
            }
        } catch (InterruptedException withdrawn) {
            Signals.Received signal = ending();
            if (signal == null) {
                throw withdrawn;
            }
            return ExitStatus.ofSignal(signal.number());
        }
    }

    private Optional<Lease> campaign(Elector elector) throws InterruptedException {
        say.progress("standing for " + elector.election() + " as " + elector.candidateId());
        return how.patience().isPresent() ? elector.campaign(how.patience().get()) : Optional.of(elector.campaign());
    }

    /** Returns the status to end with, or nothing to stand again. */
    private Optional<Integer> lead(Elector elector, Lease lease) throws IOException, InterruptedException {
        Optional<Term> begun = begin(elector, lease);
        if (begun.isEmpty()) {
            lease.close();
            throw new InterruptedException("asked to end while it was elected");
        }
        int status = begun.get().end();
        synchronized (this) {
            term = null;
        }
        return after(begun.get(), lease, status);
    }

    /** A signal either comes before the command is started, or finds it. */
    private synchronized Optional<Term> begin(Elector elector, Lease lease) throws IOException {
        if (ending != null) {
            return Optional.empty();
        }
        say.progress("elected with token " + lease.token().number());
        Term begun = office.begin(elector, lease);
        term = begun;
        return Optional.of(begun);
    }

    private Optional<Integer> after(Term begun, Lease lease, int status) throws InterruptedException {
        if (ending() == null && begun.lost()) {
            say.progress("lost the lease with token " + lease.token().number() + "; the command was stopped");
            return how.once() ? Optional.of(ExitStatus.LOST) : Optional.empty();
        }
        say.progress("the command ended with status " + status);
        if (ending() == null && how.restart()) {
            TimeUnit.NANOSECONDS.sleep(office.coolDown().toNanos());
            return Optional.empty();
        }
        return Optional.of(status);
    }

    private synchronized Signals.@Nullable Received ending() {
        return ending;
    }
}
