package io.incumbent.benchmarks.peers.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.internal.util.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A member in a process of its own, set up as those in containers, whose clock can be set: each line of input says by how
 * many milliseconds it is ahead from now on. Ends with its input.
 */
public final class SteppedMember {

    private static final int MEMBERS = 3;
    private static final int SECONDS_TO_BEGIN = 90;

    private SteppedMember() {}

    /**
     * Runs.
     *
     * @param arguments its own port, and the ports of all
     * @throws Exception if it can't
     */
    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.stream(arguments)
                .skip(1)
                .map(port -> "127.0.0.1:" + port)
                .toList();
        HazelcastInstance member = Hazelcast.newHazelcastInstance(config(Integer.parseInt(arguments[0]), all));
        boolean complete = member.getCPSubsystem()
                .getCPSubsystemManagementService()
                .awaitUntilDiscoveryCompleted(SECONDS_TO_BEGIN, TimeUnit.SECONDS);
        if (!complete) {
            throw new IllegalStateException("the CP subsystem did not begin");
        }
        System.out.println("serves");
        obey();
        System.exit(0);
    }

    private static Config config(int port, List<String> all) {
        Config config = new Config();
        config.setClusterName("incumbent");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "jdk");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(all);
        // A session that is renewed before its members look at a clock that was set outlives that; they look once a second.
        config.getCPSubsystemConfig()
                .setCPMemberCount(MEMBERS)
                .setSessionHeartbeatIntervalSeconds(5)
                .setSessionTimeToLiveSeconds(15)
                .getRaftAlgorithmConfig()
                .setLeaderHeartbeatPeriodInMillis(1_000)
                .setMaxMissedLeaderHeartbeatCount(3);
        return config;
    }

    private static void obey() throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.setProperty(SteppedClock.STEP, line);
            requireAhead(Long.parseLong(line));
            System.out.println("stepped");
        }
    }

    /** Hazelcast takes another clock without a word if the property that names ours is misspelt. */
    private static void requireAhead(long millis) {
        long ahead = Clock.currentTimeMillis() - System.currentTimeMillis();
        if (Math.abs(ahead - millis) > 1_000) {
            throw new IllegalStateException("Hazelcast's clock is " + ahead + " ms ahead, not " + millis);
        }
    }
}
