package io.incumbent.tck.sim;

import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One register of the simulated store, with enough of its past to answer from it. */
final class Cell {

    private static final int REMEMBERED = 12;

    private final String name;
    private final List<Snapshot> past = new ArrayList<>();
    private @Nullable String record;
    private long version;
    private long writtenAt;

    Cell(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    String record() {
        return record;
    }

    long version() {
        return version;
    }

    /** When the present record was written. */
    long writtenAt() {
        return writtenAt;
    }

    void write(@Nullable String newRecord, long newVersion, long now) {
        record = newRecord;
        version = newVersion;
        writtenAt = now;
    }

    void remember(Snapshot snapshot) {
        past.add(snapshot);
        if (past.size() > REMEMBERED) {
            past.remove(0);
        }
    }

    /** Something it once held in this life of the store. */
    @Nullable
    Snapshot earlier(double fraction) {
        return past.isEmpty() ? null : past.get((int) (fraction * past.size()));
    }

    /** What a dump taken some writes ago would have, if that was a term in full swing, or one that had ended too. */
    @Nullable
    String dumped(double fraction, boolean releasedToo) {
        Snapshot snapshot = earlier(fraction);
        String text = snapshot == null ? null : snapshot.record();
        boolean ended = releasedToo && text != null && text.contains(" kind=released ");
        boolean fits = ended || (text != null && text.contains(" kind=held "));
        return fits ? text : null;
    }

    void forgetPast() {
        past.clear();
    }
}
