package io.incumbent.tck.server;

import io.incumbent.tck.json.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be known of Hazelcast, whose CP subsystem needs three members, and keeps nothing on disk. */
final class Hazelcast implements Product {

    private static final int CLIENTS = 5701;
    private static final String CLUSTER = "incumbent";
    private static final String MEMBERS = "/hazelcast/rest/cp-subsystem/members";
    private static final String RESET = "/hazelcast/rest/cp-subsystem/reset";
    private static final int LINES_SINCE_RETURN = 400;
    private static final Pattern HAS_DATA =
            Pattern.compile("groupId: METADATA\\(\\d+\\), size:3, term:\\d+, logIndex:[1-9]");
    private static final String SCRIPT = "printf %s \"$SETTINGS\" >/tmp/hazelcast.xml && exec hz start";

    @Override
    public String name() {
        return "hazelcast";
    }

    @Override
    public List<Integer> ports() {
        return List.of(CLIENTS);
    }

    @Override
    public Plan plan(String server, List<String> all, boolean joins) {
        String options = "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dhazelcast.config=/tmp/hazelcast.xml"
                + " -Dhazelcast.phone.home.enabled=false -Dhazelcast.logging.type=jdk"
                // The address of a container that was killed is nobody's; until it is off their list, members ask a
                // dead leader, though the group has another.
                + " -Dhazelcast.socket.connect.timeout.seconds=1"
                + " -Dhazelcast.connection.monitor.max.faults=1";
        return new Plan(List.of("sh", "-c", SCRIPT), Map.of("SETTINGS", settings(all), "JAVA_OPTS", options), "/data");
    }

    private static String settings(List<String> all) {
        String members = all.stream().map(one -> "<member>" + one + "</member>").collect(Collectors.joining());
        return """
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <cluster-name>%s</cluster-name>
                  <network>
                    <port auto-increment="false">%d</port>
                    <join>
                      <auto-detection enabled="false"/>
                      <multicast enabled="false"/>
                      <tcp-ip enabled="true" connection-timeout-seconds="1">%s</tcp-ip>
                    </join>
                    <rest-api enabled="true">
                      <endpoint-group name="HEALTH_CHECK" enabled="true"/>
                      <endpoint-group name="CLUSTER_READ" enabled="true"/>
                      <endpoint-group name="CP" enabled="true"/>
                    </rest-api>
                  </network>
                  <cp-subsystem>
                    <cp-member-count>3</cp-member-count>
                    <session-time-to-live-seconds>10</session-time-to-live-seconds>
                    <session-heartbeat-interval-seconds>1</session-heartbeat-interval-seconds>
                    <raft-algorithm>
                      <leader-election-timeout-in-millis>500</leader-election-timeout-in-millis>
                      <leader-heartbeat-period-in-millis>500</leader-heartbeat-period-in-millis>
                      <max-missed-leader-heartbeat-count>4</max-missed-leader-heartbeat-count>
                    </raft-algorithm>
                  </cp-subsystem>
                </hazelcast>
                """.formatted(CLUSTER, CLIENTS, members);
    }

    // The CP subsystem begins when all are there.
    @Override
    public int needed(int count) {
        return count;
    }

    // Once the CP subsystem is there, all that it has said so.
    @Override
    public boolean serves(DockerServer server) throws IOException {
        return isMember(server) && members(server).size() == 3;
    }

    @Override
    public String version(DockerServer server) throws IOException {
        Object members = Http.get(server.address(), "/hazelcast/rest/cluster").get("members");
        return entries(members)
                .get(0)
                .getOrDefault("memberVersion", "of unknown version")
                .toString();
    }

    // It is somebody new to the others, who wait for the one that it was. If too few of them went on, they wait in
    // vain, and all must begin anew; if none did, they do so by themselves.
    @Override
    public void afterReturn(DockerServer back, List<DockerServer> others) throws IOException {
        if (isMember(back)) {
            demandData(back);
            return;
        }
        List<DockerServer> survivors =
                others.stream().filter(DockerServer::hasServed).toList();
        if (survivors.size() == others.size()) {
            replace(back, others);
        } else if (!survivors.isEmpty()) {
            beginAnew(survivors.get(0), others);
        }
        throw new IOException(back + " is no CP member yet");
    }

    // Only the oldest of them can, and of three one at most survives.
    private static void beginAnew(DockerServer survivor, List<DockerServer> others) throws IOException {
        Http.order(survivor.address(), RESET, CLUSTER + "&");
        others.forEach(DockerServer::beginsAnew);
    }

    private static void replace(DockerServer back, List<DockerServer> others) throws IOException {
        for (Map<String, Object> member : members(others.get(0))) {
            if (String.valueOf(member.get("address")).contains(back.name())) {
                order(others.get(0), "/" + member.get("uuid") + "/remove");
            }
        }
        order(back, "");
    }

    // It is called a member before it has been sent anything. If the one that leads METADATA ended then, it never would
    // be, and nobody could be elected any more. Only the log tells.
    private static void demandData(DockerServer back) throws IOException {
        String story = back.story(LINES_SINCE_RETURN);
        String life = story.substring(Math.max(0, story.lastIndexOf(" is STARTING")));
        int added = life.lastIndexOf("Adding new CP member");
        if (added >= 0 && !HAS_DATA.matcher(life.substring(added)).find()) {
            throw new IOException(back + " has not been sent what the others have");
        }
    }

    private static boolean isMember(DockerServer server) throws IOException {
        String path = "/hazelcast/health";
        boolean alone = !String.valueOf(Http.get(server.address(), path).get("clusterSize"))
                .startsWith("3");
        if (alone) {
            throw new IOException(server + " has not found the others yet");
        }
        return Http.exists(server.address(), MEMBERS + "/local");
    }

    private static List<Map<String, Object>> members(DockerServer server) throws IOException {
        String list = Http.text(server.address(), MEMBERS);
        return entries(JsonParser.object("{\"members\":" + list + "}").get("members"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    // Name and password of the cluster, as it has them by default.
    private static void order(DockerServer server, String path) throws IOException {
        Http.order(server.address(), MEMBERS + path, CLUSTER + "&");
    }
}
