package io.incumbent.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.ours.Leases;
import io.incumbent.benchmarks.ours.Standing;
import io.incumbent.tck.Place;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContenderProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(classes = {Leases.class, Standing.class})
    void winsAndHandsOver(Class<? extends ContenderSource> source) throws Exception {
        try (ContenderProcess process = start(source)) {
            process.ask(open(), PATIENCE);
            Message win = process.ask(Message.order("win").with("election", "alone"), PATIENCE);
            assertThat(win.number("win")).isPositive();
            assertThat(win.number("release")).isPositive();

            process.ask(lineUp(3, 20), PATIENCE);
            for (int i = 0; i < 5; i++) {
                Message handover = process.ask(Message.order("hand over"), PATIENCE);
                // The work has to stop first, so nobody is faster than that.
                assertThat(handover.number("handover")).isGreaterThanOrEqualTo(20_000_000);
                assertThat(handover.number("overlap")).isZero();
                process.ask(Message.order("rejoin"), PATIENCE);
            }
            process.ask(Message.order("disperse"), PATIENCE);

            // Nobody is left behind who would lead now.
            process.ask(lineUp(1, 0), PATIENCE);
            process.ask(Message.order("hand over"), PATIENCE);
        }
    }

    @Test
    void leadsManyAtOnceAndThenNone() throws Exception {
        try (ContenderProcess process = start(Leases.class)) {
            process.ask(open(), PATIENCE);
            Message many = Message.order("lead many").with("election", "many").with("count", 50L);
            for (int i = 0; i < 2; i++) {
                Message led = process.ask(many, PATIENCE);
                assertThat(led.number("took")).isPositive();
                assertThat(led.number("threads")).isPositive();
                assertThat(led.number("heap")).isPositive();
                assertThat(process.ask(Message.order("leave all"), PATIENCE).number("led"))
                        .isEqualTo(50);
            }
            assertThat(process.ask(Message.order("leave all"), PATIENCE).number("led"))
                    .isZero();
        }
    }

    @Test
    void seesWhoStartsBeforeTheOtherHasStopped() throws Exception {
        try (ContenderProcess process = start(ReleasesTooEarly.class)) {
            process.ask(open(), PATIENCE);
            process.ask(lineUp(1, 50), PATIENCE);
            Message handover = process.ask(Message.order("hand over"), PATIENCE);
            assertThat(handover.number("overlap")).isPositive();
        }
    }

    @Test
    void whoRefusesMayBeAskedAgain() throws Exception {
        try (ContenderProcess process = start(Leases.class)) {
            assertThatThrownBy(() -> process.ask(Message.order("hand over"), PATIENCE))
                    .isInstanceOf(ContenderFailure.class)
                    .hasMessageContaining("refused 'hand over'")
                    .hasMessageContaining("nobody has lined up");
            process.ask(open(), PATIENCE);
        }
    }

    @Test
    void whoHangsIsEndedAndNotAskedAgain() throws Exception {
        try (ContenderProcess process = start(Hangs.class)) {
            assertThatThrownBy(() -> process.ask(open(), Duration.ofSeconds(1)))
                    .isInstanceOf(ContenderFailure.class)
                    .hasMessageContaining("did not carry out 'open' within PT1S");
            assertThat(process.isAlive()).isFalse();
            assertThatThrownBy(() -> process.ask(open(), PATIENCE))
                    .isInstanceOf(ContenderFailure.class)
                    .hasMessageContaining("did not carry out");
        }
    }

    @Test
    void whoDiesIsNoticedAtOnceWithItsLastWords() throws Exception {
        try (ContenderProcess process = start(Dies.class)) {
            assertThatThrownBy(() -> process.ask(open(), PATIENCE))
                    .isInstanceOf(ContenderFailure.class)
                    .hasMessageContaining("died when it was to 'open'")
                    .hasMessageContaining("these are my last words");
        }
    }

    @Test
    void whatAClientPrintsIsNoAnswer() throws Exception {
        try (ContenderProcess process = start(Talks.class)) {
            assertThat(process.ask(open(), PATIENCE).has(Message.FAILED)).isFalse();
        }
    }

    @Test
    void nobodyIsLeftBehindByAnOrdererWhoDies() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContenderMain.class.getName(),
                        Hangs.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("hangs.log").toFile())
                .start();
        try (OutputStream orders = process.getOutputStream()) {
            orders.write((open().with(Message.ORDER, 1L).line() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
    }

    private ContenderProcess start(Class<? extends ContenderSource> source) {
        String classPath = System.getProperty("java.class.path");
        return ContenderProcess.start(source.getSimpleName(), source.getName(), classPath, folder);
    }

    private static Message open() {
        return Message.order("open")
                .with("servers", List.of())
                .with("settings", Map.of())
                .with("termMillis", 60_000L);
    }

    private static Message lineUp(long waiters, long stopMillis) {
        return Message.order("line up")
                .with("election", "line")
                .with("waiters", waiters)
                .with("clients", 1L)
                .with("stopMillis", stopMillis);
    }

    /** Never answers. */
    public static final class Hangs implements ContenderSource {
        @Override
        public Contender open(Place place, Duration term) throws InterruptedException {
            new CountDownLatch(1).await();
            throw new AssertionError();
        }
    }

    /** Ends its process. */
    public static final class Dies implements ContenderSource {
        @Override
        public Contender open(Place place, Duration term) {
            System.err.println("these are my last words");
            Runtime.getRuntime().halt(3);
            throw new AssertionError();
        }
    }

    /** Prints as some libraries do. */
    public static final class Talks implements ContenderSource {
        @Override
        public Contender open(Place place, Duration term) {
            System.out.println("{\"order\": 7}");
            return new Leases().open(place, term);
        }
    }
}
