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
 * @param written whether this took the place of another record before this candidate's eyes: its writer lived then
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
                : new Seen(next, nextRecord, nowNanos, !sameLife, sameLife);
    }

    /** Whether this says that the same term goes on, or was handed back. */
    boolean isOfSameTerm(Snapshot news) {
        return record != null
                && snapshot.incarnation().equals(news.incarnation())
                && RecordFormat.read(news.record()) instanceof Reading.Present present
                && present.record().isOfSameTerm(record);
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
