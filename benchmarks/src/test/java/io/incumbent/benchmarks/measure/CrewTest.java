package io.incumbent.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.ours.Leases;
import io.incumbent.benchmarks.process.ContenderProcess;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MORE_THAN_ENOUGH = 7;

    private final Results results = new Results("Incumbent");
    private final List<Entry> started = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whoFailedTooOftenIsAskedAgainInAProcessAnew() throws Exception {
        Entry sound = entry("sound");
        Entry failing = entry("failing");
        try (Crew crew = new Crew(results)) {
            start(crew, sound);
            start(crew, failing);
            for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
                // Nobody has lined up, so it refuses.
                assertThat(crew.ask(failing, Message.order("hand over"), PATIENCE))
                        .isEmpty();
            }
            assertThat(crew.ask(failing, win(), PATIENCE)).isEmpty();
            started.clear();

            crew.renew(entry -> start(crew, entry));

            assertThat(started).containsExactly(failing);
            assertThat(crew.all()).containsExactly(sound, failing);
            assertThat(crew.ask(failing, win(), PATIENCE)).isPresent();
            assertThat(crew.ask(sound, win(), PATIENCE)).isPresent();
            assertThat(results.remarks())
                    .hasSize(2)
                    .anySatisfy(remark -> assertThat(remark).contains("refused 'hand over'"))
                    .contains("Redis failing goes on in a process anew.");

            started.clear();
            crew.renew(entry -> start(crew, entry));
            assertThat(started).isEmpty();
        }
    }

    private static Message win() {
        return Message.order("win").with("election", "alone");
    }

    private void start(Crew crew, Entry entry) throws InterruptedException {
        started.add(entry);
        crew.add(
                entry,
                ContenderProcess.start(entry.name(), entry.source(), System.getProperty("java.class.path"), folder));
        Message open = Message.order("open")
                .with("servers", List.of())
                .with("settings", Map.of())
                .with("termMillis", 60_000L);
        assertThat(crew.ask(entry, open, PATIENCE)).isPresent();
    }

    private static Entry entry(String name) {
        return new Entry(name, Service.REDIS, "none", Leases.class.getName(), "none", Map.of(), "", true);
    }
}
