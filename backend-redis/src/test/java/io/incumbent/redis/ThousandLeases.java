package io.incumbent.redis;

import com.sun.management.OperatingSystemMXBean;
import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import io.incumbent.tck.server.Server;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Holds a thousand leases for some minutes and tells what that costs. Arguments: minutes, servers. */
public final class ThousandLeases {

    private static final int LEASES = 1_000;
    private static final Duration TERM = Duration.ofSeconds(10);

    private ThousandLeases() {}

    /**
     * Measures.
     *
     * @param args minutes and the number of servers
     * @throws Exception if leases can't be won in time
     */
    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofMinutes(Long.parseLong(args[0]));
        AtomicInteger lost = new AtomicInteger();
        try (DockerServers servers = RedisServers.start(Integer.parseInt(args[1]), Persistence.WRITTEN);
                Elections elections = Elections.connect(url(servers), options(lost))) {
            long before = heap();
            List<CompletableFuture<Lease>> leases = new ArrayList<>();
            List<Elector> electors = new ArrayList<>();
            for (int i = 0; i < LEASES; i++) {
                Elector elector = elections.elector("thousand/" + i);
                electors.add(elector);
                leases.add(elector.campaignAsync());
            }
            for (CompletableFuture<Lease> lease : leases) {
                lease.get(60, TimeUnit.SECONDS);
            }
            print("won: %d leases", LEASES);
            Requests requests = Requests.of(servers);
            long cpu = cpu();
            long begun = System.nanoTime();
            LockSupport.parkNanos(time.toNanos());
            double seconds = (System.nanoTime() - begun) / 1e9;
            double periods = seconds / (options(lost).renewalPeriod().toNanos() / 1e9);
            print(
                    "%.0f s, %s: lost %d, %.2f scripts a period at each, CPU %.2f %% of a core, heap %.1f MB more",
                    seconds,
                    servers.describe(),
                    lost.get(),
                    requests.most() / periods,
                    (cpu() - cpu) / 1e7 / seconds,
                    (heap() - before) / 1e6);
            boolean all = leases.stream().allMatch(lease -> lease.join().isHeld());
            print("all held: %s", all);
            electors.forEach(Elector::close);
        }
    }

    private static String url(DockerServers servers) {
        String hosts = servers.all().stream()
                .map(Server::address)
                .map(address -> address.getHostString() + ":" + address.getPort())
                .collect(Collectors.joining(","));
        return (servers.all().size() > 1 ? "redis+quorum://" : "redis://") + hosts + "?durable=true";
    }

    private static ElectionOptions options(AtomicInteger lost) {
        ElectionListener listener = new ElectionListener() {
            @Override
            public void lost(Lease lease, LeaseEnd reason) {
                lost.incrementAndGet();
            }
        };
        return ElectionOptions.builder().term(TERM).listener(listener).build();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
