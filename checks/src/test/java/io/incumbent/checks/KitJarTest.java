package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever doubts a verdict has it judged again by the kit's jar, with nothing else on the class path. */
@Timeout(60)
class KitJarTest {

    @TempDir
    private Path folder;

    private String said = "";

    private int run(String... args) throws Exception {
        Path jar = PackagedJarTest.named("incumbent-tck").jar("");
        Path output = folder.resolve("output.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                jar.toString()),
                        Stream.of(args))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        said = Files.readString(output);
        return process.exitValue();
    }

    private static Operation read(long id, long from, long to, long token) {
        return new Operation(0, "c" + id, "orders", Kind.READ, Phase.OK, id, new Bracket(from, to), token, null, null);
    }

    private Path stored(long lastOfFirst) throws Exception {
        Path run = folder.resolve("run");
        try (HistoryFile file = HistoryFile.create(run, "run", Map.of())) {
            file.append(read(1, 1, 2, 1));
            file.append(read(2, lastOfFirst, lastOfFirst + 1, 1));
            file.append(read(3, 10, 11, 2));
            file.append(read(4, 20, 21, 2));
        }
        return run;
    }

    @Test
    void findsAViolation() throws Exception {
        assertThat(run("check", stored(15).toString())).isEqualTo(1);
        assertThat(said).startsWith("VIOLATED").contains("rule 1.01 broken in election orders");
    }

    @Test
    void showsARun() throws Exception {
        Path page = folder.resolve("page.html");
        assertThat(run("report", stored(5).toString(), "-o", page.toString())).isEqualTo(3);
        assertThat(page).content().contains("<svg");
    }

    @Test
    void saysWhatItCanDo() throws Exception {
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(said).contains("usage: check <folder of a run>");
    }
}
