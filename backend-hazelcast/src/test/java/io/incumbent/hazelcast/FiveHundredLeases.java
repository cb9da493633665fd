package io.incumbent.hazelcast;

import com.sun.management.OperatingSystemMXBean;
import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.HazelcastServers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Holds five hundred leases for some minutes and tells what that costs. Argument: minutes. */
public final class FiveHundredLeases {

    private static final int LEASES = 500;
    private static final Duration TERM = Duration.ofSeconds(10);

    private FiveHundredLeases() {}

    /**
     * Measures.
     *
     * @param args minutes
     * @throws Exception if leases can't be won in time
     */
    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofMinutes(Long.parseLong(args[0]));
        AtomicInteger lost = new AtomicInteger();
        AtomicInteger renewed = new AtomicInteger();
        try (DockerServers servers = HazelcastServers.start();
                Elections elections = Elections.connect(
                        HazelcastElectors.url(HazelcastClients.place(servers)), options(lost, renewed))) {
            long before = heap();
            List<CompletableFuture<Lease>> leases = new ArrayList<>();
            List<Elector> electors = new ArrayList<>();
            for (int i = 0; i < LEASES; i++) {
                Elector elector = elections.elector("many/" + i);
                electors.add(elector);
                leases.add(elector.campaignAsync());
            }
            for (CompletableFuture<Lease> lease : leases) {
                lease.get(60, TimeUnit.SECONDS);
            }
            print("won: %d leases", LEASES);
            long cpu = cpu();
            long begun = System.nanoTime();
            LockSupport.parkNanos(time.toNanos());
            double seconds = (System.nanoTime() - begun) / 1e9;
            print(
                    "%.0f s, %s: lost %d, renewed %d times, CPU %.2f %% of a core, heap %.1f MB more",
                    seconds,
                    servers.describe(),
                    lost.get(),
                    renewed.get(),
                    (cpu() - cpu) / 1e7 / seconds,
                    (heap() - before) / 1e6);
            boolean all = leases.stream().allMatch(lease -> lease.join().isHeld());
            print("all held: %s", all);
            electors.forEach(Elector::close);
        }
    }

    private static ElectionOptions options(AtomicInteger lost, AtomicInteger renewed) {
        ElectionListener listener = new ElectionListener() {
            @Override
            public void renewed(Lease lease, Duration latency, Duration timeLeft) {
                renewed.incrementAndGet();
            }

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
