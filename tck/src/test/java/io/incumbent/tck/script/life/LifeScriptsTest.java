package io.incumbent.tck.script.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.incumbent.tck.broken.CountedKeys;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each script passes electors that are as they should be; the matrix shows that it finds out those that are not. */
@Tag("conformance")
@Tag("thorough")
class LifeScriptsTest {

    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    private Path folder;

    private Outcome play(Script script) {
        try (MapService service = new MapService(new MapServer())) {
            return new Theatre(service, folder).play(script);
        }
    }

    private static void judge(Script script, Outcome outcome) {
        assertThat(outcome.unplayed()).isEmpty();
        assertThat(outcome.breaches()).isEmpty();
        assertThat(outcome.doubts()).isEmpty();
        assertThat(outcome.checks().keySet()).containsAll(script.rules());
    }

    /** The longest ones shortened, and without L20: it shows nothing beside others, and has a test of its own. */
    private static Stream<Script> scripts() {
        return Stream.concat(
                Stream.of(new Calm(5), new Footprint(10, 50)),
                LifeScripts.all().stream()
                        .filter(script -> Stream.of(Calm.class, Footprint.class, Curfew.class)
                                .noneMatch(kind -> kind.isInstance(script))));
    }

    /** Side by side: they wait most of the time. */
    @TestFactory
    List<DynamicTest> passes() {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        List<DynamicTest> tests = scripts()
                .map(script -> {
                    Future<Outcome> playing = threads.submit(() -> play(script));
                    return dynamicTest(script.id() + " passes the sample", () -> judge(script, playing.get()));
                })
                .toList();
        threads.shutdown();
        return tests;
    }

    @Test
    void keysThatAreDocumentedMayStay() {
        try (CountedKeys service = CountedKeys.honest()) {
            judge(new Leavings(), new Theatre(service, folder).play(new Leavings()));
        }
    }
}
