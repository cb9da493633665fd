package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns, runs the task, stops it, hands the office back, and campaigns again. The order of each term is the one
 * promise here: the lease is over, then the task is told to stop, then it has stopped, then the office is handed back.
 * Its fields live on the loop unless they are volatile.
 */
final class StandingCandidate implements Leadership, Candidacy.Owner, Occupant {

    private static final Logger LOG = System.getLogger("io.incumbent.leadership");

    private final EngineElector elector;
    private final EngineParts engine;
    private final Telemetry telemetry;
    private final ElectionOptions options;
    private final LeaderTask work;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile State state = State.CAMPAIGNING;
    private volatile @Nullable EngineLease lease;
    private volatile @Nullable Throwable lastError;
    private volatile boolean closing;
    private @Nullable Candidacy candidacy;
    private @Nullable TaskRun running;
    private Loop.@Nullable Timer nextCampaign;
    private Duration coolDown = Duration.ZERO;

    StandingCandidate(
            EngineElector elector, EngineParts engine, Telemetry telemetry, ElectionOptions options, LeaderTask work) {
        this.elector = elector;
        this.engine = engine;
        this.telemetry = telemetry;
        this.options = options;
        this.work = work;
    }

    /** Begins the next campaign. On the loop. */
    void campaign() {
        nextCampaign = null;
        if (closing) {
            finishClosing();
            return;
        }
        state = State.CAMPAIGNING;
        telemetry.campaignStarted();
        Candidacy next = elector.candidacy(this, options.drain(), false);
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
        TaskRun run = new TaskRun(work, won, failure -> engine.loop().execute(() -> stopped(won, failure)));
        running = run;
        if (!Callbacks.run(Handoff.tasks(options, engine.runtime()), run)) {
            stopped(won, new IllegalStateException("the callback executor refused the leader task"));
        }
        if (closing) {
            endTerm(LeaseEnd.CLOSED);
        }
    }

    /** The lease is over, for whatever reason: now the task must stop. */
    @Override
    public void ended(EngineLease held) {
        state = State.STEPPING_DOWN;
        telemetry.ended(held);
        TaskRun run = running;
        if (run != null) {
            run.interrupt();
            engine.loop()
                    .schedule(
                            () -> complainIfRunning(run, held), options.drain().toNanos());
        }
    }

    private void complainIfRunning(TaskRun run, EngineLease held) {
        if (running == run) {
            lastError = new IllegalStateException("the task of " + held.token() + " still runs "
                    + options.drain() + " after it was interrupted; until it stops the office is not handed back,"
                    + " and only its fencing token holds its writes off");
            LOG.log(Level.WARNING, lastError.getMessage());
        }
    }

    /** The task has stopped, asked or unasked: only now the office may be handed back. On the loop. */
    private void stopped(EngineLease held, @Nullable Throwable failure) {
        running = null;
        boolean asked = held.isOver();
        if (failure != null && !(asked && failure instanceof InterruptedException)) {
            lastError = failure;
            coolDown = options.coolDown();
        }
        held.resign(LeaseEnd.RESIGNED);
    }

    @Override
    public void finished(boolean handedBack) {
        EngineLease held = lease;
        if (held != null && handedBack) {
            telemetry.handedBack(held);
        }
        lease = null;
        candidacy = null;
        if (closing) {
            finishClosing();
        } else {
            restThenCampaign();
        }
    }

    /** Also without a rest the next campaign begins later, not within the last action of the one before. */
    private void restThenCampaign() {
        Duration rest = coolDown;
        coolDown = Duration.ZERO;
        if (!rest.isZero()) {
            state = State.COOLING_DOWN;
        }
        nextCampaign = engine.loop().schedule(this::campaign, rest.toNanos());
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
    public void stepDown(Duration rest) {
        if (rest.isNegative()) {
            throw new ConfigurationException(
                    "coolDown", rest.toString(), "must not be negative", "zero campaigns again at once");
        }
        EngineLease held = lease;
        if (held != null) {
            held.endNow(LeaseEnd.RESIGNED);
        }
        engine.loop().execute(() -> standBack(rest));
    }

    private void standBack(Duration rest) {
        if (state == State.CLOSED) {
            return;
        }
        coolDown = rest;
        if (candidacy != null) {
            endTerm(LeaseEnd.RESIGNED);
        } else if (nextCampaign != null) {
            // Between two campaigns: the rest begins again, now.
            nextCampaign.cancel();
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
            if (nextCampaign != null) {
                nextCampaign.cancel();
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
    }

    @Override
    public void renewed(EngineLease held, long latencyNanos) {
        lastError = null;
        telemetry.renewed(held, latencyNanos);
    }

    @Override
    public void renewalFailed(EngineLease held, Throwable cause) {
        lastError = cause;
        telemetry.renewalFailed(held, cause);
    }

    @Override
    public void atRisk(EngineLease held) {
        telemetry.atRisk(held);
    }

    @Override
    public void troubled(Throwable cause) {
        lastError = cause;
        state = State.WAITING_FOR_SERVICE;
        telemetry.troubled(cause);
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
        coolDown = options.requestTimeout();
        telemetry.troubled(cause);
    }

    @Override
    public void notElected() {
        // Only those who try once are told.
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<Lease> lease() {
        return Optional.ofNullable(lease);
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
}
