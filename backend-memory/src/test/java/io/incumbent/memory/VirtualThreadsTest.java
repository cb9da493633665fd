package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on the JDK of the second test run where the build names one, else on this one. What it ran on is left in
 * target/virtual-threads.txt, and ./verify refuses an old JDK there if it has a new one.
 */
@DisplayName("An application of virtual threads, on one carrier,")
@Timeout(180)
class VirtualThreadsTest {

    private static final Path JDK =
            Path.of(System.getenv().getOrDefault("SECOND_JDK", System.getProperty("java.home")));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is never pinned and never waits for ever")
    void isServed() throws Exception {
        Run run = run("none", 120);

        assertThat(run.end()).as(run.said()).isZero();
        assertThat(run.said()).contains(", 0 pinned, 0 calls by other threads, on JDK ");
        Files.writeString(Path.of("target", "virtual-threads.txt"), run.said());
    }

    @Test
    @DisplayName("is found out if something pins a thread")
    void pinningIsSeen() throws Exception {
        Run run = run("pin", 120);

        assertThat(run.end()).as(run.said()).isEqualTo(run.virtual() ? 1 : 0);
        assertThat(run.said()).contains(run.virtual() ? "VirtualThreads$Pins" : "ordinary threads");
    }

    @Test
    @DisplayName("is found out if something waits for ever")
    void waitingForEverIsSeen() throws Exception {
        Run run = run("hold", 5);

        assertThat(run.end()).as(run.said()).isEqualTo(run.virtual() ? 2 : 0);
    }

    private record Run(int end, String said) {
        boolean virtual() {
            return !said.contains("ordinary threads");
        }
    }

    private Run run(String mischief, int seconds) throws Exception {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(
                List.of(JDK.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Djdk.virtualThreadScheduler.parallelism=1");
        command.add("-Djdk.virtualThreadScheduler.maxPoolSize=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VirtualThreads.class.getName()));
        command.addAll(List.of(mischief, Integer.toString(seconds)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(160, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
