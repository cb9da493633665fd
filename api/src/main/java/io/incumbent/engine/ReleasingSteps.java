package io.incumbent.engine;

import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.engine.State.Releasing;
import io.incumbent.engine.State.Remains;
import io.incumbent.engine.State.Stopping;
import io.incumbent.spi.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a term, or of an attempt at one: when the work has stopped, the record is marked released, from exactly
 * what this attempt left, so that nobody else's term can be ended by it.
 */
final class ReleasingSteps {

    private final Candidate candidate;
    private final SafetyRules rules;

    ReleasingSteps(Candidate candidate, SafetyRules rules) {
        this.candidate = candidate;
        this.rules = rules;
    }

    /** The lease is over, the work goes on: only the outcome of the last renewal is still of interest. */
    Transition step(Stopping state, Input input) {
        Event event = input.event();
        Remains remains = state.remains();
        if (event instanceof Event.WorkStopped || event instanceof Event.Withdrawn) {
            return remains == null ? finished(false) : begin(remains, input);
        }
        return remains == null ? Transition.to(state) : Transition.to(new Stopping(learned(remains, event)));
    }

    private @Nullable Remains learned(Remains remains, Event event) {
        if (event instanceof Event.Applied applied) {
            return left(applied.write(), applied.written());
        } else if (event instanceof Event.Unknown) {
            return remains.idle();
        } else if (event instanceof Event.Rejected rejected) {
            Write landed = landed(remains, rejected);
            if (landed != null) {
                return left(landed, rejected.current());
            }
            return Tries.contradicts(rejected.write(), rejected.current())
                    ? remains.expecting(rejected.current())
                    : null;
        }
        return remains;
    }

    private @Nullable Write landed(Remains remains, Event.Rejected event) {
        return Tries.shown(remains.tries(), event.current(), rules);
    }

    private static Remains left(Write write, Snapshot written) {
        return new Remains(written, write.record(), List.of(), false);
    }

    /** Begins to hand the office back; if a write is still under way, its outcome comes first. */
    Transition begin(Remains remains, Input input) {
        long giveUpAt = input.nanos() + rules.patience(remains.record(), candidate.termNanos());
        Releasing state = new Releasing(remains, input.nanos(), giveUpAt);
        return remains.inFlight() ? Transition.to(state) : release(state, remains, input);
    }

    Transition step(Releasing state, Input input) {
        Event event = input.event();
        Remains remains = state.remains();
        if (event instanceof Event.Applied applied) {
            return goOn(state, applied.write(), applied.written(), input);
        } else if (event instanceof Event.Rejected rejected) {
            return rejected(state, rejected, input);
        } else if (event instanceof Event.Unknown) {
            return later(state, remains.idle(), input);
        } else if (input.nanos() >= state.giveUpAt()) {
            return finished(false);
        } else if (!remains.inFlight() && input.nanos() >= state.retryAt()) {
            return release(state, remains, input);
        }
        return Transition.to(state);
    }

    private Transition rejected(Releasing state, Event.Rejected event, Input input) {
        Write landed = landed(state.remains(), event);
        if (landed != null) {
            return goOn(state, landed, event.current(), input);
        }
        return Tries.contradicts(event.write(), event.current())
                ? later(state, state.remains().expecting(event.current()), input)
                : finished(isOthers(event.current(), state.remains().record()));
    }

    /** Another leads already, or has led: an earlier try took effect, or the term has run out for everybody. */
    private static boolean isOthers(Snapshot current, LeaseRecord released) {
        return RecordFormat.read(current.record()) instanceof Reading.Present present
                && present.record().token() > released.token();
    }

    private Transition goOn(Releasing state, Write write, Snapshot written, Input input) {
        return write.record().kind() == Kind.RELEASED ? finished(true) : release(state, left(write, written), input);
    }

    private Transition later(Releasing state, Remains remains, Input input) {
        return Transition.to(new Releasing(remains, candidate.retryAt(input), state.giveUpAt()));
    }

    private Transition release(Releasing state, Remains remains, Input input) {
        LeaseRecord record = remains.record();
        String nonce = rules.nonce(input.entropy(), record.attempt(), record.beat() + 1);
        Write write = new Write(remains.base(), record.next(Kind.RELEASED, nonce), input.now());
        Remains sending = new Remains(remains.base(), write.record(), Tries.with(remains.tries(), write), true);
        return Transition.to(new Releasing(sending, State.NEVER, state.giveUpAt()), new Action.Send(write));
    }

    private static Transition finished(boolean handedBack) {
        return Transition.to(new State.Done(), new Action.Finished(handedBack));
    }
}
