package io.incumbent.engine;

import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.engine.State.Acquiring;
import io.incumbent.engine.State.Waiting;
import io.incumbent.spi.Snapshot;
import java.util.List;

/** The challenger: watches the register until the office may be taken. */
final class WaitingSteps {

    /** As if so many stood before, for as long as the line was not seen. */
    private static final int PLACES_IF_UNKNOWN = 16;

    private final Candidate candidate;
    private final SafetyRules rules;

    WaitingSteps(Candidate candidate, SafetyRules rules) {
        this.candidate = candidate;
        this.rules = rules;
    }

    Waiting initial(Known known) {
        return new Waiting(known, false, -1, false, false, State.NEVER, State.NEVER);
    }

    Transition step(Waiting state, Input input) {
        Event event = input.event();
        if (event instanceof Event.Started) {
            return read(state, input);
        } else if (event instanceof Event.Observed observed) {
            return observed(state, observed.snapshot(), observed.requestedNanos(), input);
        } else if (event instanceof Event.News news) {
            return told(state, news.snapshot(), input);
        } else if (event instanceof Event.ReadFailed failed) {
            return Transition.to(state.withPollAt(candidate.retryAt(input)), new Action.Troubled(failed.cause()));
        } else if (event instanceof Event.LineSeen line) {
            return decide(state.withAhead(line.ahead()), input);
        } else if (event instanceof Event.Wake) {
            return wake(state, input);
        } else if (event instanceof Event.PatienceOver) {
            return decide(state.withoutPatience(), input);
        } else if (event instanceof Event.Withdrawn) {
            return Transition.to(new State.Done(), new Action.Finished(false));
        }
        return Transition.to(state);
    }

    private Transition wake(Waiting state, Input input) {
        boolean mayTake = input.nanos() >= state.takeAt();
        return input.nanos() >= state.pollAt() && !mayTake ? read(state, input) : decide(state, input);
    }

    private Transition read(Waiting state, Input input) {
        return Transition.to(state.withPollAt(input.nanos() + candidate.pollNanos()), new Action.Read());
    }

    /** The register held this: a read, or the answer to a write, says so. */
    Transition observed(Waiting state, Snapshot snapshot, long requestedNanos, Input input) {
        Reading reading = RecordFormat.read(snapshot.record());
        if (reading instanceof Reading.Foreign foreign) {
            return Transition.to(
                    new State.Done(),
                    new Action.Refused(String.valueOf(snapshot.record()), foreign.why()),
                    new Action.Finished(false));
        }
        LeaseRecord record = reading instanceof Reading.Present present ? present.record() : null;
        long handled = rules.observedAt(requestedNanos, input.nanos());
        Seen before = state.known().seen();
        Seen now = before == null ? Seen.first(snapshot, record, handled) : before.then(snapshot, record, handled);
        return decide(state.seeing(now), input);
    }

    /** A candidate that wants to know whether the leader lives must see that by reading. */
    private Transition told(Waiting state, Snapshot news, Input input) {
        Seen seen = state.known().seen();
        if (seen == null || !state.confirmed() || state.impatient()) {
            return Transition.to(state, new Action.Confirm());
        }
        Seen told = seen.told(news, input.nanos());
        return told == null ? Transition.to(state, new Action.Confirm()) : decide(state.seeing(told), input);
    }

    /** Takes the office if it may be taken; otherwise waits for the moment when it may. */
    private Transition decide(Waiting state, Input input) {
        Seen seen = state.known().seen();
        if (seen == null || !state.confirmed()) {
            return Transition.to(state);
        }
        long takeAt = takeAt(state, seen);
        if (input.nanos() >= takeAt) {
            return take(state, seen, input);
        }
        if (state.impatient() && seen.isOfLivingLeader()) {
            return Transition.to(new State.Done(), new Action.NotElected(state.known()), new Action.Finished(false));
        }
        Waiting waiting = state.withTakeAt(takeAt);
        boolean joins = !state.inLine() && !state.impatient() && state.ahead() >= 0;
        return joins ? Transition.to(waiting.standingInLine(), new Action.StandInLine()) : Transition.to(waiting);
    }

    private long takeAt(Waiting state, Seen seen) {
        int places = state.ahead() >= 0 ? state.ahead() : PLACES_IF_UNKNOWN;
        long headStart = places > 0 ? candidate.headStartNanos() : 0;
        long turn = seen.sinceNanos() + headStart + places * candidate.slotNanos();
        LeaseRecord record = seen.record();
        return record == null || seen.isReleased()
                ? turn
                : turn + rules.patience(record, state.known().longestTerm());
    }

    private Transition take(Waiting state, Seen seen, Input input) {
        boolean guard =
                seen.record() == null && !rules.absentMeansFree(state.known().anyRecord());
        String nonce = rules.nonce(input.entropy(), candidate.attempt(), 0);
        LeaseRecord record = guard ? placeholder(state.known(), seen, nonce) : takeover(state.known(), seen, nonce);
        Write write = new Write(seen.snapshot(), record, input.now());
        Waiting before = state.withTakeAt(State.NEVER);
        return Transition.to(new Acquiring(before, List.of(write), true, State.NEVER), new Action.Send(write));
    }

    private LeaseRecord takeover(Known known, Seen seen, String nonce) {
        LeaseRecord taken = seen.record();
        long base = Math.max(taken == null ? 0 : taken.token(), known.anyRecord() ? known.greatestToken() : 0);
        long token = rules.nextToken(base, seen.snapshot().tokenHint());
        return record(Kind.HELD, token, nonce, candidate.termNanos());
    }

    /** Carries the longest term known, because the lost record may have had it, and the greatest token. */
    private LeaseRecord placeholder(Known known, Seen seen, String nonce) {
        long token = Math.max(known.greatestToken(), seen.snapshot().tokenHint());
        return record(Kind.PLACEHOLDER, token, nonce, known.longestTerm());
    }

    private LeaseRecord record(Kind kind, long token, String nonce, long termNanos) {
        return new LeaseRecord(
                kind, token, candidate.id(), candidate.attempt(), nonce, 0, termNanos, candidate.metadata());
    }
}
