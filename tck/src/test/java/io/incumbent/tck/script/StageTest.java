package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.broken.Matrix;
import io.incumbent.tck.elector.RunDoubts;
import io.incumbent.tck.elector.Season;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit with a part that doesn't work says so. The electors that it plays with are as they should be. */
@DisplayName("A stage")
@Tag("once")
class StageTest {

    private static final int SIDE_BY_SIDE = 5;

    /**
     * A stage, and what must be said of what is played on it.
     *
     * @param name what is wrong with it
     * @param stage makes it
     * @param script the id of what is played
     * @param rule the rule that must speak
     * @param says what it must say
     */
    private record Case(String name, Supplier<Stage> stage, String script, String rule, String says) {

        String said(Path folder) {
            try (MapService service = new MapService(new MapServer())) {
                Theatre theatre = new Theatre(service, folder.resolve(name.replace(' ', '-')), stage.get());
                Season season = new Season(List.of(theatre.play(played())), List.of());
                return RunDoubts.of(season, service, rule);
            }
        }

        private Script played() {
            Script played = Scripts.all(0).stream()
                    .filter(one -> one.id().equals(script))
                    .findFirst()
                    .orElseThrow();
            return rule.equals("7.03") ? new Drawn(played) : played;
        }

        Case withoutMistake() {
            return new Case("sound beside " + name, Stage::new, script, rule, says);
        }
    }

    /** As if it had been drawn at random: only then enough must have been done in it. */
    private record Drawn(Script script) implements Script {

        @Override
        public String id() {
            return script.id();
        }

        @Override
        public String title() {
            return script.title();
        }

        @Override
        public Set<String> rules() {
            return script.rules();
        }

        @Override
        public boolean isDrawn() {
            return true;
        }

        @Override
        public void play(Run run) throws Exception {
            script.play(run);
        }
    }

    private static final List<Case> BROKEN = List.of(
            new Case("no fence", BrokenStages.NoFence::new, "D2", "2.05", "late writes of term"),
            new Case("no faults", BrokenStages.NoFaults::new, "D7", "7.01", "D7: FaultEffect[kind=blackhole, target=a"),
            new Case("no pause", BrokenStages.NoPause::new, "D2", "7.01", "D2: FaultEffect[kind=pause, target=a"),
            new Case("no questions", BrokenStages.NoQuestions::new, "D7", "7.03", "Activity[before=0, during=0"),
            new Case("no late writes", BrokenStages.NoLateWrites::new, "D2", "7.02", "zombie writes refused 0 of"),
            new Case("no common time", BrokenStages.NoCommonTime::new, "D2", "7.04", "D2: the clock of a "));

    @Test
    @DisplayName("with a part that doesn't work is found out, and one without is not")
    void isFoundOut(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<CompletableFuture<String>> broken = play(BROKEN.stream(), folder, threads);
            List<CompletableFuture<String>> sound = play(BROKEN.stream().map(Case::withoutMistake), folder, threads);
            for (int i = 0; i < BROKEN.size(); i++) {
                Case one = BROKEN.get(i);
                String found = broken.get(i).get();
                System.out.println(Matrix.line(one.rule(), one.name(), one.script(), found));
                assertThat(found).as(one.name()).contains(one.says());
                assertThat(sound.get(i).get()).as("not " + one.name()).doesNotContain(one.says());
            }
        } finally {
            threads.shutdownNow();
        }
        Matrix.publish("stage-mutants", BROKEN.size(), BROKEN.size());
    }

    private static List<CompletableFuture<String>> play(Stream<Case> cases, Path folder, ExecutorService threads) {
        return cases.map(one -> CompletableFuture.supplyAsync(() -> one.said(folder), threads))
                .toList();
    }

    @Test
    @DisplayName("on which a control did not fire proves nothing")
    void silentControl() {
        Season season = new Season(List.of(), List.of("control-everybody: two lead, and nobody says so"));
        try (MapService service = new MapService(new MapServer())) {
            assertThat(RunDoubts.of(season, service, "7.05"))
                    .contains("controls that did not fire", "control-everybody: two lead");
        }
    }
}
