package io.incumbent.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken elector and each broken service fails by the rule that is about its mistake, in words that help. */
@Tag("conformance")
@DisplayName("A mistake")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {

    /** More than there are processors: they wait most of the time. */
    private static final int SIDE_BY_SIDE = 6;

    private final Map<Kill, Kill.Result> results = new ConcurrentHashMap<>();

    @BeforeAll
    void play(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            Map<Kill, Future<Kill.Result>> playing = new TreeMap<>(KillMatrixTest::inOrder);
            for (Kill kill : Kills.all()) {
                playing.put(kill, threads.submit(() -> kill.play(folder)));
            }
            for (Map.Entry<Kill, Future<Kill.Result>> one : playing.entrySet()) {
                results.put(one.getKey(), one.getValue().get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("io.incumbent.tck.broken.Kills#all")
    @DisplayName("is found out by the right rule, in words that help")
    void isFoundOut(Kill kill) {
        Kill.Result result = result(kill);
        assertThat(result.reports()).as("%s; %s", kill, result.instead()).anyMatch(kill::isHelped);
    }

    @AfterAll
    void show() throws IOException {
        Kills.all().stream()
                .sorted(KillMatrixTest::inOrder)
                .map(kill -> Matrix.line(
                        kill.rule(),
                        kill.id().orElse("") + " " + kill.mistake().getSimpleName(),
                        kill.script().id(),
                        result(kill).reports().stream()
                                .filter(kill::isHelped)
                                .findFirst()
                                .orElse("")))
                .forEach(System.out::println);
        Kills.all().stream()
                .collect(Collectors.groupingBy(
                        Kill::rule,
                        TreeMap::new,
                        Collectors.mapping(
                                kill -> kill.mistake().getSimpleName(), Collectors.toCollection(TreeSet::new))))
                .forEach((rule, mistakes) -> System.out.println(rule + " " + mistakes));
        long caught = Kills.all().stream()
                .filter(kill -> result(kill).reports().stream().anyMatch(kill::isHelped))
                .count();
        Matrix.publish("elector-mutants", caught, Kills.all().size());
    }

    private Kill.Result result(Kill kill) {
        return results.entrySet().stream()
                .filter(one -> inOrder(one.getKey(), kill) == 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static int inOrder(Kill one, Kill other) {
        return (one.rule() + one).compareTo(other.rule() + other);
    }
}
