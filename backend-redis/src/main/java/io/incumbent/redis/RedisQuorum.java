package io.incumbent.redis;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import io.incumbent.Guarantee;
import io.incumbent.redis.quorum.Loop;
import io.incumbent.redis.quorum.QuorumRegister;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Elections on several servers of Redis that know nothing of each other, as long as a majority of them answers. */
public final class RedisQuorum {

    private static final int FEWEST = 3;
    private static final String SUFFIX = "+quorum";

    private RedisQuorum() {}

    /** Answers {@code redis+quorum://host:port,host:port,host:port/database?…} and {@code rediss+quorum:}. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("redis" + SUFFIX, "rediss" + SUFFIX);
        }

        /** Asks all servers at once what they are; those that are away are no reason to refuse. */
        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            List<BackendUrl> each = split(url);
            List<RedisUrl> settings = each.stream().map(RedisUrl::of).toList();
            // A server that says nothing is waited for twice: when it is asked what it is, and for a key.
            Duration half = timeout.dividedBy(2);
            List<Opened> opened = open(each, settings, half);
            List<Register> nodes = opened.stream().map(Opened::node).toList();
            try {
                demandDifferent(opened);
            } catch (ConfigurationException refused) {
                nodes.forEach(Register::close);
                throw refused;
            }
            OwnThread thread = new OwnThread("incumbent-redis-quorum");
            Runnable close = () -> {
                nodes.forEach(Register::close);
                thread.close();
            };
            return new QuorumRegister(
                    describe(settings), nodes, traits(opened), loop(thread), new SecureRandom()::nextLong, close);
        }
    }

    /** One server. */
    private record Opened(RedisUrl settings, Register node, String runId) {}

    private static List<BackendUrl> split(BackendUrl url) {
        List<String> hosts = url.hosts();
        if (hosts.size() < FEWEST || new HashSet<>(hosts).size() < hosts.size()) {
            throw new ConfigurationException(
                    "URL",
                    url.toString(),
                    "must name at least three servers, and none twice",
                    "write redis+quorum://host1:6379,host2:6379,host3:6379, or redis://host:6379 for a single one");
        }
        String scheme = url.scheme().substring(0, url.scheme().length() - SUFFIX.length());
        return hosts.stream()
                .map(host ->
                        new BackendUrl(scheme, url.user(), url.password(), List.of(host), url.path(), url.parameters()))
                .toList();
    }

    private static List<Opened> open(List<BackendUrl> each, List<RedisUrl> settings, Duration timeout) {
        ExecutorService threads = Executors.newFixedThreadPool(each.size());
        try {
            List<Callable<Opened>> tasks = IntStream.range(0, each.size())
                    .<Callable<Opened>>mapToObj(i -> () -> open(each.get(i), settings.get(i), timeout))
                    .toList();
            return all(threads.invokeAll(tasks));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("connecting was interrupted");
        } finally {
            threads.shutdown();
        }
    }

    private static Opened open(BackendUrl url, RedisUrl settings, Duration timeout) {
        Register node = new RedisBackend.Provider().connect(url, timeout);
        return new Opened(settings, node, runId(settings, timeout));
    }

    private static List<Opened> all(List<Future<Opened>> tasks) throws InterruptedException {
        List<Opened> opened = new ArrayList<>();
        RuntimeException failed = null;
        for (Future<Opened> task : tasks) {
            try {
                opened.add(task.get());
            } catch (ExecutionException failure) {
                failed = failure.getCause() instanceof ElectionException refused
                        ? refused
                        : new IllegalStateException("can't connect", failure.getCause());
            }
        }
        if (failed != null) {
            opened.forEach(one -> one.node.close());
            throw failed;
        }
        return opened;
    }

    /** {@return what tells this server from others, or nothing, if it is away} */
    private static String runId(RedisUrl settings, Duration timeout) {
        try (RedisClient client = Clients.open(settings, timeout)) {
            return client.info("server")
                    .lines()
                    .filter(line -> line.startsWith("run_id:"))
                    .map(String::strip)
                    .findFirst()
                    .orElse("");
        } catch (JedisException away) {
            return "";
        }
    }

    /** Two votes of one server would be a majority of three. */
    private static void demandDifferent(List<Opened> opened) {
        Map<String, RedisUrl> seen = new HashMap<>();
        for (Opened one : opened) {
            RedisUrl other = one.runId.isEmpty() ? null : seen.put(one.runId, one.settings);
            if (other != null) {
                throw new ConfigurationException(
                        "server",
                        one.settings.describe(),
                        "is the same server as " + other.describe(),
                        "name servers that are independent of each other");
            }
        }
    }

    private static Traits traits(List<Opened> opened) {
        for (Opened one : opened) {
            Traits traits = one.node.traits();
            if (!traits.guarantee().satisfies(Guarantee.SINGLE_NODE)) {
                String because = "of " + one.settings.describe() + ", where " + traits.because();
                return new Traits(Guarantee.BEST_EFFORT, because, false, true);
            }
        }
        boolean durable = opened.stream().allMatch(one -> one.node.traits().durable());
        return new Traits(Guarantee.LINEARIZABLE, because(opened.size(), durable), durable, true);
    }

    /** Why a quorum of so many servers promises what it does. */
    static String because(int servers, boolean durable) {
        return "a majority of " + servers + " servers of Redis without replicas"
                + (durable ? ", said to keep all that they acknowledged" : "");
    }

    private static String describe(List<RedisUrl> settings) {
        RedisUrl first = settings.get(0);
        String hosts =
                settings.stream().map(one -> one.host() + ":" + one.port()).collect(Collectors.joining(","));
        return (first.tls() ? "rediss" : "redis") + SUFFIX + "://" + hosts + "/" + first.database() + " ("
                + first.namespace() + ")";
    }

    private static Loop loop(OwnThread thread) {
        return new Loop() {
            @Override
            public void execute(Runnable task) {
                thread.execute(task);
            }

            @Override
            public Runnable later(Duration delay, Runnable task) {
                return thread.later(delay, task);
            }
        };
    }
}
