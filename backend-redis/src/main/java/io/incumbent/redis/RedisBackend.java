package io.incumbent.redis;

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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Elections on one server of Redis: one key per register, changed by a script that compares its record.
 *
 * <p>Guaranteed: what {@link Guarantee#SINGLE_NODE} says, whatever the server's persistence, and whatever its clock does.
 * Each life of the server, from start to end, is told from the next by its run id: what was written in a former one
 * counts as absent, because something that followed it may have been lost; and an absent record is waited for. A
 * server that is said to keep all that it acknowledged, by {@code durable=true} in the URL, is believed. Not guaranteed:
 * anything where one server stands in for another. Such deployments are recognised and declared
 * {@link Guarantee#BEST_EFFORT}, which is refused unless {@linkplain io.incumbent.ElectionOptions.Builder#require(Guarantee)
 * asked for}. A server that becomes one later is recognised with the next request, which reads and writes nothing then.
 *
 * <p>Closing frees what this object opened: its threads and its connections, if it was made from a URL. A client that
 * the application brought along stays open. Safe for use by many threads.
 */
public final class RedisBackend implements Register {

    private static final Duration PROBED = Duration.ofSeconds(5);

    private final String description;
    private final Traits traits;
    private final Calls calls;
    private final Reads reads;
    private final Batches batches;
    private final Watches watches;
    private final Runnable closeClient;

    private RedisBackend(
            String description,
            Traits traits,
            Calls calls,
            Reads reads,
            Batches batches,
            Watches watches,
            Runnable closeClient) {
        this.description = description;
        this.traits = traits;
        this.calls = calls;
        this.reads = reads;
        this.batches = batches;
        this.watches = watches;
        this.closeClient = closeClient;
    }

    /**
     * Uses the application's own client, with keys below {@value RedisUrl#DEFAULT_NAMESPACE} that stay for 30 days.
     *
     * @param client stays open when this is closed, and must stay open until then; one of its connections is kept for
     *     listening, and up to six more are used at once
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws ConfigurationException if the server refuses to be asked what it is
     */
    public static RedisBackend on(UnifiedJedis client) {
        return on(client, RedisUrl.DEFAULT_NAMESPACE, RedisUrl.DEFAULT_RETENTION);
    }

    /**
     * Uses the application's own client. Asks the server what it is, for a few seconds at most.
     *
     * @param client stays open when this is closed, and must stay open until then; one of its connections is kept for
     *     listening, and up to six more are used at once
     * @param namespace what all keys begin with, and a colon; the same for all candidates
     * @param retention how long a key stays that nobody writes, from an hour on; zero for ever
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws ConfigurationException if the namespace or the retention can't be used, or the server refuses to be
     *     asked what it is
     */
    public static RedisBackend on(UnifiedJedis client, String namespace, Duration retention) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(retention, "retention");
        RedisUrl.checkedNamespace(namespace);
        RedisUrl.checkedRetention(retention);
        return new Assembly(client, "redis:(the application's client) (" + namespace + ")", namespace, retention)
                .onClient(PROBED);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return reads.read(register, timeout);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return batches.send(List.of(change), timeout).get(0);
    }

    /** Takes up to {@value Batches#MOST_CHANGES} changes in one request, in which each has a comparison of its own. */
    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        return List.copyOf(batches.send(changes, timeout));
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return traits.pushes() ? watches.add(register, onChange) : Watch.NONE;
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

    /** Puts the parts together. */
    private static final class Assembly {

        private final UnifiedJedis client;
        private final String description;
        private final String namespace;
        private final Duration retention;
        private final Calls calls;

        Assembly(UnifiedJedis client, String description, String namespace, Duration retention) {
            this.client = client;
            this.description = description;
            this.namespace = namespace;
            this.retention = retention;
            this.calls = new Calls(description);
        }

        /** Without knowing its database, or without its pool, there is no telling what is published for whom. */
        RedisBackend onClient(Duration timeout) {
            try {
                if (!(client instanceof RedisClient pooled) || !isPooled(pooled)) {
                    return assemble(Standing.weak(client, description), false, 1, 0, null, null);
                }
                Standing standing = Standing.ask(client, description, false, calls, timeout);
                int database = Standing.database(client, calls, timeout);
                Supplier<Connection> connections =
                        database < 0 ? null : () -> pooled.getPool().getResource();
                return assemble(standing, false, Batches.MOST_CHANGES, database, connections, null);
            } catch (ConfigurationException refused) {
                calls.close();
                throw refused;
            }
        }

        private static boolean isPooled(RedisClient client) {
            try {
                return client.getPool() != null;
            } catch (ClassCastException anotherProvider) {
                // It may ask Sentinels, for example.
                return false;
            }
        }

        RedisBackend onUrl(RedisUrl url, RedisClient own, Duration timeout) {
            try {
                Standing standing = Standing.ask(client, description, url.durable(), calls, timeout);
                Supplier<Connection> connections = () -> Clients.listening(url);
                RedisBackend backend =
                        assemble(standing, url.durable(), Batches.MOST_CHANGES, url.database(), connections, own);
                backend.tryOnce(timeout);
                return backend;
            } catch (ConfigurationException refused) {
                calls.close();
                client.close();
                throw refused;
            }
        }

        private RedisBackend assemble(
                Standing standing,
                boolean durable,
                int mostChanges,
                int database,
                @Nullable Supplier<Connection> connections,
                @Nullable RedisClient own) {
            Deployment declared = standing.declared();
            // Where another server may take over, nothing is kept for certain.
            boolean keeps = durable && declared.guarantee() == Guarantee.SINGLE_NODE;
            String because = declared.because() + (keeps ? ", said to keep all that it acknowledged" : "");
            Traits traits = new Traits(declared.guarantee(), because, keeps, connections != null);
            Runnable endResting = own == null ? null : () -> own.getPool().clear();
            // Databases share channels, so these carry the number.
            Records records =
                    new Records(new Scripts(client, standing, endResting), namespace, database + ":", retention, keeps);
            Supplier<Connection> none = () -> {
                throw new IllegalStateException("nobody listens here");
            };
            Reads reads = new Reads(records, calls, mostChanges);
            return new RedisBackend(
                    description,
                    traits,
                    calls,
                    reads,
                    new Batches(records, calls, mostChanges),
                    new Watches(records, reads, connections == null ? none : connections, description),
                    own == null ? () -> {} : own::close);
        }
    }

    /** So that what the server will always refuse is refused now. */
    private void tryOnce(Duration timeout) {
        try {
            read("~connect", timeout).toCompletableFuture().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ConfigurationException refused) {
                throw refused;
            }
        }
    }

    /** Answers {@code redis://host:port/database?…} and {@code rediss:}. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("redis", "rediss");
        }

        /**
         * Asks what the server is, and for a key, so that a wrong password is refused here and not reported for ever. A
         * server that is merely away is no reason to refuse: campaigns survive that, so they can begin with it.
         */
        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            RedisUrl settings = RedisUrl.of(url);
            RedisClient client = Clients.open(settings, timeout);
            return new Assembly(client, settings.describe(), settings.namespace(), settings.retention())
                    .onUrl(settings, client, timeout);
        }
    }
}
