package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A delay")
class DelayTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("lasts at least as long as asked, on that way only, and keeps the order")
    void lastsAndKeepsOrder() throws Exception {
        Duration least = Duration.ofMillis(30);
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection delay = rig.link.inject(Way.TO_CLIENT, new Fault.Delay(least, Duration.ofMillis(20), 7));
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                client.ask("request " + i);
                assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(least.toNanos());
            }
            IntStream.range(0, 50).forEach(i -> client.send("many " + i));
            for (int i = 0; i < 50; i++) {
                assertThat(client.line()).isEqualTo("re:many " + i);
            }
            assertThat(delay.evidence().toServer().held()).isZero();
            assertThat(delay.evidence().toClient().held())
                    .isEqualTo(delay.evidence().toClient().passed());
        }
    }

    @Test
    @DisplayName("ends when it heals: what was held arrives at once")
    void heals() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection delay = rig.link.inject(Way.TO_SERVER, new Fault.Delay(HOUR, HOUR, 1));
            client.send("one").send("two");
            Rig.await("held", () -> rig.toServer().inHand() == "one\ntwo\n".length());
            rig.link.heal();
            assertThat(client.line()).isEqualTo("re:one");
            assertThat(client.line()).isEqualTo("re:two");
            assertThat(delay.effect().reason()).isEqualTo("8 bytes were held back (TO_SERVER)");
        }
    }

    @Test
    @DisplayName("draws its jitter from its seed alone, between nothing and all of it")
    void jitter() {
        assertThat(drawn(5)).isEqualTo(drawn(5)).isNotEqualTo(drawn(6));
        assertThat(drawn(5)).allSatisfy(nanos -> assertThat(nanos).isBetween(1_000L, 1_100L));
        assertThat(drawn(5)).anySatisfy(nanos -> assertThat(nanos).isLessThan(1_020));
        assertThat(drawn(5)).anySatisfy(nanos -> assertThat(nanos).isGreaterThan(1_080));
    }

    private static List<Long> drawn(long seed) {
        Treatment delay = Treatments.delay(new Fault.Delay(Duration.ofNanos(1_000), Duration.ofNanos(100), seed));
        return LongStream.range(0, 100).map(unused -> delay.leavesAt(0)).boxed().toList();
    }
}
