package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first code that anybody sees, run as they would run it: a process with our jars and nothing else. */
@Timeout(60)
class FirstExampleTest {
    private final Example example =
            Example.of(Page.named("README.md")).stream().findFirst().orElseThrow();

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() {
        assertThat(example.isComplete()).isTrue();
        assertThat(ExampleCompiler.compile(example, folder)).isEmpty();
    }

    @Test
    void writesThreeBatchesOnTheClassPath() throws Exception {
        writesThreeBatches("-cp", folder + File.pathSeparator + jars());
    }

    /** The engine and the backend are found by what the modules declare, not by files in META-INF. */
    @Test
    void writesThreeBatchesOnTheModulePath() throws Exception {
        writesThreeBatches("-p", jars(), "--add-modules", "io.incumbent", "-cp", folder.toString());
    }

    private void writesThreeBatches(String... paths) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(paths));
        command.add(example.type());
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output, StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "batch 1 written by billing/nightly#1",
                        "batch 2 written by billing/nightly#1",
                        "batch 3 written by billing/nightly#1");
        assertThat(process.exitValue()).isZero();
    }

    /** What the dependency on the same page brings. */
    private static String jars() {
        return Pom.root().publishedJars().stream()
                .filter(module ->
                        List.of("incumbent-api", "incumbent-backend-memory").contains(module.artifact()))
                .map(module -> module.jar("").toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
