package io.incumbent.zookeeper;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.imps.CuratorFrameworkState;

/**
 * Elections on ZooKeeper: one node per register, changed by transactions that compare its version and its life.
 *
 * <p>Guaranteed: what {@link Guarantee#LINEARIZABLE} says, as long as the ensemble keeps what it acknowledged. Not
 * guaranteed: anything while a majority of its servers is away; then nobody new is elected, and leases run out. No
 * session and no ephemeral node takes part, hence no clock of a server: a session that expires is replaced.
 *
 * <p>Closing frees what this object opened: its threads and watches, and the session if it was made from a URL. A
 * framework that the application brought along stays open and as it is. Safe for use by many threads.
 */
public final class ZooKeeperBackend implements Register {

    private static final Logger LOG = System.getLogger("io.incumbent.zookeeper");
    private static final Traits TRAITS =
            new Traits(Guarantee.LINEARIZABLE, "a majority of ZooKeeper's servers has every write on disk", true, true);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String description;
    private final Records records;
    private final Calls calls;
    private final Batches batches;
    private final Watches watches;
    private final Runnable closeFramework;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ZooKeeperBackend(CuratorFramework framework, String path, String description, Runnable closeFramework) {
        this.description = description;
        this.closeFramework = closeFramework;
        Place place = new Place(framework, path);
        records = new Records(place);
        calls = new Calls(framework, description);
        batches = new Batches(records, calls);
        watches = new Watches(records, place, calls);
    }

    /**
     * Uses the application's own framework, with nodes below {@value ZooKeeperUrl#DEFAULT_PATH}.
     *
     * @param framework was started; stays open when this is closed, and must stay open until then. Its namespace comes
     *     before the path, its ACL provider is asked for everything that is created
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws ConfigurationException if the framework was not started, or was closed
     */
    public static ZooKeeperBackend on(CuratorFramework framework) {
        return on(framework, ZooKeeperUrl.DEFAULT_PATH);
    }

    /**
     * Uses the application's own framework.
     *
     * @param framework was started; stays open when this is closed, and must stay open until then. Its namespace comes
     *     before the path, its ACL provider is asked for everything that is created
     * @param path the node below which all others stand, beginning with a slash; the same for all candidates
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws ConfigurationException if the framework was not started, or was closed, or the path can't be one
     */
    public static ZooKeeperBackend on(CuratorFramework framework, String path) {
        Objects.requireNonNull(framework, "framework");
        Objects.requireNonNull(path, "path");
        String checked = ZooKeeperUrl.checkedPath(path);
        if (framework.getState() != CuratorFrameworkState.STARTED) {
            throw new ConfigurationException(
                    "framework",
                    "in state " + framework.getState(),
                    "must have been started, and not closed",
                    "call its start() first");
        }
        return new ZooKeeperBackend(framework, checked, "zookeeper:(the application's framework)" + checked, () -> {});
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return calls.ask("a read of " + register, timeout, handle -> records.newest(handle, register));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return batches.send(List.of(change), timeout).get(0);
    }

    /** Takes up to {@value Batches#MOST_CHANGES} changes in one transaction; if one is refused, each for itself. */
    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        return List.copyOf(batches.send(changes, timeout));
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return watches.add(register, onChange);
    }

    @Override
    public String describe() {
        return description;
    }

    /** Waits a moment for the end of its own session, since a process that ends first would leave that to a timeout. */
    @Override
    public void close() {
        watches.close();
        calls.close(() -> {
            closeFramework.run();
            closed.countDown();
        });
        try {
            if (!closed.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, () -> description + " is still being closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers {@code zookeeper://host:port,host:port/path?…}. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("zookeeper");
        }

        /**
         * Asks once, so that what is forbidden is refused here and not reported for ever. A service that is merely away
         * is no reason to refuse: campaigns survive that, so they can begin with it.
         */
        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            ZooKeeperUrl settings = ZooKeeperUrl.of(url);
            EagerClients clients = new EagerClients();
            CuratorFramework framework = Frameworks.open(settings, clients);
            ZooKeeperBackend backend = new ZooKeeperBackend(
                    framework, settings.path(), settings.describe(), () -> Frameworks.close(framework, clients));
            try {
                backend.calls
                        .ask("a first look", timeout, backend.records::greet)
                        .join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof ConfigurationException refused) {
                    backend.close();
                    throw refused;
                }
                LOG.log(Level.WARNING, "not connected yet: " + failure.getMessage());
            }
            return backend;
        }
    }
}
