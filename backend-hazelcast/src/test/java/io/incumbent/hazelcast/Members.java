package io.incumbent.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Members within this process, as an application has them that brings its own. */
public final class Members implements AutoCloseable {

    final List<Integer> ports;
    private final List<HazelcastInstance> instances = new ArrayList<>();

    private Members(int count) {
        ports = freePorts(count);
    }

    /**
     * Starts members; public because one of another version is started by reflection.
     *
     * @param cluster its name
     * @param count how many members
     * @param cpMembers how many of them are CP members; none for the unsafe mode
     * @return the members
     * @throws InterruptedException if this thread is interrupted
     */
    public static Members start(String cluster, int count, int cpMembers) throws InterruptedException {
        Members members = new Members(count);
        for (int port : members.ports) {
            members.instances.add(Hazelcast.newHazelcastInstance(config(cluster, port, members.ports, cpMembers)));
        }
        if (cpMembers > 0) {
            awaitSubsystem(members.instances.get(0));
        }
        return members;
    }

    static void awaitSubsystem(HazelcastInstance member) throws InterruptedException {
        boolean complete = member.getCPSubsystem()
                .getCPSubsystemManagementService()
                .awaitUntilDiscoveryCompleted(60, TimeUnit.SECONDS);
        if (!complete) {
            throw new IllegalStateException("the CP subsystem did not begin within a minute");
        }
    }

    static Config config(String cluster, int port, List<Integer> all, int cpMembers) {
        Config config = new Config();
        config.setClusterName(cluster);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "jdk");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig()
                .setEnabled(true)
                .setMembers(all.stream().map(one -> "127.0.0.1:" + one).collect(Collectors.toList()));
        config.getCPSubsystemConfig()
                .setCPMemberCount(cpMembers)
                .setSessionHeartbeatIntervalSeconds(1)
                .setSessionTimeToLiveSeconds(10)
                .getRaftAlgorithmConfig()
                .setLeaderHeartbeatPeriodInMillis(1_000)
                .setMaxMissedLeaderHeartbeatCount(3);
        return config;
    }

    static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Finds a member.
     *
     * @param number from 0 on
     * @return the member
     */
    public HazelcastInstance get(int number) {
        return instances.get(number);
    }

    /** {@return all members, as a URL has them} */
    public String hosts() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        instances.forEach(member -> member.getLifecycleService().terminate());
    }
}
