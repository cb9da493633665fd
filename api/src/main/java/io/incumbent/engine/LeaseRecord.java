package io.incumbent.engine;

import io.incumbent.ElectionName;
import io.incumbent.FencingToken;
import io.incumbent.Leader;
import java.util.Map;

/**
 * What stands in an election's register; see {@link RecordFormat} for its text.
 *
 * @param kind whether the office is held, released, or only guarded
 * @param token the number of this term; of a placeholder, the greatest number known to have been given
 * @param owner the candidate id, for people; nothing is decided by it, because two candidates may have the same
 * @param attempt names one campaign of one candidate, unlike any other
 * @param nonce names this very write, unlike any other: no two writes are ever equal
 * @param beat counts the writes of this term
 * @param termNanos how long a challenger must see this record unchanged, before drift is added
 * @param metadata what the holder wants others to know
 */
record LeaseRecord(
        Kind kind,
        long token,
        String owner,
        String attempt,
        String nonce,
        long beat,
        long termNanos,
        Map<String, String> metadata) {

    enum Kind {
        /** Somebody holds the office, or did until its lease ran out. */
        HELD,
        /** Its holder has stopped and handed the office back: anybody may take it at once. */
        RELEASED,
        /** The register was found empty where that proves nothing: everybody waits a term on this. */
        PLACEHOLDER
    }

    LeaseRecord {
        metadata = Map.copyOf(metadata);
    }

    /** The next write of the same term. */
    LeaseRecord next(Kind nextKind, String nextNonce) {
        return new LeaseRecord(nextKind, token, owner, attempt, nextNonce, beat + 1, termNanos, metadata);
    }

    /** The same record, to be written once more. */
    LeaseRecord withNonce(String anotherNonce) {
        return new LeaseRecord(kind, token, owner, attempt, anotherNonce, beat, termNanos, metadata);
    }

    /** The same candidate's next term. */
    LeaseRecord withToken(long nextToken, String anotherNonce) {
        return new LeaseRecord(kind, nextToken, owner, attempt, anotherNonce, 0, termNanos, metadata);
    }

    /** Whether the same holder wrote both, in the same term. */
    boolean isOfSameTerm(LeaseRecord other) {
        return equals(new LeaseRecord(
                kind, other.token, other.owner, other.attempt, nonce, beat, other.termNanos, other.metadata));
    }

    /** Whether this was written after another record of the same life of the store. */
    boolean isLaterThan(LeaseRecord other) {
        return token > other.token || (token == other.token && beat > other.beat);
    }

    boolean isHeld() {
        return kind == Kind.HELD;
    }

    Leader leader(ElectionName election) {
        return new Leader(owner, new FencingToken(election, token), metadata);
    }
}
