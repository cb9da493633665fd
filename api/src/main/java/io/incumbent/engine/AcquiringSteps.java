package io.incumbent.engine;

import io.incumbent.engine.State.Acquiring;
import io.incumbent.engine.State.Leading;
import io.incumbent.engine.State.Remains;
import io.incumbent.engine.State.Waiting;
import io.incumbent.spi.Snapshot;
import java.util.List;

/** The challenger whose takeover, or placeholder, is under way. */
final class AcquiringSteps {

    private static final int MOST_BLIND_TRIES = 4;

    private final Candidate candidate;
    private final SafetyRules rules;
    private final WaitingSteps waiting;
    private final ReleasingSteps releasing;

    AcquiringSteps(Candidate candidate, SafetyRules rules, WaitingSteps waiting, ReleasingSteps releasing) {
        this.candidate = candidate;
        this.rules = rules;
        this.waiting = waiting;
        this.releasing = releasing;
    }

    Transition step(Acquiring state, Input input) {
        Event event = input.event();
        if (event instanceof Event.Applied applied) {
            return applied(state, applied.write(), applied.written(), input);
        } else if (event instanceof Event.Rejected rejected) {
            return rejected(state, rejected, input);
        } else if (event instanceof Event.Unknown unknown) {
            Acquiring later = new Acquiring(state.before(), state.tries(), false, candidate.retryAt(input));
            return Transition.to(later, new Action.Troubled(unknown.cause()));
        } else if (event instanceof Event.LineSeen line) {
            return Transition.to(new Acquiring(
                    state.before().withAhead(line.ahead()), state.tries(), state.inFlight(), state.retryAt()));
        } else if (event instanceof Event.Observed observed && !state.inFlight()) {
            return observed(state, observed, input);
        } else if (event instanceof Event.News && !state.inFlight()) {
            return Transition.to(state, new Action.Confirm());
        } else if (event instanceof Event.ReadFailed failed) {
            return Transition.to(state, new Action.Troubled(failed.cause()));
        } else if (event instanceof Event.Wake && !state.inFlight() && input.nanos() >= state.retryAt()) {
            return retry(state, input);
        } else if (event instanceof Event.PatienceOver) {
            return Transition.to(
                    new Acquiring(state.before().withoutPatience(), state.tries(), state.inFlight(), state.retryAt()));
        } else if (event instanceof Event.Withdrawn) {
            return withdraw(state, input);
        }
        return Transition.to(state);
    }

    private Transition applied(Acquiring state, Write write, Snapshot written, Input input) {
        if (!write.record().isHeld()) {
            return waiting.observed(state.before(), written, input.nanos(), input);
        }
        Validity validity = rules.validity(write.sentAt(), input.now()).shortenedBy(candidate.drainNanos());
        if (rules.isOver(validity, input.now())) {
            // Ours, but known too late to be of use: taken over like anybody's, with a new token, because observers
            // may have seen this term end.
            Waiting before = state.before().seeing(Seen.first(written, write.record(), input.nanos()));
            Write again = new Write(written, takenAgain(write.record(), written, input), input.now());
            return send(new Acquiring(before, List.of(), true, State.NEVER), again, List.of());
        }
        Leading leading = new Leading(written, write.record(), validity, List.of(), false, State.NEVER, false);
        return Transition.to(leading, new Action.Elected(write.record().token(), validity));
    }

    private Transition rejected(Acquiring state, Event.Rejected event, Input input) {
        Write landed = Tries.shown(state.tries(), event.current(), rules);
        if (landed != null) {
            return applied(state, landed, event.current(), input);
        }
        if (Tries.contradicts(event.write(), event.current())) {
            // The service lags behind itself, or somebody wrote the same text again: what is there now is expected
            // next.
            Acquiring later = new Acquiring(
                    state.before().showing(event.current()), state.tries(), false, candidate.retryAt(input));
            return Transition.to(later, new Action.Troubled(Tries.contradiction()));
        }
        return waiting.observed(state.before(), event.current(), input.nanos(), input);
    }

    /** A few times another write finds out what became of the first; in a longer outage, asking does. */
    private Transition retry(Acquiring state, Input input) {
        return state.tries().size() < MOST_BLIND_TRIES
                ? again(state, input)
                : Transition.to(
                        new Acquiring(state.before(), state.tries(), false, input.nanos() + candidate.pollNanos()),
                        new Action.Read());
    }

    /** Nothing is under way, and the register shows what became of the tries, or that none took effect so far. */
    private Transition observed(Acquiring state, Event.Observed event, Input input) {
        Write landed = Tries.shown(state.tries(), event.snapshot(), rules);
        if (landed != null) {
            return applied(state, landed, event.snapshot(), input);
        }
        boolean unchanged = Tries.contradicts(Tries.last(state.tries()), event.snapshot());
        return unchanged
                ? again(state, input)
                : waiting.observed(state.before(), event.snapshot(), event.requestedNanos(), input);
    }

    /** Writes again, from the same record and with a new nonce: at most one of all these writes can take effect. */
    private Transition again(Acquiring state, Input input) {
        Write last = Tries.last(state.tries());
        LeaseRecord record = last.record();
        Seen seen = state.before().known().seen();
        Write write = new Write(
                seen == null ? last.expected() : seen.snapshot(),
                record.withNonce(rules.nonce(input.entropy(), record.attempt(), record.beat())),
                input.now());
        return send(state, write, state.tries());
    }

    private Transition send(Acquiring state, Write write, List<Write> triesBefore) {
        return Transition.to(
                new Acquiring(state.before(), Tries.with(triesBefore, write), true, State.NEVER),
                new Action.Send(write));
    }

    private LeaseRecord takenAgain(LeaseRecord record, Snapshot written, Input input) {
        long token = rules.nextToken(record.token(), written.tokenHint());
        return record.withToken(token, rules.nonce(input.entropy(), record.attempt(), record.beat()));
    }

    /** Nobody wants the office any more, but a write may yet take effect: what it leaves must be handed back. */
    private Transition withdraw(Acquiring state, Input input) {
        Write last = Tries.last(state.tries());
        if (!last.record().isHeld()) {
            return Transition.to(new State.Done(), new Action.Finished(false));
        }
        return releasing.begin(new Remains(last.expected(), last.record(), state.tries(), state.inFlight()), input);
    }
}
