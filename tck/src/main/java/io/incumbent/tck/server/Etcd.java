package io.incumbent.tck.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be known of etcd, which answers HTTP beside gRPC. */
final class Etcd implements Product {

    private static final int CLIENTS = 2379;
    private static final int PEERS = 2380;
    private static final String EVERY_KEY = "{\"key\":\"AA==\",\"range_end\":\"AA==\",\"count_only\":true}";

    @Override
    public String name() {
        return "etcd";
    }

    @Override
    public List<Integer> ports() {
        return List.of(CLIENTS);
    }

    @Override
    public Plan plan(String server, List<String> all, boolean joins) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("ETCD_NAME", server);
        settings.put("ETCD_DATA_DIR", "/data/etcd");
        settings.put("ETCD_LISTEN_CLIENT_URLS", "http://0.0.0.0:" + CLIENTS);
        settings.put("ETCD_ADVERTISE_CLIENT_URLS", "http://" + server + ":" + CLIENTS);
        settings.put("ETCD_LISTEN_PEER_URLS", "http://0.0.0.0:" + PEERS);
        settings.put("ETCD_INITIAL_ADVERTISE_PEER_URLS", peer(server));
        settings.put(
                "ETCD_INITIAL_CLUSTER",
                all.stream().map(one -> one + "=" + peer(one)).collect(Collectors.joining(",")));
        settings.put("ETCD_INITIAL_CLUSTER_STATE", joins ? "existing" : "new");
        // Otherwise a member that comes back has to wait until the others have been well for some seconds.
        settings.put("ETCD_STRICT_RECONFIG_CHECK", "false");
        // The kit kills processes, not kernels: what was written survives, and no test waits for a disk that others
        // use.
        settings.put("ETCD_UNSAFE_NO_FSYNC", "true");
        // Another leader within a second, so that terms of two seconds outlast that.
        settings.put("ETCD_HEARTBEAT_INTERVAL", "50");
        settings.put("ETCD_ELECTION_TIMEOUT", "500");
        settings.put("ETCD_LOG_LEVEL", "warn");
        return new Plan(List.of("etcd"), settings, "/data");
    }

    private static String peer(String server) {
        return "http://" + server + ":" + PEERS;
    }

    @Override
    public boolean serves(DockerServer server) throws IOException {
        return "true".equals(Http.get(server.address(), "/health").get("health"));
    }

    @Override
    public String version(DockerServer server) throws IOException {
        return String.valueOf(Http.get(server.address(), "/version").get("etcdserver"));
    }

    // A member that lost its data must not come back under its old number.
    @Override
    public void beforeJoin(DockerServer lost, List<DockerServer> others) throws IOException {
        DockerServer helper = others.get(0);
        Map<String, Object> members = post(helper, "/v3/cluster/member/list", "{}");
        for (Object entry : (List<?>) members.getOrDefault("members", List.of())) {
            Map<?, ?> member = (Map<?, ?>) entry;
            if (lost.name().equals(member.get("name"))) {
                post(helper, "/v3/cluster/member/remove", "{\"ID\":\"" + member.get("ID") + "\"}");
            }
        }
        post(helper, "/v3/cluster/member/add", "{\"peerURLs\":[\"" + peer(lost.name()) + "\"]}");
    }

    /** What one member believes. */
    private record Status(DockerServer server, String member, String leader, long term) {}

    private static Optional<Status> status(DockerServer server) {
        try {
            Map<String, Object> answer = post(server, "/v3/maintenance/status", "{}");
            String member = String.valueOf(((Map<?, ?>) answer.getOrDefault("header", Map.of())).get("member_id"));
            String leader = String.valueOf(answer.getOrDefault("leader", "0"));
            return Optional.of(new Status(server, member, leader, number(answer, "raftTerm")));
        } catch (IOException silence) {
            return Optional.empty();
        }
    }

    // Who was cut off may believe in a leader of the past; the latest term is right.
    @Override
    public Optional<DockerServer> leader(List<DockerServer> running) {
        List<Status> all =
                running.stream().flatMap(server -> status(server).stream()).toList();
        long latest = all.stream().mapToLong(Status::term).max().orElse(0);
        return all.stream()
                .filter(status -> status.term() == latest && status.member().equals(status.leader()))
                .map(Status::server)
                .findFirst();
    }

    @Override
    public void moveLeader(DockerServer leader, List<DockerServer> running) throws IOException {
        Status next = running.stream()
                .filter(server -> server != leader)
                .flatMap(server -> status(server).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no other server than " + leader + " could lead"));
        post(leader, "/v3/maintenance/transfer-leadership", "{\"targetID\":\"" + next.member() + "\"}");
    }

    @Override
    public Map<String, Long> leftovers(List<DockerServer> running) throws IOException {
        DockerServer one = running.get(0);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("keys", number(post(one, "/v3/kv/range", EVERY_KEY), "count"));
        counts.put("leases", leases(one));
        long watchers = 0;
        for (DockerServer server : running) {
            watchers += metric(server, "etcd_debugging_mvcc_watcher_total");
        }
        counts.put("watchers", watchers);
        return counts;
    }

    private static long leases(DockerServer server) throws IOException {
        Object leases = post(server, "/v3/lease/leases", "{}").getOrDefault("leases", List.of());
        return ((List<?>) leases).size();
    }

    private static long metric(DockerServer server, String name) throws IOException {
        return Http.text(server.address(), "/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException(server + " has no metric " + name));
    }

    // Numbers of 64 bits are text in its JSON, and zeros are left out.
    private static long number(Map<String, Object> answer, String key) {
        return Long.parseLong(String.valueOf(answer.getOrDefault(key, "0")));
    }

    private static Map<String, Object> post(DockerServer server, String path, String json) throws IOException {
        return Http.post(server.address(), path, json);
    }
}
