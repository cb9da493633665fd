package io.incumbent.tck.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A link through this process: it listens on a port of the loopback interface and connects every client on to the
 * server. Where the server is, is asked anew for each connection, so it may restart on another port.
 *
 * <p>A server that isn't there shows as a connection that is accepted and then reset: a proxy learns it too late to
 * refuse. While a fault has the link refuse connections, nobody listens on its port. A second socket keeps the port
 * reserved on Linux; on systems that don't allow it, another process may take the port in that time, which
 * {@link #heal()} then says, or the system may connect a client to itself on it.
 *
 * <p>Safe for use by many threads. It has one thread, a daemon, named after the link.
 */
public final class TcpProxy implements Link {

    private static final Set<Way> BOTH = EnumSet.allOf(Way.class);
    private static final long SECONDS_TO_CLOSE = 10;

    private final String name;
    private final LongSupplier nanos;
    private final Rulebook rulebook;
    /** Fair, so that nobody who asks all the time keeps the link's thread from moving bytes. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Set<LiveInjection> inForce = new LinkedHashSet<>();
    private final Machine machine;
    private final Thread thread;

    TcpProxy(
            String name,
            Supplier<InetSocketAddress> target,
            LongSupplier nanos,
            ThreadFactory threads,
            Rulebook rulebook) {
        this.name = name;
        this.nanos = nanos;
        this.rulebook = rulebook;
        try {
            machine = new Machine(name, target, nanos, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("link " + name + " can't be opened on the loopback interface", failure);
        }
        thread = threads.newThread(machine);
        thread.setName("incumbent-proxy " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens a link.
     *
     * @param name for messages and the thread, as in {@code a->etcd-1}
     * @param target tells where the server is now; asked on the link's thread for every connection, so it should answer
     *     at once. If it throws, the client is reset.
     * @return the link, with no fault in force
     * @throws UncheckedIOException if there is no port for it
     */
    public static TcpProxy open(String name, Supplier<InetSocketAddress> target) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(target, "target");
        return new TcpProxy(name, target, System::nanoTime, Thread::new, Rulebook.standard());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InetSocketAddress address() {
        return machine.door().address();
    }

    @Override
    public Injection inject(Fault fault) {
        return inject(Objects.requireNonNull(fault, "fault"), BOTH);
    }

    @Override
    public Injection inject(Way way, Fault.OneWay fault) {
        Objects.requireNonNull(way, "way");
        return inject(Objects.requireNonNull(fault, "fault"), EnumSet.of(way));
    }

    private Injection inject(Fault fault, Set<Way> ways) {
        lock.lock();
        try {
            requireOpen();
            Map<Way, Rule> changes = end(ways);
            long now = nanos.getAsLong();
            LiveInjection injection = new LiveInjection(fault, ways, now, lock, machine.connections()::evidence);
            inForce.add(injection);
            changes.putAll(rulebook.rules(fault, ways, now));
            machine.apply(changes, isFaulted());
            injection.tried(shuts(injection) && machine.door().refuses());
            return injection;
        } finally {
            lock.unlock();
        }
    }

    /** Ends what touches these ways, and says which ways are free of rules by that. */
    private Map<Way, Rule> end(Set<Way> ways) {
        Map<Way, Rule> freed = new EnumMap<>(Way.class);
        List<LiveInjection> ending =
                inForce.stream().filter(injection -> injection.touches(ways)).toList();
        for (LiveInjection injection : ending) {
            injection.end();
            inForce.remove(injection);
            injection.ways().forEach(way -> freed.put(way, Rule.PASS));
        }
        return freed;
    }

    private boolean isFaulted() {
        return inForce.stream().anyMatch(injection -> !(injection.fault() instanceof Fault.Pass));
    }

    private static boolean shuts(Injection injection) {
        return injection.fault() instanceof Fault.Refuse
                || (injection.fault() instanceof Fault.Cut && injection.ways().equals(BOTH));
    }

    @Override
    public void heal() {
        lock.lock();
        try {
            if (!machine.isClosed()) {
                machine.apply(end(BOTH), false);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sawRefusal() {
        lock.lock();
        try {
            machine.counters().refusalsSeen++;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Evidence evidence() {
        lock.lock();
        try {
            return machine.connections().evidence();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> openConnections() {
        lock.lock();
        try {
            return machine.connections().describe().stream()
                    .map(connection -> name + ": " + connection)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (machine.isClosed()) {
            throw new IllegalStateException("link " + name + " is closed: no fault can be put on it", machine.defect());
        }
    }

    /** {@inheritDoc} Waits for the link's thread, ten seconds at most. */
    @Override
    public void close() {
        lock.lock();
        try {
            end(BOTH);
            machine.close();
        } finally {
            lock.unlock();
        }
        awaitThread();
    }

    /** Only whoever is asked where the server is can hold the thread up. */
    private void awaitThread() {
        try {
            if (Thread.currentThread() != thread) {
                thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_CLOSE));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name + " on port " + address().getPort();
    }
}
