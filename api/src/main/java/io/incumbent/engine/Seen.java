package io.incumbent.engine;

import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.spi.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a challenger knows of the register, and since when it has been so.
 *
 * @param snapshot what the register held when last seen
 * @param record the same, understood; {@code null} if the register was absent
 * @param sinceNanos when this very record was first handled
 * @param restored whether the store went back in time, as far as this candidate has seen, and shows this: then others
 *     may have led since this was written, and been forgotten
 * @param written whether this candidate saw, by reading, that this was written after another record: its writer lived then
 */
record Seen(Snapshot snapshot, @Nullable LeaseRecord record, long sinceNanos, boolean restored, boolean written) {

    static Seen first(Snapshot snapshot, @Nullable LeaseRecord record, long nowNanos) {
        return new Seen(snapshot, record, nowNanos, false, false);
    }

    /** The very same write seen again: the time waited counts on. Anything else starts the wait anew. */
    Seen then(Snapshot next, @Nullable LeaseRecord nextRecord, long nowNanos) {
        boolean sameLife = snapshot.incarnation().equals(next.incarnation());
        boolean sameWrite = sameLife && Objects.equals(snapshot.record(), next.record());
        return sameWrite
                ? new Seen(next, nextRecord, sinceNanos, restored, written)
                : new Seen(next, nextRecord, nowNanos, !sameLife, sameLife && isFollowedBy(nextRecord));
    }

    /** A read may be old: only what was written after this shows that its writer lives. */
    private boolean isFollowedBy(@Nullable LeaseRecord next) {
        return next != null && (record == null || next.isLaterThan(record));
    }

    /**
     * What news make of this. Anybody may say anything on a channel that is not guarded, so they are believed only as far as
     * they say that the same term goes on, or was handed back: an attempt to take over on a false word is rejected by the
     * register. They don't show that the writer lives, and the hint, by which tokens grow, stays that of the last answer.
     *
     * @return {@code null} if the register is to be asked
     */
    @Nullable
    Seen told(Snapshot news, long nowNanos) {
        if (record == null
                || !snapshot.incarnation().equals(news.incarnation())
                || !(RecordFormat.read(news.record()) instanceof Reading.Present present)
                || !present.record().isOfSameTerm(record)) {
            return null;
        } else if (!present.record().isLaterThan(record)) {
            return this;
        }
        Snapshot believed = new Snapshot(news.record(), news.version(), news.incarnation(), snapshot.tokenHint());
        return new Seen(believed, present.record(), nowNanos, restored, written);
    }

    /** The same record, as the register shows it now. */
    Seen as(Snapshot now) {
        return new Seen(now, record, sinceNanos, restored, written);
    }

    /** Whether somebody is known to have led when this was written. An old record may be a dead leader's. */
    boolean isOfLivingLeader() {
        return written && record != null && record.isHeld();
    }

    /** Whether anybody may take the office at once: it was handed back, and nothing was forgotten since. */
    boolean isReleased() {
        return record != null && record.kind() == Kind.RELEASED && !restored;
    }
}
