package io.incumbent.engine;

import io.incumbent.engine.RecordFormat.Reading.Present;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Digests what a state consists of, so that states from which the same can follow have the same digest: names, attempts,
 * nonces and texts count by the order in which they first appear, tokens by their distance from the newest, times by how
 * many steps of time they are away.
 */
final class Digest {

    /** So many elections ago, all tokens are alike. */
    private static final long OLD = 6;

    private final Map<String, LeaseRecord> records;
    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final long newestToken;
    private final long longestTerm;
    private long hash = 0x9E3779B97F4A7C15L;
    private long now;
    private long tick = 1;
    private long far;

    Digest(Map<String, LeaseRecord> records, long newestToken, long longestTermNanos) {
        this.records = records;
        this.newestToken = newestToken;
        this.longestTerm = -Math.floorDiv(-longestTermNanos, SmallWorld.TICK);
    }

    long hash() {
        return hash;
    }

    /** From now on times are of this clock; what is further away than that is all alike. */
    void clock(long nowNanos, long tickNanos, long farNanos) {
        now = nowNanos;
        tick = tickNanos;
        far = -Math.floorDiv(-farNanos, tickNanos);
    }

    Digest add(long value) {
        long mixed = (hash ^ value) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 32)) * 0xC4CEB9FE1A85EC53L;
        hash = mixed ^ (mixed >>> 29);
        return this;
    }

    Digest add(boolean value) {
        return add(value ? 1 : 0);
    }

    /** When something will be due; how long it has been due does not matter. */
    Digest due(long nanos) {
        if (nanos == State.NEVER) {
            return add(-1);
        }
        return add(Math.min(far, Math.max(0, -Math.floorDiv(now - nanos, tick))));
    }

    /** When something happened, if that is not too long ago to matter. */
    Digest since(long nanos) {
        return add(Math.min(far, Math.floorDiv(now - nanos, tick)));
    }

    /** When a write was sent, if its lease may last. */
    Digest sent(long nanos) {
        return add(Math.min(longestTerm, Math.floorDiv(now - nanos, tick)));
    }

    Digest token(long token) {
        return add(Math.max(-OLD, token - newestToken));
    }

    Digest name(String name) {
        return add(indexOf(names, name));
    }

    private static int indexOf(List<String> seen, String name) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).equals(name)) {
                return i;
            }
        }
        seen.add(name);
        return seen.size() - 1;
    }

    Digest record(LeaseRecord record) {
        return add(record.kind().name().hashCode())
                .token(record.token())
                .name(record.owner())
                .name(record.attempt())
                .name(record.nonce())
                .add(record.termNanos());
    }

    Digest snapshot(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return add(-2);
        }
        return text(snapshot.record()).name(snapshot.incarnation()).token(snapshot.tokenHint());
    }

    private Digest text(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        int before = texts.size();
        int index = indexOf(texts, text);
        add(index);
        return index < before ? this : record(records.computeIfAbsent(text, Digest::parse));
    }

    private static LeaseRecord parse(String text) {
        return ((Present) RecordFormat.read(text)).record();
    }
}
