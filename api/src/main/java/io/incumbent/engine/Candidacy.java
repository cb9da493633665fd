package io.incumbent.engine;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.FencingToken;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.Watch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One campaign and the term it may lead to: feeds the machine with events and carries its actions out. Lives on the
 * loop; it never calls the application's code, but tells its owner, who does so elsewhere.
 */
final class Candidacy {

    private final EngineParts engine;
    private final ElectionName election;
    private final ElectionOptions options;
    private final Candidate candidate;
    private final Owner owner;
    private final ElectionMachine machine;
    private final LinePlace line;
    private final ElectionRegister register;
    private final WakeUp wakeUp;
    private State state;
    private @Nullable EngineLease lease;
    private Watch watch = Watch.NONE;
    private boolean handling;
    private @Nullable Known lastKnown;

    Candidacy(
            EngineParts engine,
            ElectionName election,
            ElectionOptions options,
            Candidate candidate,
            Known known,
            Owner owner) {
        this.engine = engine;
        this.election = election;
        this.options = options;
        this.candidate = candidate;
        this.owner = owner;
        this.machine = new ElectionMachine(
                candidate, engine.rules().create(options, engine.register().traits()));
        this.line = new LinePlace(engine, election.value(), candidate, options.requestTimeout(), this);
        this.register = new ElectionRegister(engine, election.value(), options.requestTimeout(), this::handle);
        this.wakeUp = new WakeUp(engine.loop(), engine.ticker(), () -> handle(new Event.Wake()));
        this.state = machine.initial(known);
    }

    /** What becomes of a candidacy; called on the loop, in this order: elected, then one end, then finished. */
    interface Owner {

        /** Whether the engine runs the work that the lease protects. */
        boolean runsWork();

        void elected(EngineLease lease);

        void renewed(EngineLease lease, long latencyNanos);

        void renewalFailed(EngineLease lease, Throwable cause);

        void atRisk(EngineLease lease);

        void ended(EngineLease lease);

        void troubled(Throwable cause);

        /** The service answered. */
        void reached(Known known);

        void failed(RuntimeException cause);

        void notElected();

        void finished(boolean handedBack);
    }

    boolean runsWork() {
        return owner.runsWork();
    }

    void start() {
        line.look();
        handle(new Event.Started());
    }

    /** Events come one after the other: one that is caused by an action waits for the other actions. */
    void handle(Event event) {
        if (handling) {
            engine.loop().execute(() -> handle(event));
            return;
        }
        handling = true;
        try {
            EngineLease held = lease;
            if (held != null && held.ranOut() && state instanceof State.Leading) {
                step(new Event.Overrun(held.reason()));
            }
            step(event);
        } catch (RuntimeException | Error defect) {
            // Safe first: whatever went wrong, nobody goes on acting on this lease.
            crash();
            throw defect;
        } finally {
            handling = false;
        }
        wakeUp.at(state.wakeAt());
        if (event instanceof Event.Observed
                || event instanceof Event.News
                || event instanceof Event.Rejected
                || event instanceof Event.Applied) {
            noticed();
        }
    }

    private void crash() {
        state = new State.Done();
        EngineLease held = lease;
        if (held != null) {
            held.endNow(LeaseEnd.EXPIRED);
            held.tellEnded();
            owner.ended(held);
        }
        owner.failed(new IllegalStateException("the election engine has a defect; see the log"));
        finished(false);
    }

    private void step(Event event) {
        Input input = new Input(event, engine.ticker().stamp(), engine.entropy().nextLong());
        Transition transition = machine.step(state, input);
        state = transition.state();
        for (Action action : transition.actions()) {
            carryOut(action);
        }
    }

    private void carryOut(Action action) {
        if (action instanceof Action.Read) {
            read();
        } else if (action instanceof Action.Confirm) {
            register.read();
        } else if (action instanceof Action.Send send) {
            register.write(send.write());
        } else if (action instanceof Action.StandInLine) {
            standInLine();
        } else if (action instanceof Action.Elected elected) {
            elected(elected);
        } else if (action instanceof Action.Extended extended) {
            extended(extended.validity());
        } else if (action instanceof Action.Troubled troubled) {
            owner.troubled(troubled.cause());
        } else if (action instanceof Action.NotElected not) {
            owner.reached(not.known());
            owner.notElected();
        } else if (action instanceof Action.Refused refused) {
            owner.failed(Refusals.of(election, engine.register(), refused.record(), refused.why()));
        } else if (action instanceof Action.Finished finished) {
            finished(finished.handedBack());
        } else {
            carryOutForHolder(action, lease);
        }
    }

    private void carryOutForHolder(Action action, @Nullable EngineLease held) {
        if (held == null) {
            return;
        }
        if (action instanceof Action.RenewalFailed failed) {
            owner.renewalFailed(held, failed.cause());
        } else if (action instanceof Action.AtRisk) {
            owner.atRisk(held);
        } else if (action instanceof Action.Ended ended) {
            engine.rounds().leave(this, options.renewalPeriod().toNanos());
            held.endNow(ended.reason());
            held.tellEnded();
            owner.ended(held);
        }
    }

    private void read() {
        register.read();
        if (state instanceof State.Waiting waiting && waiting.inLine()) {
            line.look();
        }
    }

    /** Whoever waits for the service, the next campaign, and the place in line may want to know what was seen. */
    private void noticed() {
        Known now = known();
        Seen seen = now == null ? null : now.seen();
        if (now != null && seen != null) {
            lastKnown = now;
            owner.reached(now);
            LeaseRecord record = seen.record();
            line.leaderIs(record == null ? "" : record.attempt());
        }
    }

    private @Nullable Known known() {
        if (state instanceof State.Waiting waiting) {
            return waiting.confirmed() ? waiting.known() : null;
        }
        return state instanceof State.Acquiring acquiring ? acquiring.before().known() : null;
    }

    /** From now on every change is of interest; what happened before the watch began is read once more. */
    private void standInLine() {
        watch = engine.requests().watch(election.value(), news -> handle(new Event.News(news)));
        line.join();
        read();
    }

    /**
     * Where news have to be asked for, whoever has several before him lets them ask first. Not the second: he may be the first
     * before he knows, and would let his turn pass.
     */
    void standsBehind(int ahead) {
        watch.mayLag(ahead > 1 ? candidate.lag() : Duration.ZERO);
        handle(new Event.LineSeen(ahead));
    }

    private void elected(Action.Elected elected) {
        watch.close();
        line.leave(true);
        FencingToken token = new FencingToken(election, elected.token());
        EngineLease won = new EngineLease(engine, this, token, elected.validity(), options);
        lease = won;
        rememberOwn();
        engine.rounds().join(this, options.renewalPeriod().toNanos());
        owner.elected(won);
    }

    /** The next campaign of this elector must know of this term, should its record be gone by then. */
    private void rememberOwn() {
        if (state instanceof State.Leading leading && lastKnown != null) {
            long now = engine.ticker().nanoTime();
            owner.reached(lastKnown.with(Seen.first(leading.base(), leading.record(), now)));
        }
    }

    private void extended(Validity validity) {
        EngineLease held = lease;
        if (held != null && held.extend(validity)) {
            owner.renewed(held, engine.ticker().nanoTime() - validity.from().nanos());
            held.provenSince(validity.from());
        }
    }

    private void finished(boolean handedBack) {
        EngineLease held = lease;
        if (held != null) {
            held.tellHandedBack();
        }
        watch.close();
        line.leave(false);
        wakeUp.cancel();
        engine.rounds().leave(this, options.renewalPeriod().toNanos());
        owner.finished(handedBack);
    }
}
