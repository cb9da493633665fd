package io.incumbent.tck.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be known of ZooKeeper, which answers HTTP at a port for administrators. */
final class ZooKeeper implements Product {

    private static final int CLIENTS = 2181;
    private static final int ADMINISTRATORS = 8080;
    private static final String NODES = "znode_count";

    // Its number is kept with the data, so it is written at each start.
    private static final String SCRIPT = "printf %s \"$NUMBER\" >/data/myid && printf %s \"$SETTINGS\" >/conf/zoo.cfg"
            + " && printf 'networkaddress.cache.ttl=0\\nnetworkaddress.cache.negative.ttl=0\\n' >/data/names"
            + " && exec zkServer.sh start-foreground";

    /**
     * Disks are not waited for: what is killed here are processes, and what they wrote outlives them. A follower tries
     * five times to reach a new leader, which may not listen yet; if it gives up, that one waits in vain for as long as
     * it would for a slow start. So it does if it can't tell where the new leader is: a container that is not running
     * has no name, and Java would remember that for ten seconds.
     */
    private static final String FLAGS =
            "-Djava.security.properties=/data/names -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                    + " -Dzookeeper.preAllocSize=1024 -Dzookeeper.forceSync=no -Dzookeeper.leaderConnectDelayDuringRetryMs=300";

    @Override
    public String name() {
        return "zookeeper";
    }

    @Override
    public List<Integer> ports() {
        return List.of(CLIENTS, ADMINISTRATORS);
    }

    @Override
    public Plan plan(String server, List<String> all, boolean joins) {
        String number = String.valueOf(all.indexOf(server) + 1);
        Map<String, String> environment = Map.of("NUMBER", number, "SETTINGS", settings(all), "JVMFLAGS", FLAGS);
        return new Plan(List.of("sh", "-c", SCRIPT), environment, "/data");
    }

    // Sessions may be as short as two ticks.
    private static String settings(List<String> all) {
        List<String> lines = new ArrayList<>(List.of(
                "tickTime=500",
                "initLimit=8",
                "syncLimit=10",
                "maxSessionTimeout=60000",
                "maxClientCnxns=0",
                "dataDir=/data",
                "clientPort=" + CLIENTS,
                "admin.serverPort=" + ADMINISTRATORS));
        for (int i = 0; i < all.size() && all.size() > 1; i++) {
            lines.add("server." + (i + 1) + "=" + all.get(i) + ":2888:3888");
        }
        return String.join("\n", lines) + "\n";
    }

    // It was seen to tell its state before it counts its nodes.
    @Override
    public boolean serves(DockerServer server) throws IOException {
        return state(server).keySet().containsAll(List.of("server_state", NODES));
    }

    @Override
    public String version(DockerServer server) throws IOException {
        return String.valueOf(state(server).get("version")).split("-", 2)[0];
    }

    @Override
    public Optional<DockerServer> leader(List<DockerServer> running) {
        return running.stream().filter(ZooKeeper::leads).findFirst();
    }

    private static boolean leads(DockerServer server) {
        try {
            return "leader".equals(state(server).get("server_state"));
        } catch (IOException silence) {
            return false;
        }
    }

    // There is no order for it, but nobody leads who does not live.
    @Override
    public void moveLeader(DockerServer leader, List<DockerServer> running) throws IOException {
        List<DockerServer> others =
                running.stream().filter(server -> server != leader).toList();
        if (others.size() < needed(running.size())) {
            throw new IllegalStateException("no other server than " + leader + " could lead");
        }
        leader.kill();
        Await.until("another leads", () -> leader(others).isPresent(), leader::story);
        leader.start();
    }

    @Override
    public Map<String, Long> leftovers(List<DockerServer> running) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Object> one = state(running.get(0));
        counts.put("nodes", number(one, NODES));
        counts.put("ephemerals", number(one, "ephemerals_count"));
        counts.put("sessions", number(one, "global_sessions"));
        long connections = 0;
        long watches = 0;
        for (DockerServer server : running) {
            Map<String, Object> state = state(server);
            connections += number(state, "num_alive_connections");
            watches += number(state, "watch_count");
        }
        counts.put("connections", connections);
        counts.put("watches", watches);
        return counts;
    }

    private static long number(Map<String, Object> state, String key) throws IOException {
        if (state.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw new IOException("the server does not tell its " + key);
    }

    private static Map<String, Object> state(DockerServer server) throws IOException {
        return Http.get(server.address(ADMINISTRATORS), "/commands/monitor");
    }
}
