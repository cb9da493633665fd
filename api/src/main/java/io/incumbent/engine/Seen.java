package io.incumbent.engine;

import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.spi.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a challenger knows of the register, and since when it has been so.
 *
 * @param snapshot what the register held when last seen
 * @param record the same, understood; {@code null} if the register was absent
 * @param sinceNanos when this very record was first handled
 */
record Seen(Snapshot snapshot, @Nullable LeaseRecord record, long sinceNanos) {

    /** Whether a snapshot shows the very same write: then the time already waited counts. */
    boolean shows(Snapshot other) {
        return Objects.equals(snapshot.record(), other.record())
                && snapshot.incarnation().equals(other.incarnation());
    }

    boolean isReleased() {
        return record != null && record.kind() == Kind.RELEASED;
    }
}
