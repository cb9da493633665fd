package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link under turmoil")
class TurmoilTest {

    private static final int CONNECTIONS = 400;

    @Test
    @DisplayName("survives faults of all kinds from several threads at once, and is as new when it has healed")
    void survives() throws Exception {
        long seed = System.nanoTime();
        AtomicBoolean over = new AtomicBoolean();
        try (Rig rig = new Rig()) {
            List<Future<Long>> users = new ArrayList<>();
            List<Future<Long>> breakers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long own = seed + i;
                users.add(Rig.inBackground(() -> use(rig.link, over)));
                breakers.add(Rig.inBackground(() -> breakIt(rig.link, new Random(own))));
            }
            for (Future<Long> breaker : breakers) {
                breaker.get(Client.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            over.set(true);
            rig.link.heal();
            for (Future<Long> user : users) {
                user.get(Client.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            try (Client client = rig.client()) {
                client.ask("as new, seed " + seed);
            }
            Rig.await("nothing open; seed " + seed, () -> rig.link.evidence().open() == 0);
            assertThat(rig.toServer().inHand() + rig.toClient().inHand())
                    .as("seed %s", seed)
                    .isZero();
        }
    }

    private static long breakIt(Link link, Random random) {
        long faults = 0;
        while (link.evidence().accepted() < CONNECTIONS) {
            Fault fault = any(random);
            if (fault instanceof Fault.OneWay oneWay && random.nextBoolean()) {
                link.inject(random.nextBoolean() ? Way.TO_SERVER : Way.TO_CLIENT, oneWay);
            } else {
                link.inject(fault);
            }
            if (random.nextInt(4) == 0) {
                link.heal();
            }
            faults++;
        }
        return faults;
    }

    private static Fault any(Random random) {
        List<Fault> faults = List.of(
                new Fault.Pass(),
                new Fault.Cut(),
                new Fault.Stall(),
                new Fault.Blackhole(),
                new Fault.Delay(Duration.ofMillis(1), Duration.ofMillis(1), random.nextLong()),
                new Fault.DropReplyOnce(),
                new Fault.Reset(),
                new Fault.Fin(),
                new Fault.Refuse(),
                new Fault.AcceptAndHang(),
                new Fault.Slice(),
                new Fault.Throttle(100_000));
        return faults.get(random.nextInt(faults.size()));
    }

    /** What breaks is expected; what hangs ends when the link heals at last. */
    private static long use(Link link, AtomicBoolean over) {
        long served = 0;
        while (!over.get()) {
            try (Client client = new Client(link.address())) {
                client.ask("one").ask("two").ask("three");
                served++;
            } catch (IOException | UncheckedIOException | AssertionError broken) {
                link.sawRefusal();
            }
        }
        return served;
    }
}
