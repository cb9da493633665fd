package io.incumbent.engine;

import io.incumbent.LeaseEnd;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.engine.State.Leading;
import io.incumbent.engine.State.Remains;
import io.incumbent.engine.State.Stopping;
import io.incumbent.spi.Snapshot;
import java.util.List;

/** The holder: renews, and notices the end. */
final class LeadingSteps {

    private final Candidate candidate;
    private final SafetyRules rules;
    private final ReleasingSteps releasing;

    LeadingSteps(Candidate candidate, SafetyRules rules, ReleasingSteps releasing) {
        this.candidate = candidate;
        this.rules = rules;
        this.releasing = releasing;
    }

    Transition step(Leading state, Input input) {
        Event event = input.event();
        if (event instanceof Event.Resigned resigned) {
            return Transition.to(new Stopping(remains(state)), new Action.Ended(resigned.reason()));
        } else if (event instanceof Event.Withdrawn) {
            return releasing.begin(remains(state), input).after(new Action.Ended(LeaseEnd.RESIGNED));
        } else if (event instanceof Event.Overrun overrun) {
            return over(state, overrun.reason(), event, input);
        } else if (rules.isOver(state.validity(), input.now())) {
            // Before anything else, and also if the event is a renewal that took effect: over is over.
            return over(state, reason(state.validity(), input.now()), event, input);
        } else if (event instanceof Event.Applied applied) {
            return applied(state, applied.write(), applied.written(), input);
        } else if (event instanceof Event.Rejected rejected) {
            return rejected(state, rejected, input);
        } else if (event instanceof Event.Unknown unknown) {
            return failed(state, unknown.cause(), input);
        } else if (event instanceof Event.RenewDue) {
            return state.inFlight() ? Transition.to(state) : renew(state, input);
        } else if (event instanceof Event.Wake) {
            return wake(state, input);
        }
        return Transition.to(state);
    }

    private Transition wake(Leading state, Input input) {
        if (!state.inFlight() && input.nanos() >= state.retryAt()) {
            return renew(state, input);
        }
        return !state.warned() && input.nanos() >= state.validity().riskNanos()
                ? Transition.to(state.withWarned(true), new Action.AtRisk())
                : Transition.to(state);
    }

    private Transition renew(Leading state, Input input) {
        String nonce = rules.nonce(
                input.entropy(), state.record().attempt(), state.record().beat() + 1);
        LeaseRecord next = state.record().next(LeaseRecord.Kind.HELD, nonce);
        Write write = new Write(state.base(), next, input.now());
        return Transition.to(state.sending(write), new Action.Send(write));
    }

    /** The one place where a lease grows longer: by a write that is known to have taken effect. */
    private Transition applied(Leading state, Write write, Snapshot written, Input input) {
        Validity validity = rules.validity(write.sentAt(), input.now()).shortenedBy(candidate.drainNanos());
        if (validity.deadlineNanos() <= state.validity().deadlineNanos()) {
            validity = state.validity();
        }
        Leading renewed = new Leading(written, write.record(), validity, List.of(), false, State.NEVER, false);
        return Transition.to(renewed, new Action.Extended(validity));
    }

    private Transition rejected(Leading state, Event.Rejected event, Input input) {
        Write landed = Tries.shown(state.tries(), event.current(), rules);
        if (landed != null) {
            // It counts from its own send time. If it was an earlier one, the renewal that was meant goes on.
            Transition credited = applied(state, landed, event.current(), input);
            return landed.equals(event.write())
                    ? credited
                    : renew((Leading) credited.state(), input)
                            .after(credited.actions().toArray(new Action[0]));
        }
        if (Tries.contradicts(event.write(), event.current())) {
            return failed(state.expecting(event.current()), Tries.contradiction(), input);
        }
        return Transition.to(
                new Stopping(null),
                new Action.Ended(
                        takenBy(state, RecordFormat.read(event.current().record()))));
    }

    /** Not known to have taken effect: nothing is gained by it. The next try expects the same record. */
    private Transition failed(Leading state, Throwable cause, Input input) {
        return Transition.to(state.retryingAt(candidate.retryAt(input)), new Action.RenewalFailed(cause));
    }

    private Transition over(Leading state, LeaseEnd reason, Event event, Input input) {
        Transition lost = Transition.to(new Stopping(remains(state)), new Action.Ended(reason));
        Transition known = releasing.step((Stopping) lost.state(), new Input(event, input.now(), input.entropy()));
        return known.after(lost.actions().toArray(new Action[0]));
    }

    private static Remains remains(Leading state) {
        return new Remains(state.base(), state.record(), state.tries(), state.inFlight());
    }

    private static LeaseEnd reason(Validity validity, Stamp now) {
        return validity.runsByMonotonicClock(now) ? LeaseEnd.HOST_SUSPENDED : LeaseEnd.EXPIRED;
    }

    private static LeaseEnd takenBy(Leading state, Reading current) {
        boolean another = current instanceof Reading.Present present
                && !present.record().attempt().equals(state.record().attempt());
        return another ? LeaseEnd.TAKEN_OVER : LeaseEnd.RECORD_REMOVED;
    }
}
