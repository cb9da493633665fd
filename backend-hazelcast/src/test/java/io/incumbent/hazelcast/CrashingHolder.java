package io.incumbent.hazelcast;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.BackendUrl;
import io.incumbent.tck.Place;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A process that leads, and holds a FencedLock beside that, until it is killed. Arguments: URL, name of both, term in
 * milliseconds.
 */
public final class CrashingHolder {

    private CrashingHolder() {}

    /**
     * Campaigns, locks, says so, and never ends.
     *
     * @param args URL, name of both, term in milliseconds
     * @throws Exception if it can't
     */
    public static void main(String[] args) throws Exception {
        ElectionOptions options = ElectionOptions.builder()
                .term(Duration.ofMillis(Long.parseLong(args[2])))
                .build();
        Elections elections = Elections.connect(args[0], options);
        HazelcastClients.to(place(BackendUrl.parse(args[0])))
                .getCPSubsystem()
                .getLock(args[1])
                .lock();
        System.out.println("elected " + elections.elector(args[1]).campaign().token());
        new CountDownLatch(1).await();
    }

    private static Place place(BackendUrl url) {
        List<InetSocketAddress> members = url.hosts().stream()
                .map(host -> new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(host.split(":", 2)[1])))
                .toList();
        return new Place(members, Map.of());
    }
}
