package io.incumbent.tck.broken;

import io.incumbent.tck.sample.MapServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Leases are on its disk; what counts tokens while nobody leads is in memory only, and gone when it is killed. */
@Mistake(value = "M02", rule = "2.03")
public final class ForgetsCounter extends MapServer {

    private final Map<String, String> records;

    /** With a map of its own. */
    public ForgetsCounter() {
        this(new ConcurrentHashMap<>());
    }

    private ForgetsCounter(Map<String, String> records) {
        super("map", records);
        this.records = records;
    }

    @Override
    public void kill() {
        super.kill();
        records.values().removeIf(Fields::isReleased);
    }
}
