package io.incumbent.redis;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What kind of Redis this is, by its own account, and what it can promise.
 *
 * <p>Immutable.
 *
 * @param guarantee how strong elections on it are
 * @param because why, as part of a sentence
 */
record Deployment(Guarantee guarantee, String because) {

    private static final Pattern DATABASE = Pattern.compile("\\bdb=(\\d{1,9})\\b");

    /** One server that nobody else can stand in for. */
    static final Deployment ONE = new Deployment(Guarantee.SINGLE_NODE, "one server of Redis without replicas");

    /** Reads what {@code INFO} says. */
    static Deployment of(String info) {
        Map<String, String> said = info.lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first));
        if ("sentinel".equals(said.get("redis_mode"))) {
            throw new ConfigurationException(
                    "server",
                    "that answers",
                    "is a Sentinel, which keeps no records",
                    "name the server of Redis itself, or bring along a client that asks Sentinels");
        }
        if (!said.containsKey("run_id") || !said.containsKey("role")) {
            throw new IllegalStateException("the server does not tell its run_id and role, which Redis does");
        }
        if (!said.get("role").equals("master")) {
            return weak("the server is a replica, which another server can overwrite");
        }
        if (said.getOrDefault("cluster_enabled", "0").equals("1")) {
            return weak("it is a Redis Cluster, where a failover may forget what was acknowledged");
        }
        String replicas = said.getOrDefault("connected_slaves", "0");
        if (!replicas.equals("0")) {
            return weak("the server has " + replicas + " replicas: a failover to one, as by Sentinel, may forget what"
                    + " was acknowledged, and the old master may go on meanwhile");
        }
        // Redis keeps its backlog for a while when the last replica has gone; a promotion is one way to go.
        if (said.getOrDefault("repl_backlog_active", "0").equals("1")) {
            return weak("the server had replicas less than its repl-backlog-ttl ago, an hour unless configured, and one"
                    + " of them may have been promoted");
        }
        return ONE;
    }

    /**
     * Refuses a server whose settings contradict that it keeps all it acknowledged. Who may not look at them is believed.
     * Blocks.
     */
    static void demandDurable(UnifiedJedis client) {
        demand(client, "appendonly", Set.of("yes"), "appendonly yes");
        demand(client, "appendfsync", Set.of("always"), "appendfsync always");
        // Otherwise nothing is synced for as long as a child rewrites the file.
        demand(client, "no-appendfsync-on-rewrite", Set.of("no"), "no-appendfsync-on-rewrite no");
        demand(
                client,
                "maxmemory-policy",
                Set.of("noeviction", "volatile-lru", "volatile-lfu", "volatile-random", "volatile-ttl"),
                "maxmemory-policy noeviction");
    }

    private static void demand(UnifiedJedis client, String setting, Set<String> right, String cure) {
        Map<String, String> found;
        try {
            found = client.configGet(setting);
        } catch (JedisDataException notForUs) {
            return;
        }
        String value = found.getOrDefault(setting, "");
        if (!value.isEmpty() && !right.contains(value)) {
            throw new ConfigurationException(
                    "setting " + setting + " of the server",
                    '"' + value + '"',
                    "contradicts durable=true, which says that it keeps all that it acknowledged",
                    "set " + cure + ", or leave out durable=true and let restarts cost a term");
        }
    }

    /** Blocks. */
    static int database(UnifiedJedis client) {
        Object said = client.executeCommand(new CommandArguments(Protocol.Command.CLIENT).add("INFO"));
        Matcher number = DATABASE.matcher(said instanceof byte[] raw ? new String(raw, StandardCharsets.UTF_8) : "");
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    static Deployment weak(String because) {
        return new Deployment(Guarantee.BEST_EFFORT, because);
    }
}
