package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingGate;
import io.incumbent.Lease;
import io.incumbent.LeaseLostException;
import io.incumbent.StaleTokenException;
import io.incumbent.memory.FaultyRegister.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("However connections fail and candidates behave")
@Timeout(60)
@Tag("once")
class RandomFaultsTest {

    private static final Duration TERM = Duration.ofMillis(200);
    private static final int PROCESSES = 3;
    private static final int CANDIDATES = 6;
    private static final List<Mode> MODES = List.of(Mode.values());

    @AutoClose
    private final Processes processes = new Processes();

    private final long seed = Long.getLong("incumbent.seed", System.nanoTime());
    private final List<FaultyRegister> connections = new ArrayList<>();
    private final List<Elections> doors = new ArrayList<>();
    private final List<Lease> leases = new CopyOnWriteArrayList<>();
    private final FencingGate gate = FencingGate.of("e");
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    @DisplayName("no two leases are held at once, no token is given twice, and in the end somebody leads")
    void neverTwo() throws Exception {
        MemoryBackend memory = new MemoryBackend();
        for (int i = 0; i < PROCESSES; i++) {
            connections.add(new FaultyRegister(memory));
            doors.add(processes.start(connections.get(i), TERM));
        }
        // One part each: candidates, then one who breaks connections, then one who watches.
        Crowd.of(CANDIDATES + 2, number -> switch (number) {
            case CANDIDATES -> breakConnections();
            case CANDIDATES + 1 -> watch();
            default -> standAgainAndAgain(number);
        });

        System.out.printf("random faults, seed %d: %d terms%n", seed, leases.size());
        assertThat(leases.stream().map(Lease::token)).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(leases).as("seed %d", seed).hasSizeGreaterThan(5);
        await().until(() ->
                doors.get(0).elector("e").campaign(Duration.ofSeconds(5)).isPresent());
    }

    private int breakConnections() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            FaultyRegister connection = connections.get(random.nextInt(PROCESSES));
            // Well half of the time, or nobody would ever be elected.
            connection.become(random.nextBoolean() ? Mode.WELL : MODES.get(random.nextInt(MODES.size())));
            if (over.await(random.nextLong(1, 2 * TERM.toMillis()), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        connections.forEach(connection -> connection.become(Mode.WELL));
        over.countDown();
        return 0;
    }

    /** A lease that is held before and after another was held was held at the same time. */
    private int watch() throws InterruptedException {
        int looks = 0;
        while (!over.await(1, TimeUnit.MILLISECONDS)) {
            List<Lease> held = leases.stream().filter(Lease::isHeld).toList();
            for (Lease other : held) {
                held.stream().filter(lease -> lease != other).forEach(lease -> assertNotTogether(lease, other));
            }
            looks++;
        }
        return looks;
    }

    private void assertNotTogether(Lease lease, Lease other) {
        boolean before = lease.isHeld();
        boolean between = other.isHeld();
        boolean after = lease.isHeld();
        assertThat(before && between && after)
                .as("seed %d: %s and %s are held at once", seed, lease, other)
                .isFalse();
    }

    private int standAgainAndAgain(int number) throws Exception {
        SplittableRandom random = new SplittableRandom(seed + number);
        while (over.getCount() > 0) {
            try (Elector elector = doors.get(number % PROCESSES).elector("e")) {
                for (int i = 0; i < 5 && over.getCount() > 0; i++) {
                    stand(elector, random);
                }
            }
        }
        return number;
    }

    private void stand(Elector elector, SplittableRandom random) throws InterruptedException {
        try {
            var won = elector.campaign(Duration.ofMillis(random.nextLong(3 * TERM.toMillis())));
            if (won.isPresent()) {
                leases.add(won.get());
                lead(won.get(), random);
            }
        } catch (BackendUnavailableException away) {
            assertThat(away).hasMessageContaining("campaign in e");
        }
    }

    /** Writes while the lease is held; then resigns, waiting for the service or not. */
    private void lead(Lease lease, SplittableRandom random) throws InterruptedException {
        try {
            for (int i = random.nextInt(60); i > 0; i--) {
                gate.admit(random.nextInt(20) == 0 ? lease.verify() : lease.requireHeld());
                if (over.await(5, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (LeaseLostException | BackendUnavailableException expected) {
            assertThat(expected).hasMessageContaining(lease.token().toString());
        } catch (StaleTokenException stale) {
            // This thread was late between the question and the write: that is what the gate is for.
            assertThat(lease.isHeld()).isFalse();
        }
        if (random.nextBoolean()) {
            lease.close();
        } else {
            var unused = lease.resign();
        }
    }
}
