package io.incumbent.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.internal.util.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A member in a process of its own, whose clock can be set: each line of input says by how many milliseconds it is ahead
 * from now on. Ends with its input. Arguments: name of the cluster, its own port, the ports of all.
 */
public final class ForkedMember {

    private ForkedMember() {}

    /**
     * Runs.
     *
     * @param args name of the cluster, its own port, the ports of all
     * @throws Exception if it can't
     */
    public static void main(String[] args) throws Exception {
        List<Integer> all = Arrays.stream(args).skip(2).map(Integer::valueOf).toList();
        Config config = Members.config(args[0], Integer.parseInt(args[1]), all, 3);
        // Much rarer than members look for sessions that are over, which is once a second: see ClockStepTest.
        config.getCPSubsystemConfig().setSessionHeartbeatIntervalSeconds(5).setSessionTimeToLiveSeconds(15);
        HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
        Members.awaitSubsystem(member);
        System.out.println("serves");
        obey();
        System.exit(0);
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
