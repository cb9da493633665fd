package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed while it records")
@Timeout(60)
class SurvivesKillTest {

    private static final int WITNESSED = 200;

    /** Writes marks for ever, and says after some of them that they are written. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] args) throws Exception {
            HistoryFile file = HistoryFile.create(Path.of(args[0]), "victim", Map.of());
            for (long i = 1; ; i++) {
                file.append(new Mark(0, "victim", "mark " + i, Bracket.at(i)));
                if (i == WITNESSED) {
                    System.out.println("written");
                }
            }
        }
    }

    @Test
    @DisplayName("leaves every line whose writing had returned, in order, and at most one torn")
    void leavesEveryLine(@TempDir Path folder) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = victim.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("written");
        } finally {
            victim.destroyForcibly();
            assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        List<Event> events = History.read(folder).events();
        assertThat(events).hasSizeGreaterThanOrEqualTo(WITNESSED);
        assertThat(events).extracting(Event::seq).isSorted().startsWith(1L);
    }
}
