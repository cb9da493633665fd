package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns, runs the task, stops it, hands the office back, and campaigns again. The order of each term is the one
 * promise here: the lease is over, then the task is told to stop, then it has stopped, then the office is handed back.
 * Its fields live on the loop unless they are volatile.
 */
final class StandingCandidate extends TellingOwner implements Leadership, Occupant, TermWork.Listener {

    private static final Duration LONGEST_REST = Duration.ofDays(365);

    private final EngineElector elector;
    private final EngineParts engine;
    private final ElectionOptions options;
    private final LeaderTask task;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile State state = State.CAMPAIGNING;
    private volatile @Nullable EngineLease lease;
    private volatile @Nullable Throwable lastError;
    private volatile boolean closing;
    private @Nullable Candidacy candidacy;
    private @Nullable TermWork running;
    private final Rest rest;

    StandingCandidate(
            EngineElector elector, EngineParts engine, Telemetry telemetry, ElectionOptions options, LeaderTask task) {
        super(telemetry);
        this.elector = elector;
        this.engine = engine;
        this.options = options;
        this.task = task;
        this.rest = new Rest(engine.loop(), Candidates.slot(options.term().toNanos()));
    }

    /** Begins the next campaign. On the loop. */
    void campaign() {
        if (closing) {
            finishClosing();
            return;
        }
        state = State.CAMPAIGNING;
        telemetry.campaignStarted();
        Candidacy next = elector.candidacy(this, options.drain());
        candidacy = next;
        next.start();
    }

    @Override
    public void elected(EngineLease won) {
        elector.tellPredecessorsEnd();
        lease = won;
        lastError = null;
        state = State.LEADING;
        telemetry.elected(won);
        TermWork begun = new TermWork(task, won, engine.loop(), options.drain(), this);
        running = begun;
        begun.begin(Handoff.tasks(options, engine.runtime()), options.renewalPeriod());
        if (closing) {
            endTerm(LeaseEnd.CLOSED);
        }
    }

    /** The lease is over, for whatever reason: now the task must stop. */
    @Override
    public void ended(EngineLease held) {
        state = State.STEPPING_DOWN;
        super.ended(held);
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void overran(IllegalStateException complaint) {
        lastError = complaint;
    }

    @Override
    public void stopped(EngineLease held, @Nullable Throwable failure, boolean asked) {
        running = null;
        if (failure != null) {
            lastError = failure;
        }
        if (failure != null && !asked) {
            rest.next(options.coolDown());
        }
        if (candidacy == null) {
            // The candidacy broke off while the task ran.
            goOn();
        } else {
            held.workStopped();
        }
    }

    @Override
    public void finished(boolean handedBack) {
        EngineLease held = lease;
        if (held != null && handedBack) {
            telemetry.handedBack(held);
        }
        candidacy = null;
        if (running == null) {
            goOn();
        }
    }

    /** The term, if there was one, is over in every respect. */
    private void goOn() {
        lease = null;
        if (closing) {
            finishClosing();
        } else {
            restThenCampaign();
        }
    }

    private void restThenCampaign() {
        state = rest.then(this::campaign) ? State.COOLING_DOWN : State.CAMPAIGNING;
    }

    private void finishClosing() {
        state = State.CLOSED;
        closed.complete(true);
    }

    @Override
    public void stepDown() {
        stepDown(options.coolDown());
    }

    @Override
    public void stepDown(Duration standBack) {
        Objects.requireNonNull(standBack, "coolDown");
        if (standBack.isNegative() || standBack.compareTo(LONGEST_REST) > 0) {
            throw new ConfigurationException(
                    "coolDown",
                    standBack.toString(),
                    "must not be negative, nor longer than " + LONGEST_REST,
                    "zero campaigns again at once; close the leadership to stand back for good");
        }
        EngineLease held = lease;
        if (held != null) {
            held.endNow(LeaseEnd.RESIGNED);
        }
        engine.loop().execute(() -> standBackFor(standBack));
    }

    private void standBackFor(Duration standBack) {
        if (state == State.CLOSED) {
            return;
        }
        rest.next(standBack);
        if (candidacy != null) {
            endTerm(LeaseEnd.RESIGNED);
        } else if (rest.cancel()) {
            // Between two campaigns: the rest begins again, now.
            restThenCampaign();
        }
    }

    /** Ends the term, or the campaign for one. On the loop. */
    private void endTerm(LeaseEnd reason) {
        Candidacy current = candidacy;
        if (current == null) {
            return;
        }
        current.handle(lease == null ? new Event.Withdrawn() : new Event.Resigned(reason));
    }

    @Override
    public CompletableFuture<?> shutDown() {
        closing = true;
        EngineLease held = lease;
        if (held != null) {
            held.endNow(LeaseEnd.CLOSED);
        }
        engine.loop().execute(() -> {
            if (rest.cancel()) {
                finishClosing();
            } else {
                endTerm(LeaseEnd.CLOSED);
            }
        });
        return closed;
    }

    @Override
    public void close() {
        Waits.politely(shutDown(), elector.patienceOfClose());
        Waits.untilTold(List.of(elector));
    }

    @Override
    public void renewed(EngineLease held, long latencyNanos) {
        lastError = null;
        super.renewed(held, latencyNanos);
    }

    @Override
    public void renewalFailed(EngineLease held, Throwable cause) {
        lastError = cause;
        super.renewalFailed(held, cause);
    }

    @Override
    public void troubled(Throwable cause) {
        lastError = cause;
        state = State.WAITING_FOR_SERVICE;
        super.troubled(cause);
    }

    @Override
    public void reached(Known known) {
        elector.remember(known);
        if (state == State.WAITING_FOR_SERVICE) {
            state = State.CAMPAIGNING;
            lastError = null;
        }
    }

    /** The record is not ours to touch; a person may mend that, so the candidate comes back. */
    @Override
    public void failed(RuntimeException cause) {
        lastError = cause;
        rest.next(options.requestTimeout());
        telemetry.troubled(cause);
    }

    @Override
    public void notElected() {
        // Only those whose patience is over are told.
    }

    @Override
    public boolean runsWork() {
        return true;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<Lease> lease() {
        EngineLease held = lease;
        return held == null || held.isOver() ? Optional.empty() : Optional.of(held);
    }

    @Override
    public Duration remaining() {
        EngineLease held = lease;
        return held == null ? Duration.ZERO : held.remaining();
    }

    @Override
    public Optional<Throwable> lastError() {
        return Optional.ofNullable(lastError);
    }

    @Override
    public boolean isOver() {
        return closed.isDone();
    }

    @Override
    public String describe() {
        return "a standing candidacy";
    }

    @Override
    public void makeWay() {
        // It is closed: its task has stopped and its office was handed back.
    }

    @Override
    public void overtaken() {
        // It has told its end.
    }

    @Override
    public boolean isDone() {
        return closed.isDone();
    }

    @Override
    public void abandon() {
        EngineLease held = lease;
        if (held != null) {
            held.endNow(LeaseEnd.CLOSED);
            held.tellEnded();
            held.tellHandedBack();
        }
        finishClosing();
    }
}
