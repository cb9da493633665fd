package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Place;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.broken.CountedKeys;
import io.incumbent.tck.broken.LeavesKeys;
import io.incumbent.tck.elector.Season;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after scripts is found, although nobody asked for it in them. */
@DisplayName("When everybody has gone")
@Tag("once")
class RemainsTest {

    private static final int TERMS = 12;

    @TempDir
    Path folder;

    @Test
    @DisplayName("threads that somebody left are found")
    void threads() {
        try {
            assertThat(broken(new MapService(new MapServer(), Litterer.class), "6.01"))
                    .anyMatch(report -> report.contains("litter"));
        } finally {
            Litterer.CLEAN.countDown();
        }
    }

    @Test
    @DisplayName("keys beyond those that are documented are found")
    void keys() {
        assertThat(broken(LeavesKeys.subject(), "6.03")).anyMatch(report -> report.contains("keys"));
    }

    @Test
    @DisplayName("nothing is found where nothing was left")
    void nothing() {
        assertThat(broken(CountedKeys.honest(), "6.01")).isEmpty();
        assertThat(broken(CountedKeys.honest(), "6.02")).isEmpty();
        assertThat(broken(CountedKeys.honest(), "6.03")).isEmpty();
    }

    @Test
    @DisplayName("what comes and goes by itself, such as a connection for counting, is not left")
    void passing() {
        AtomicInteger looks = new AtomicInteger();
        int many = 1_000;

        assertThat(broken(new CountedKeys(new MapServer(), () -> looks.incrementAndGet() % 2 == 0 ? many : 0), "6.03"))
                .isEmpty();
        assertThat(looks).hasValueGreaterThan(2);
    }

    /** The script itself demands nothing of the kind. */
    private List<String> broken(ElectorsUnderTest subject, String rule) {
        Script curfew = Scripts.all(0).stream()
                .filter(script -> script.id().equals("L20"))
                .findFirst()
                .orElseThrow();
        try (subject) {
            List<Script> played = List.of(new Terms(), curfew);
            return new Season(new Theatre(subject, folder.resolve(rule)).play(played), List.of())
                    .standing(rule)
                    .broken();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Some terms, one after another. */
    private static final class Terms implements Script {

        @Override
        public String id() {
            return "terms";
        }

        @Override
        public String title() {
            return "Somebody is elected and resigns, again and again.";
        }

        @Override
        public Set<String> rules() {
            return Set.of();
        }

        @Override
        public void play(Run run) {
            Actor a = run.actor("a");
            for (int i = 0; i < TERMS; i++) {
                run.elect(a);
                run.resign(a);
            }
        }
    }

    /** Leaves more threads than pools breathe. */
    public static final class Litterer implements ElectorSource {

        static final CountDownLatch CLEAN = new CountDownLatch(1);

        @Override
        public Elections open(Place place, ElectionOptions options) {
            Stream.generate(() -> new Thread(Litterer::linger, "litter"))
                    .limit(50)
                    .forEach(Litterer::begin);
            return new MapElectors().open(place, options);
        }

        private static void begin(Thread thread) {
            thread.setDaemon(true);
            thread.start();
        }

        private static void linger() {
            try {
                CLEAN.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
