package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.spec.CheckTraces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stored run, judged by the command")
@Timeout(60)
class CheckProcessTest {

    @TempDir
    private Path folder;

    private String said = "";

    /** Judges what is in the folder, in a process of its own, and returns its status. */
    private int check(String... args) throws Exception {
        return run(Check.class, args);
    }

    private int run(Class<?> program, String... args) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()),
                        Stream.of(args))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        said = Files.readString(output, StandardCharsets.UTF_8);
        return process.exitValue();
    }

    /** Stores a story, a file for each of two processes. */
    private Path store(Story story, Map<String, String> facts) throws Exception {
        Path run = folder.resolve("run");
        try (HistoryFile one = HistoryFile.create(run, "one", facts);
                HistoryFile two = HistoryFile.create(run, "two", facts)) {
            for (Event event : story.events()) {
                (event.process().startsWith("c1") ? one : two).append(event);
            }
        }
        return run;
    }

    private static Story handOver(long lastCheck) {
        return new Story()
                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 30, 30)
                .held("c1", 1, 2, lastCheck)
                .granted("c2", 2, 39, 40)
                .held("c2", 2, 41, 60);
    }

    @Test
    @DisplayName("is conformant, status 0: verdict and rule table, with margins")
    void conformant() throws Exception {
        assertThat(check(store(handOver(28), Map.of()).toString())).isZero();
        assertThat(said)
                .startsWith("CONFORMANT: 6 events, 2 terms")
                .containsPattern("1\\.01 +held +1 +0\\.012000s  two terms of one election are never held at once")
                .containsPattern("5\\.05 +not seen +0 +-  ")
                .doesNotContain("broken in");
    }

    @Test
    @DisplayName("is in violation, status 1: the first violations, with their evidence")
    void violation() throws Exception {
        assertThat(check(store(handOver(41), Map.of()).toString())).isEqualTo(1);
        assertThat(said)
                .startsWith("VIOLATED: 6 events")
                .containsPattern("1\\.01 +BROKEN +1 ")
                .contains("rule 1.01 broken in election orders: term 1 of c1 was held together with term 2 of c2: "
                        + "40 checks->true(1) by c1/sampler in 0.002000s..0.041000s #3; "
                        + "acquire->ok(2) by c2/4 in 0.039000s..0.040000s #2");
    }

    @Test
    @DisplayName("is shown to the specification, and accepted, status 0")
    void specification() throws Exception {
        assertThat(run(CheckTraces.class, store(handOver(28), Map.of()).toString()))
                .isZero();
        assertThat(said).startsWith("traces: 1 runs with 2 terms, 0 refused");
    }

    @Test
    @DisplayName("is refused by the specification, status 1, if two terms were held at once")
    void refusedBySpecification() throws Exception {
        assertThat(run(CheckTraces.class, store(handOver(41), Map.of()).toString()))
                .isEqualTo(1);
        assertThat(said).contains("election orders: ").contains("1 refused");
    }

    @Test
    @DisplayName("says nothing to the specification, status 2, if nobody led")
    void nothingForSpecification() throws Exception {
        assertThat(run(CheckTraces.class, store(new Story(), Map.of()).toString()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("is judged by what its writer declared")
    void declared() throws Exception {
        assertThat(check(store(handOver(28), Map.of("check.drift", "0.1")).toString()))
                .isEqualTo(1);
        assertThat(said).contains("rule 1.03 broken");
    }

    @Test
    @DisplayName("is inconclusive, status 3, if nothing happened")
    void inconclusive() throws Exception {
        assertThat(check(store(new Story(), Map.of()).toString())).isEqualTo(3);
        assertThat(said).startsWith("INCONCLUSIVE: 0 events").contains("doubt: no election had two terms");
    }

    @Test
    @DisplayName("is unusable, status 2, if it is damaged: by file and line")
    void damaged() throws Exception {
        Path run = store(handOver(28), Map.of());
        Path file = run.resolve("one.jsonl");
        Files.writeString(file, Files.readString(file).replace("\"k\":1", "\"k\":2"));
        assertThat(check(run.toString())).isEqualTo(2);
        assertThat(said).startsWith("UNUSABLE: one.jsonl, line 2 is damaged: ").hasLineCount(1);
    }

    @Test
    @DisplayName("is unusable, status 2, if it is not there, or declares nonsense")
    void unusable() throws Exception {
        assertThat(check()).isEqualTo(2);
        assertThat(said).startsWith("usage: Check <folder of a run>");
        assertThat(check(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(check(store(handOver(28), Map.of("check.drift", "much")).toString()))
                .isEqualTo(2);
        assertThat(said).contains("check.drift");
    }
}
