package io.incumbent.engine;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A campaign for one lease, until that lease is over. Its fields live on the loop unless they are volatile. */
final class Campaign extends TellingOwner implements Occupant {

    private final EngineElector elector;
    private final EngineParts engine;
    /** Empty if patience ran out. Completed on the loop, so only {@link Waits} and the engine may depend on it. */
    private final CompletableFuture<Optional<Lease>> outcome = new CompletableFuture<>();

    private final CompletableFuture<Boolean> finished = new CompletableFuture<>();
    private volatile @Nullable EngineLease lease;
    private volatile boolean withdrawn;
    private @Nullable Candidacy candidacy;
    private @Nullable Throwable lastTrouble;
    private boolean reached;
    private boolean impatient;
    private boolean toldHandedBack;

    Campaign(EngineElector elector, EngineParts engine, Telemetry telemetry) {
        super(telemetry);
        this.elector = elector;
        this.engine = engine;
    }

    CompletableFuture<Optional<Lease>> outcome() {
        return outcome;
    }

    void start() {
        if (!withdrawn) {
            telemetry.campaignStarted();
            Candidacy started = elector.candidacy(this, Duration.ZERO);
            candidacy = started;
            started.start();
        }
    }

    /** Waits for a living leader no longer than that; on the loop. */
    void waitsFor(long nanos) {
        if (nanos == 0) {
            patienceIsOver();
            return;
        }
        Loop.Timer timer = engine.loop().schedule(this::patienceIsOver, nanos);
        var unused = outcome.whenComplete((lease, failure) -> timer.cancel());
    }

    /** What is known is told. To find out whether anybody leads at all may take another term. */
    private void patienceIsOver() {
        impatient = true;
        if (!reached && lastTrouble != null) {
            giveUp(lastTrouble);
        } else if (candidacy != null) {
            candidacy.handle(new Event.PatienceOver());
        }
    }

    private void giveUp(Throwable trouble) {
        outcome.completeExceptionally(elector.unreachable(trouble));
        withdraw();
    }

    /** Nobody wants the lease any more. By any thread. */
    void withdraw() {
        withdrawn = true;
        EngineLease won = lease;
        if (won != null) {
            won.endNow(LeaseEnd.RESIGNED);
        }
        engine.loop().execute(this::withdrawOnLoop);
    }

    private void withdrawOnLoop() {
        withdrawn = true;
        if (candidacy != null) {
            candidacy.handle(new Event.Withdrawn());
        } else {
            finished.complete(true);
        }
        outcome.completeExceptionally(new CancellationException("the campaign was withdrawn"));
    }

    @Override
    public boolean isOver() {
        EngineLease won = lease;
        return won == null ? withdrawn || outcome.isDone() : !won.isHeld();
    }

    @Override
    public String describe() {
        EngineLease won = lease;
        return won == null ? "a campaign" : "the lease " + won.token();
    }

    @Override
    public void makeWay() {
        engine.loop().execute(() -> {
            if (candidacy != null) {
                candidacy.handle(new Event.WorkStopped());
            }
        });
    }

    @Override
    public CompletableFuture<?> shutDown() {
        EngineLease won = lease;
        if (won != null) {
            won.resign(LeaseEnd.CLOSED);
        } else {
            outcome.completeExceptionally(elector.closedMeanwhile());
            withdraw();
        }
        return finished;
    }

    @Override
    public void elected(EngineLease won) {
        elector.tellPredecessorsEnd();
        lease = won;
        telemetry.elected(won);
        if (withdrawn || !outcome.complete(Optional.of(won))) {
            won.resign(LeaseEnd.RESIGNED);
        }
    }

    @Override
    public void troubled(Throwable cause) {
        lastTrouble = cause;
        super.troubled(cause);
        if (impatient && !outcome.isDone()) {
            giveUp(cause);
        }
    }

    @Override
    public void reached(Known known) {
        reached = true;
        elector.remember(known);
    }

    @Override
    public void failed(RuntimeException cause) {
        outcome.completeExceptionally(cause);
    }

    @Override
    public void notElected() {
        outcome.complete(Optional.empty());
    }

    @Override
    public void finished(boolean handedBack) {
        if (handedBack) {
            tellHandedBack();
        }
        finished.complete(true);
    }

    @Override
    public boolean runsWork() {
        return false;
    }

    @Override
    public boolean isDone() {
        return finished.isDone();
    }

    @Override
    public void abandon() {
        EngineLease held = lease;
        if (held != null && !finished.isDone()) {
            held.endNow(LeaseEnd.CLOSED);
            held.tellEnded();
            held.tellHandedBack();
        }
        outcome.completeExceptionally(elector.closedMeanwhile());
        finished.complete(true);
    }

    /** The office went to this elector's next campaign before the answer to the release came. */
    @Override
    public void overtaken() {
        tellHandedBack();
    }

    private void tellHandedBack() {
        EngineLease held = lease;
        if (held != null && !toldHandedBack) {
            toldHandedBack = true;
            telemetry.handedBack(held);
        }
    }

    static BackendUnavailableException unreachable(String what, @Nullable Throwable cause) {
        return cause == null
                ? new BackendUnavailableException(what)
                : new BackendUnavailableException(what + ": " + said(cause), cause);
    }

    /** A timeout of the JDK has a name, and nothing to say. */
    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
