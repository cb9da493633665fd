package io.incumbent.engine;

import io.incumbent.ElectionName;
import io.incumbent.Leader;
import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.spi.Snapshot;
import java.util.Optional;

/**
 * What an observer may say about who leads, from what the register showed, in whatever order and however old: tokens
 * never go back, and a term that has ended never returns. Lives on the loop.
 */
final class LeaderView {

    private final ElectionName election;
    private final SafetyRules rules;
    private boolean anything;
    private long token;
    private boolean tokenEnded;
    private String lastNonce = "";
    private long expiresAt = State.NEVER;
    private Optional<Leader> leader = Optional.empty();

    LeaderView(ElectionName election, SafetyRules rules) {
        this.election = election;
        this.rules = rules;
    }

    Optional<Leader> leader() {
        return leader;
    }

    /** When the leader must be gone, unless its record changes. */
    long expiresAt() {
        return expiresAt;
    }

    /** Takes notice; says whether the view is another now, the first one included. */
    boolean seen(Snapshot snapshot, long nowNanos) {
        boolean first = !anything;
        anything = true;
        Optional<Leader> before = leader;
        if (RecordFormat.read(snapshot.record()) instanceof Reading.Present present) {
            notice(present.record(), nowNanos);
        }
        return first || !leader.equals(before);
    }

    boolean isOfSeenTerm(Snapshot snapshot) {
        return RecordFormat.read(snapshot.record()) instanceof Reading.Present present
                && leader.filter(seen -> isLedBy(seen, present.record())).isPresent();
    }

    private static boolean isLedBy(Leader seen, LeaseRecord record) {
        return seen.token().number() == record.token()
                && seen.candidateId().equals(record.owner())
                && seen.metadata().equals(record.metadata());
    }

    private void notice(LeaseRecord record, long nowNanos) {
        boolean old = record.token() < token || (record.token() == token && tokenEnded);
        // A placeholder stands for a lost record, whose holder may yet lead: that one runs out by itself.
        if (old || record.kind() == Kind.PLACEHOLDER) {
            return;
        }
        tokenEnded = false;
        token = record.token();
        if (record.kind() == Kind.RELEASED) {
            end();
        } else {
            leader = Optional.of(record.leader(election));
            expiresAt = record.nonce().equals(lastNonce) ? expiresAt : nowNanos + rules.patience(record, 0);
            lastNonce = record.nonce();
        }
    }

    /** Nothing newer was known of at that time; says whether the view is another now. */
    boolean expired(long requestedNanos) {
        if (requestedNanos < expiresAt || leader.isEmpty()) {
            return false;
        }
        end();
        return true;
    }

    private void end() {
        tokenEnded = true;
        leader = Optional.empty();
        expiresAt = State.NEVER;
    }
}
