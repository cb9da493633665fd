package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Ten thousand electors that all lead")
@Timeout(120)
@Tag("once")
class TenThousandElectorsTest {

    private static final int ELECTORS = 10_000;
    private static final int PORTION = 500;
    /** The second run of the build, on another JDK, does with fewer. */
    private static final int TERMS = 10 * Integer.getInteger("incumbent.simulation.percent", 100) / 100;

    /** Modules are tested two at a time: with terms of a second, other people's tests would be judged on a slow machine. */
    private static final Duration TERM = Duration.ofSeconds(3);

    @AutoClose
    private final Processes processes = new Processes();

    private final FaultyRegister counting = new FaultyRegister(new MemoryBackend());
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong leastLeftMillis = new AtomicLong(Long.MAX_VALUE);

    private final ElectionListener telemetry = new ElectionListener() {
        @Override
        public void renewed(Lease lease, Duration latency, Duration timeLeft) {
            leastLeftMillis.accumulateAndGet(timeLeft.toMillis(), Math::min);
        }

        @Override
        public void lost(Lease lease, LeaseEnd reason) {
            lost.incrementAndGet();
        }
    };

    @Test
    @DisplayName("need less than 4 KiB of memory each, with everything that belongs to them")
    void memory() throws Exception {
        // A long term, so that no renewal is under way while the heap is measured.
        Elections elections = start(Duration.ofSeconds(60));
        long before = retainedHeap();
        List<Lease> leases = campaignAll(elections);
        long each = (retainedHeap() - before) / ELECTORS;

        System.out.printf("10,000 electors: %d bytes each%n", each);
        assertThat(leases).allMatch(Lease::isHeld);
        assertThat(each).isBetween(500L, 4_096L);
    }

    @Test
    @DisplayName("need a handful of threads and requests, and lose no lease in ten terms")
    void peace() throws Exception {
        Set<Thread> threadsBefore = ClosingTest.threadsOfOurs();
        try (Hiccups hiccups = new Hiccups();
                Elections elections = start(TERM)) {
            List<Lease> leases = campaignAll(elections);
            long requests = counting.requests();
            long changes = counting.changes();
            waitForTheTerms();

            assertThat(lost)
                    .as("lost leases; the machine stood still for %s at most", hiccups.worst())
                    .hasValue(0);
            assertThat(leases).allMatch(Lease::isHeld);
            Set<Thread> threads = ClosingTest.threadsOfOurs();
            threads.removeAll(threadsBefore);
            check(threads.size(), counting.requests() - requests, counting.changes() - changes);
        }
    }

    private void waitForTheTerms() {
        long begun = System.nanoTime();
        await().pollInterval(Duration.ofMillis(200))
                .atMost(TERM.multipliedBy(TERMS + 10))
                .until(() -> lost.get() > 0 || System.nanoTime() - begun > TERM.toNanos() * TERMS);
    }

    private void check(int threads, long requests, long changes) {
        System.out.printf(
                "10,000 electors: %d threads, per term of %s %.1f requests with %d changes, least left %d ms%n",
                threads, TERM, (double) requests / TERMS, changes / TERMS, leastLeftMillis.get());
        assertThat(threads).isLessThanOrEqualTo(8);
        assertThat(changes / TERMS).isBetween(2L * ELECTORS, 8L * ELECTORS);
        assertThat(requests / TERMS).isLessThan(20);
    }

    private Elections start(Duration term) throws InterruptedException {
        Elections elections = processes.start(
                counting,
                ElectionOptions.builder().term(term).listener(telemetry).build());
        elections.elector("warm-up").campaign().close();
        return elections;
    }

    /** In portions, as they come to a process that starts: of ten thousand at once the last would wait for a term. */
    private static List<Lease> campaignAll(Elections elections) throws Exception {
        List<Lease> leases = new ArrayList<>(ELECTORS);
        while (leases.size() < ELECTORS) {
            List<CompletableFuture<Lease>> portion = new ArrayList<>();
            for (int i = 0; i < PORTION; i++) {
                portion.add(elections.elector("shard-" + (leases.size() + i)).campaignAsync());
            }
            for (CompletableFuture<Lease> campaign : portion) {
                leases.add(campaign.get(30, TimeUnit.SECONDS));
            }
        }
        return leases;
    }

    /** What is left after a collection: the least of several, because something is always under way. */
    private static long retainedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
