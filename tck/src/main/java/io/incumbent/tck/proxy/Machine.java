package io.incumbent.tck.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the one thread of a link does: it accepts clients and moves bytes. Everything is guarded by the link's lock, which
 * the thread gives up only to wait and to ask where the server is. No read or write blocks, so nobody waits long for it.
 */
final class Machine implements Runnable {

    private static final Logger LOG = System.getLogger("io.incumbent.tck.proxy");
    private static final int SCRATCH = 64 * 1024;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_WAIT_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final String name;
    private final Supplier<InetSocketAddress> target;
    private final ReentrantLock lock;
    private final Counters counters = new Counters();
    private final Selector selector;
    private final Door door;
    private final Connections connections;
    private final Map<Way, Rule> rules = new EnumMap<>(Way.class);
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH);
    private boolean faulted;
    private boolean closed;
    private volatile @Nullable Exception defect;

    /** Read by the thread when it doesn't hold the lock; whoever changes it wakes the thread. */
    private volatile long waitMillis = LONGEST_WAIT_MILLIS;

    Machine(String name, Supplier<InetSocketAddress> target, LongSupplier nanos, ReentrantLock lock)
            throws IOException {
        this.name = name;
        this.target = target;
        this.lock = lock;
        selector = Selector.open();
        door = new Door(selector, (key, unused) -> acceptAll());
        connections = new Connections(selector, counters, nanos);
    }

    Door door() {
        return door;
    }

    Counters counters() {
        return counters;
    }

    Connections connections() {
        return connections;
    }

    @Override
    public void run() {
        try {
            boolean open = true;
            while (open) {
                open = turn();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.ERROR, "link " + name + " has a defect and is closed", failure);
            defect = failure;
        } finally {
            close();
            Connection.close(selector);
        }
    }

    /** Waits until there is something to do, and does it; false if there never will be again. */
    private boolean turn() throws IOException {
        List<SelectionKey> ready = new ArrayList<>();
        select(ready);
        for (Connection newcomer : move(ready)) {
            connect(newcomer, whereTheServerIs());
        }
        return !isClosed();
    }

    private List<Connection> move(List<SelectionKey> ready) {
        lock.lock();
        try {
            ready.stream().filter(SelectionKey::isValid).forEach(key -> ((Ready) key.attachment()).ready(key, scratch));
            settle();
            return connections.newcomers();
        } finally {
            lock.unlock();
        }
    }

    private void select(List<SelectionKey> ready) throws IOException {
        long wait = waitMillis;
        if (wait == 0) {
            selector.selectNow(ready::add);
        } else {
            selector.select(ready::add, wait);
        }
    }

    private void settle() {
        long nanos = connections.settle();
        // Rounded up: a link that woke up too early would only have to wait again.
        waitMillis = Math.min(LONGEST_WAIT_MILLIS, nanos / MILLI + (nanos % MILLI == 0 ? 0 : 1));
    }

    private void acceptAll() {
        try {
            for (SocketChannel client = door.accept(); client != null; client = door.accept()) {
                counters.acceptedWhileFaulted += faulted ? 1 : 0;
                connections.accept(client, rules, admission() == Admission.HANG);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("link " + name + " can't accept connections", failure);
        }
    }

    private Admission admission() {
        return rules.values().stream()
                .map(Rule::admission)
                .max(Comparator.naturalOrder())
                .orElse(Admission.OPEN);
    }

    /** Asks without the lock: whoever answers may be waiting for this link in another thread. */
    private @Nullable InetSocketAddress whereTheServerIs() {
        try {
            return target.get();
        } catch (RuntimeException unknown) {
            LOG.log(Level.WARNING, "link " + name + " was not told where its server is", unknown);
            return null;
        }
    }

    private void connect(Connection newcomer, @Nullable InetSocketAddress server) throws IOException {
        lock.lock();
        try {
            connections.connect(newcomer, server);
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Puts rules in force, in place of those of the same ways; under the lock. */
    void apply(Map<Way, Rule> changes, boolean faultedFromNow) {
        // Whoever is in the kernel's queue came before this.
        acceptAll();
        faulted = faultedFromNow;
        rules.putAll(changes);
        if (admission() == Admission.SHUT) {
            door.shut();
        }
        connections.apply(changes);
        if (admission() != Admission.HANG) {
            connections.resetHanging();
        }
        settle();
        letGo();
        try {
            openDoor();
        } finally {
            selector.wakeup();
        }
    }

    private void openDoor() {
        if (admission() != Admission.SHUT) {
            door.open();
        }
    }

    /** A channel that was closed is let go by the selector's next selection: now, so that the system closes it. */
    private void letGo() {
        try {
            selector.wakeup();
            selector.selectNow(key -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException("link " + name, failure);
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Frees everything but the thread, which ends as soon as it can. */
    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                connections.resetAll();
                door.close();
                letGo();
                selector.wakeup();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What ended the link, if it wasn't its user. */
    @Nullable
    Exception defect() {
        return defect;
    }
}
