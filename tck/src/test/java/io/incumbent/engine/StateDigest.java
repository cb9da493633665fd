package io.incumbent.engine;

import io.incumbent.engine.Calls.Reading;
import io.incumbent.engine.Calls.Writing;
import io.incumbent.spi.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests one process, and with it the state of the machine. */
final class StateDigest {

    private final Digest digest;
    private final SafetyRules rules;
    private final Stamp now;

    StateDigest(Digest digest, SafetyRules rules, Stamp now) {
        this.digest = digest;
        this.rules = rules;
        this.now = now;
    }

    void process(ProcessState process, boolean mayCampaign) {
        digest.add(process.isAlive())
                .add(process.ranOut())
                .add(process.watches())
                .snapshot(process.pushed());
        state(process.state());
        if (!process.isIdle()) {
            digest.name(process.attempt());
        }
        if (mayCampaign && process.isAlive()) {
            known(process.known());
        } else {
            digest.add(process.known().anyRecord());
        }
        tenure(process.tenure());
        reading(process.reading());
        digest.add(process.writings().size());
        process.writings().forEach(this::writing);
    }

    private void tenure(@Nullable Tenure tenure) {
        if (tenure == null) {
            digest.add(-1);
        } else {
            digest.token(tenure.token());
            validity(tenure.validity());
        }
    }

    private void validity(Validity validity) {
        digest.due(validity.deadlineNanos());
    }

    private void reading(@Nullable Reading reading) {
        if (reading == null) {
            digest.add(-1);
        } else {
            // By the unbroken rules it makes no difference when it was asked for.
            digest.since(rules.observedAt(reading.requestedNanos(), now.nanos()));
        }
    }

    private void writing(Writing writing) {
        write(writing.write());
        digest.add(writing.isAwaited());
        if (writing.answer() instanceof Outcome.Applied applied) {
            digest.add(1).snapshot(applied.written());
        } else if (writing.answer() instanceof Outcome.Rejected rejected) {
            digest.add(2).snapshot(rejected.current());
        } else {
            digest.add(0);
        }
    }

    private void known(Known known) {
        digest.add(known.anyRecord()).add(known.longestTerm()).token(known.greatestToken());
        Seen seen = known.seen();
        if (seen == null) {
            digest.add(-1);
        } else {
            digest.snapshot(seen.snapshot()).since(seen.sinceNanos()).add(seen.restored());
        }
    }

    private void state(State state) {
        if (state instanceof State.Waiting waiting) {
            digest.add(1);
            waiting(waiting);
        } else if (state instanceof State.Acquiring acquiring) {
            digest.add(2);
            waiting(acquiring.before());
            writes(acquiring.tries());
            digest.add(acquiring.inFlight()).due(acquiring.retryAt());
        } else if (state instanceof State.Leading leading) {
            digest.add(3).snapshot(leading.base()).record(leading.record());
            validity(leading.validity());
            // Whether the holder was warned makes no difference to anything else.
            writes(leading.tries());
            digest.add(leading.inFlight()).due(leading.retryAt());
        } else if (state instanceof State.Stopping stopping) {
            digest.add(4);
            remains(stopping.remains());
        } else if (state instanceof State.Releasing releasing) {
            digest.add(5);
            remains(releasing.remains());
            digest.due(releasing.retryAt()).due(releasing.giveUpAt());
        } else {
            digest.add(6);
        }
    }

    private void write(Write write) {
        digest.snapshot(write.expected())
                .record(write.record())
                .sent(write.sentAt().nanos());
    }

    private void writes(List<Write> writes) {
        digest.add(writes.size());
        writes.forEach(this::write);
    }

    /** When the office may be taken follows from the rest. */
    private void waiting(State.Waiting waiting) {
        known(waiting.known());
        digest.add(waiting.confirmed())
                .add(waiting.ahead())
                .add(waiting.inLine())
                .due(waiting.pollAt());
    }

    private void remains(State.@Nullable Remains remains) {
        if (remains == null) {
            digest.add(-1);
        } else {
            digest.snapshot(remains.base()).record(remains.record()).add(remains.inFlight());
            writes(remains.tries());
        }
    }
}
