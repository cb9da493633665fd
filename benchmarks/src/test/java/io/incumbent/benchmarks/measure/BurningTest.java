package io.incumbent.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.benchmarks.ours.Leases;
import io.incumbent.benchmarks.process.ContenderProcess;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Service;
import io.incumbent.tck.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurningTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOPPED = Duration.ofMillis(1_500);
    /** Nothing here takes so long, however busy the machine is. */
    private static final long FOR_EVER_MILLIS = 600_000;

    private final Results results = new Results("Incumbent");

    @TempDir
    Path folder;

    @Test
    void tellsWhoKeepsAllAndWhoLosesSomeAndFindsTheControlOut() throws Exception {
        Entry control = entry("control", Leases.class);
        try (Crew crew = new Crew(results)) {
            enter(crew, entry("keeps", Leases.class), FOR_EVER_MILLIS);
            enter(crew, entry("is told", Forgets.class), FOR_EVER_MILLIS);
            // Less than it is stopped for, so it has lost everything by then.
            enter(crew, control, 1_000);
            new Burning(crew, control, 0).measure(STOPPED, STOPPED, results);
        }
        assertThat(lost())
                .containsEntry("keeps", "0")
                .containsEntry("is told", "3")
                .containsEntry("control", "10");
        assertThat(results.remarks()).hasSize(1);
    }

    @Test
    void saysThatNothingWasShownIfTheControlKeepsAll() throws Exception {
        Entry control = entry("control", Leases.class);
        try (Crew crew = new Crew(results)) {
            enter(crew, control, FOR_EVER_MILLIS);
            new Burning(crew, control, 0).measure(Duration.ofMillis(200), Duration.ofMillis(100), results);
        }
        assertThat(results.remarks()).anyMatch(remark -> remark.contains("not found to have lost all"));
    }

    @Test
    void saysThatNothingWasShownIfNothingBurnt() {
        Burning burning = new Burning(new Crew(results), entry("control", Leases.class), 2);
        burning.remark(null, 0.9, Duration.ofSeconds(1), results);
        assertThat(results.remarks())
                .anyMatch(remark -> remark.contains("of 2 cores, 0.9 burnt for 1 s"))
                .anyMatch(remark -> remark.contains("the cores were not kept busy"))
                .anyMatch(remark -> remark.contains("not found to have lost all"));
    }

    private Map<String, String> lost() {
        return results.rows().stream()
                .collect(Collectors.toMap(Row::contender, row -> row.cells().getOrDefault("lost", "?")));
    }

    private static Entry entry(String name, Class<? extends ContenderSource> source) {
        return new Entry(name, Service.ETCD, "none", source.getName(), "none", Map.of(), "for a test", true);
    }

    private void enter(Crew crew, Entry entry, long termMillis) throws InterruptedException {
        String classPath = System.getProperty("java.class.path");
        crew.add(entry, ContenderProcess.start(entry.name(), entry.source(), classPath, folder));
        Message open = Message.order("open")
                .with("servers", List.of())
                .with("settings", Map.of())
                .with("termMillis", termMillis);
        assertThat(crew.ask(entry, open, PATIENCE)).as(entry.name()).isPresent();
    }

    /** Tells three candidates right away that their term has ended, and leads again; the question does not show it. */
    public static final class Forgets implements ContenderSource {

        @Override
        public Contender open(Place place, Duration term) {
            return new Contender() {
                private int told;

                @Override
                public Candidacy stand(String election, String candidate, Witness witness) {
                    witness.started(1);
                    if (told < 3) {
                        told++;
                        witness.stopped();
                        witness.started(2);
                    }
                    return new Leader();
                }

                @Override
                public void close() {
                    told = 0;
                }
            };
        }
    }

    private record Leader() implements Candidacy {

        @Override
        public boolean leads() {
            return true;
        }

        @Override
        public void leave() {
            // It simply goes.
        }
    }
}
