package io.incumbent.tck.sim;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The coordination service: registers with compare-and-set that keeps the four sentences of the backend contract, and
 * everything that contract does not exclude, on demand.
 */
final class Store {

    private static final long CLOCK_ORIGIN_MICROS = 1_700_000_000_000_000L;

    private final World world;
    private final Shape shape;
    private final Grants judge;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Runnable> frozen = new ArrayList<>();
    private Mode mode = Mode.UP;
    private Runnable evidence = () -> {};
    private long version;
    private int incarnation = 1;

    /** How the store meets requests. */
    enum Mode {
        /** Serves them. */
        UP,
        /** Never answers, and does nothing. */
        SILENT,
        /** Says at once that it can't. */
        REFUSING,
        /** Stands still, and serves them all later. */
        FROZEN
    }

    Store(World world, Shape shape, Grants judge) {
        this.world = world;
        this.shape = shape;
        this.judge = judge;
    }

    /** Meets a request that has arrived. */
    void arrive(Runnable work, Runnable refusal) {
        if (mode == Mode.UP) {
            work.run();
            return;
        }
        evidence.run();
        if (mode == Mode.REFUSING) {
            refusal.run();
        } else if (mode == Mode.FROZEN) {
            frozen.add(() -> arrive(work, refusal));
        }
    }

    void become(Mode newMode, Runnable newEvidence) {
        mode = newMode;
        evidence = newEvidence;
        if (mode == Mode.UP) {
            List<Runnable> late = List.copyOf(frozen);
            frozen.clear();
            late.forEach(Runnable::run);
        }
    }

    /** What a register holds, or held: negative staleness stands for the newest. */
    Snapshot read(String register, double staleness) {
        Cell cell = cell(register);
        Snapshot old = staleness < 0 ? null : cell.earlier(staleness);
        return old != null ? old : snapshot(cell);
    }

    /** Makes the change if the register holds exactly what was expected, in the same life of the store. */
    Outcome compareAndSet(Change change, Host by, long sentAt) {
        Cell cell = cell(change.register());
        if (!matches(cell, change.expected())) {
            return rejected(change.register());
        }
        judge.applying(cell, change.next(), by, sentAt);
        write(cell, change.next());
        return new Outcome.Applied(snapshot(cell));
    }

    Outcome rejected(String register) {
        return new Outcome.Rejected(snapshot(cell(register)));
    }

    boolean matches(Cell cell, Snapshot expected) {
        return Objects.equals(cell.record(), expected.record())
                && expected.incarnation().equals(incarnation())
                && (!shape.store().versioned() || expected.version().equals(versionOf(cell)));
    }

    Cell cell(String register) {
        return cells.computeIfAbsent(register, name -> {
            Cell cell = new Cell(name);
            cell.remember(snapshot(cell));
            return cell;
        });
    }

    private void write(Cell cell, @Nullable String record) {
        cell.write(record, ++version, world.now());
        Snapshot snapshot = snapshot(cell);
        cell.remember(snapshot);
        for (Subscription subscription : List.copyOf(subscriptions)) {
            subscription.tell(cell.name(), snapshot);
        }
    }

    private Snapshot snapshot(Cell cell) {
        return new Snapshot(cell.record(), shape.store().versioned() ? versionOf(cell) : "", incarnation(), hint());
    }

    private static String versionOf(Cell cell) {
        return Long.toString(cell.version());
    }

    private String incarnation() {
        return shape.store().durable() ? "" : "life-" + incarnation;
    }

    /** A store that forgets has a clock; one that does not may have its revision, or nothing. */
    private long hint() {
        if (!shape.store().durable()) {
            return CLOCK_ORIGIN_MICROS + world.now() / Time.MICRO;
        }
        return shape.store().revisionHint() ? version : 0;
    }

    void later(Duration delay, Runnable task) {
        world.after(delay.toNanos(), task);
    }

    void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** Loses a register's record; says whether there was one. */
    boolean wipe(String register) {
        Cell cell = cell(register);
        boolean held = cell.record() != null;
        if (held) {
            write(cell, null);
        }
        return held;
    }

    /** Begins a new life of the store, with the records as they are. */
    void reincarnate() {
        incarnation++;
        cells.values().forEach(Cell::forgetPast);
    }

    /** Goes back to an old dump, in a new life; says whether anything differs. */
    boolean restore(String register, double age, boolean releasedToo) {
        Cell cell = cell(register);
        String old = cell.dumped(age, releasedToo);
        if (old == null || old.equals(cell.record())) {
            return false;
        }
        reincarnate();
        write(cell, old);
        return true;
    }
}
