package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link that is slow")
class PaceTest {

    @Test
    @DisplayName("by slices passes everything, byte by byte")
    void slice() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection slice = rig.link.inject(new Fault.Slice());
            client.ask("a longer line than one byte").ask("x".repeat(5_000));
            assertThat(slice.effect().isShown()).isTrue();
            assertThat(slice.evidence().reset()).isZero();
        }
    }

    @Test
    @DisplayName("by a rate takes at least as long as the rate says")
    void throttle() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            long before = System.nanoTime();
            Injection throttle = rig.link.inject(Way.TO_SERVER, new Fault.Throttle(20_000));
            client.ask("x".repeat(3_999));
            // All but the last piece, of a fiftieth second, have been waited for.
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(180));
            assertThat(throttle.effect().isShown()).isTrue();
        }
    }

    @Test
    @DisplayName("by a rate is busy after each piece for as long as the piece takes")
    void busy() {
        long start = Long.MAX_VALUE - 1_000;
        Throttling throttling = new Throttling(1_000, start);
        Parcel next = Parcel.of(Parcel.Kind.END, start);
        assertThat(throttling.piece()).isEqualTo(20);
        assertThat(throttling.waits(next, start)).isZero();
        throttling.busy(20, start);
        assertThat(throttling.waits(next, start)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(throttling.waits(next, start + TimeUnit.MILLISECONDS.toNanos(21)))
                .isZero();
    }
}
