package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One server: texts with compare-and-set, a clock of its own that decides nothing but hints, and lives. */
final class SimServer {

    private static final long ORIGIN_MICROS = 1_700_000_000_000_000L;

    private final SimWorld world;
    private final boolean durable;
    private final long skewMicros;
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, List<Snapshot>> past = new HashMap<>();
    private int life = 1;
    private int downs;

    private record Held(String text, long hint) {}

    SimServer(SimWorld world, boolean durable, long skewMicros) {
        this.world = world;
        this.durable = durable;
        this.skewMicros = skewMicros;
    }

    boolean isUp() {
        return downs == 0;
    }

    /** Away for a while; what was acknowledged is there afterwards, unless it is wiped. */
    void goDown(long nanos) {
        downs++;
        world.after(nanos, () -> downs--);
    }

    /** Starts anew with nothing. */
    void restartEmpty() {
        life++;
        held.clear();
    }

    /** Loses everything while it goes on, so that nothing tells it from before. */
    void flush() {
        held.clear();
    }

    private String incarnation() {
        return durable ? "" : "life" + life;
    }

    Snapshot read(String register) {
        Held there = held.get(register);
        long now = ORIGIN_MICROS + skewMicros + world.now() / 1_000;
        return there == null
                ? new Snapshot(null, "", incarnation(), now)
                : new Snapshot(there.text, "", incarnation(), Math.max(now, there.hint));
    }

    Outcome compareAndSet(Change change) {
        Snapshot current = read(change.register());
        Snapshot expected = change.expected();
        boolean matches = Objects.equals(current.record(), expected.record())
                && current.incarnation().equals(expected.incarnation());
        if (!matches) {
            return new Outcome.Rejected(current);
        }
        long hint = Math.max(current.tokenHint(), expected.tokenHint()) + 1;
        held.put(change.register(), new Held(change.next(), hint));
        Snapshot written = read(change.register());
        past.computeIfAbsent(change.register(), name -> new ArrayList<>()).add(written);
        return new Outcome.Applied(written);
    }

    /** Something that the register held once, as late events tell it. */
    @Nullable
    Snapshot something(String register) {
        List<Snapshot> all = past.getOrDefault(register, List.of());
        return all.isEmpty() ? null : all.get(world.random.nextInt(all.size()));
    }
}
