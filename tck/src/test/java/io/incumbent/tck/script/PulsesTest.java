package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.server.Server;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pauses of a slow server")
class PulsesTest {

    private static final Duration LASTS = Duration.ofMillis(600);

    private final AtomicLong bytes = new AtomicLong();
    private final LongSupplier more = bytes::incrementAndGet;

    private static long nothing() {
        return 0;
    }

    private static Pulses play(Server server, LongSupplier to, LongSupplier from) {
        Pulses pulses = new Pulses(server, to, from);
        pulses.play(LASTS);
        return pulses;
    }

    @Test
    @DisplayName("had an effect if it was silent while clients asked, whoever answered them")
    void silent() {
        Pulses pulses = play(new Fake(true, true), more, more);
        assertThat(pulses.isShown()).as(pulses.evidence()).isTrue();
    }

    @Test
    @DisplayName("had none if it gives a sign of life")
    void notPaused() {
        Pulses pulses = play(new Fake(true, false), more, PulsesTest::nothing);
        assertThat(pulses.isShown()).as(pulses.evidence()).isFalse();
    }

    @Test
    @DisplayName("had none if nobody asked for anything")
    void quiet() {
        assertThat(play(new Fake(true, true), PulsesTest::nothing, PulsesTest::nothing)
                        .isShown())
                .isFalse();
    }

    @Test
    @DisplayName("are judged by what clients see where the server can't be asked")
    void cannotBeAsked() {
        assertThat(play(new Fake(false, true), more, PulsesTest::nothing).isShown())
                .isTrue();
        assertThat(play(new Fake(false, true), more, more).isShown()).isFalse();
    }

    /** Answers when its pause is over, or at once if pauses don't work. */
    private static final class Fake implements Server {

        private final boolean asked;
        private final boolean pauses;
        private volatile boolean paused;

        Fake(boolean asked, boolean pauses) {
            this.asked = asked;
            this.pauses = pauses;
        }

        @Override
        public Optional<BooleanSupplier> signOfLife() {
            return asked ? Optional.of(this::answer) : Optional.empty();
        }

        private boolean answer() {
            while (paused) {
                LockSupport.parkNanos(100_000);
            }
            return true;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public InetSocketAddress address() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String life() {
            return "one";
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public void pause() {
            paused = pauses;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void startEmpty() {
            throw new UnsupportedOperationException();
        }
    }
}
