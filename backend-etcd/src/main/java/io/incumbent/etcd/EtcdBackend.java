package io.incumbent.etcd;

import io.etcd.jetcd.Client;
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
import java.util.function.Consumer;

/**
 * Elections on etcd: one key per register, changed by transactions that compare its modification revision.
 *
 * <p>Guaranteed: what {@link Guarantee#LINEARIZABLE} says, as long as the cluster keeps what it acknowledged. Not
 * guaranteed: anything while a majority of its members is away; then nobody new is elected, and leases run out. No
 * lease of etcd takes part, hence no clock of a server.
 *
 * <p>Closing frees what this object opened: its threads and watches, and the client if it was made from a URL. A client
 * that the application brought along stays open. Safe for use by many threads.
 */
public final class EtcdBackend implements Register {

    private static final Logger LOG = System.getLogger("io.incumbent.etcd");
    private static final Traits TRAITS =
            new Traits(Guarantee.LINEARIZABLE, "the members of etcd agree on every write and read", true, true);

    private final String description;
    private final Records records;
    private final Calls calls;
    private final Batches batches;
    private final Watches watches;
    private final Runnable closeClient;

    private EtcdBackend(Client client, String namespace, String description, Runnable closeClient) {
        this.description = description;
        this.closeClient = closeClient;
        records = new Records(client.getKVClient(), namespace);
        calls = new Calls(description);
        batches = new Batches(records, calls);
        watches = new Watches(client.getWatchClient(), records, calls, description);
    }

    /**
     * Uses the application's own client, with keys below {@value EtcdUrl#DEFAULT_NAMESPACE}. Connects at the first
     * request.
     *
     * @param client stays open when this is closed, and must stay open until then
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     */
    public static EtcdBackend on(Client client) {
        return on(client, EtcdUrl.DEFAULT_NAMESPACE);
    }

    /**
     * Uses the application's own client. Connects at the first request.
     *
     * @param client stays open when this is closed, and must stay open until then; if it has a namespace of its own,
     *     that comes first
     * @param namespace what all keys begin with, and a slash; the same for all candidates
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     */
    public static EtcdBackend on(Client client, String namespace) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(namespace, "namespace");
        String checked = EtcdUrl.checkedNamespace(namespace);
        return new EtcdBackend(client, checked, "etcd:(the application's client)/" + checked, () -> {});
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return calls.ask("a read of " + register, timeout, () -> records.read(register));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return batches.send(List.of(change), timeout).get(0);
    }

    /** Takes up to {@value Batches#MOST_CHANGES} changes in one transaction, in which each has a comparison of its own. */
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

    @Override
    public void close() {
        watches.close();
        calls.close();
        closeClient.run();
    }

    /** Answers {@code etcd://host:port,host:port/namespace?…}. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("etcd");
        }

        /**
         * Asks once, so that a wrong password is refused here and not reported for ever. A service that is merely away
         * is no reason to refuse: campaigns survive that, so they can begin with it.
         */
        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            EtcdUrl settings = EtcdUrl.of(url);
            Client client = Clients.open(settings, timeout);
            EtcdBackend backend = new EtcdBackend(client, settings.namespace(), settings.describe(), client::close);
            try {
                backend.read("~connect", timeout).toCompletableFuture().join();
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
