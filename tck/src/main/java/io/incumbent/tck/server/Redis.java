package io.incumbent.tck.server;

import io.incumbent.tck.server.RedisServers.Persistence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must be known of Redis: servers that know nothing of each other. */
final class Redis implements Product {

    private static final int CLIENTS = 6379;

    private final Persistence persistence;

    Redis(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(CLIENTS);
    }

    @Override
    public Plan plan(String server, List<String> all, boolean joins) {
        List<String> command = new ArrayList<>(List.of(
                "redis-server",
                "--dir",
                "/data",
                "--protected-mode",
                "no",
                "--save",
                "",
                "--appendonly",
                persistence == Persistence.NONE ? "no" : "yes",
                "--appendfsync",
                syncs()));
        if (persistence == Persistence.WRITTEN) {
            command.addAll(List.of("--rename-command", "CONFIG", "CONFIG-OF-OPERATORS"));
        }
        return Plan.of(command);
    }

    private String syncs() {
        return switch (persistence) {
            case NONE, WRITTEN -> "no";
            case EVERY_SECOND -> "everysec";
            case ALWAYS -> "always";
        };
    }

    @Override
    public int needed(int count) {
        return 1;
    }

    // While it reads its file it answers with an error.
    @Override
    public boolean serves(DockerServer server) throws IOException {
        return RedisTalk.ask(server.address(), "PING").equals("PONG");
    }

    @Override
    public String version(DockerServer server) throws IOException {
        return RedisTalk.info(server.address(), "redis_version");
    }

    @Override
    public Map<String, Long> leftovers(List<DockerServer> running) throws IOException {
        long keys = 0;
        long connections = 0;
        long channels = 0;
        for (DockerServer server : running) {
            keys += Long.parseLong(RedisTalk.ask(server.address(), "DBSIZE"));
            // Not the one that asks.
            connections += Long.parseLong(RedisTalk.info(server.address(), "connected_clients")) - 1;
            channels += Long.parseLong(RedisTalk.info(server.address(), "pubsub_channels"));
        }
        return Map.of("keys", keys, "connections", connections, "channels", channels);
    }
}
