package io.incumbent.redis;

import io.incumbent.tck.server.Servers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.RedisClient;

/** Counts the scripts that servers were asked to run, as these tell it. */
final class Requests {

    private static final Pattern CALLS = Pattern.compile("cmdstat_eval(?:sha)?:calls=(\\d{1,18}),");

    private final Servers servers;
    private final List<Long> before;

    private Requests(Servers servers) {
        this.servers = servers;
        this.before = counts();
    }

    /** From now on. */
    static Requests of(Servers servers) {
        return new Requests(servers);
    }

    private List<Long> counts() {
        return servers.all().stream()
                .map(server -> {
                    try (RedisClient operator = RedisClient.create(RedisUnderTest.hostAndPort(server.address()))) {
                        return count(operator.info("commandstats"));
                    }
                })
                .toList();
    }

    private static long count(String stats) {
        Matcher calls = CALLS.matcher(stats);
        return calls.results().mapToLong(one -> Long.parseLong(one.group(1))).sum();
    }

    /** {@return how many at the server that was asked most} */
    long most() {
        List<Long> now = counts();
        long most = 0;
        for (int i = 0; i < now.size(); i++) {
            most = Math.max(most, now.get(i) - before.get(i));
        }
        return most;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d scripts at the server that was asked most", most());
    }
}
