package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people download who don't write Java: one jar, and a zip with a launcher; all client libraries in one process. */
@Timeout(120)
class DistributionTest {
    private static final Path JAR = PackagedJarTest.named("incumbent-cli").jar("-all");
    private static final double MOST_CPU_SECONDS = 1;

    @TempDir
    private Path folder;

    private String said = "";

    private int run(List<String> command) throws Exception {
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("INCUMBENT_BACKEND");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        said = Files.readString(output);
        return process.exitValue();
    }

    private int java(String... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(Stream.concat(Stream.of(java, "-jar", JAR.toString()), Stream.of(arguments))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "etcd://127.0.0.1:1,      finishConnect",
        "zookeeper://127.0.0.1:1, connectionloss",
        "redis://127.0.0.1:1,     Failed to connect to 127.0.0.1:1",
        "hazelcast://127.0.0.1:1, no member of Hazelcast let a client in",
    })
    void eachBackendsOwnLibraryFindsThatNobodyAnswers(String url, String clue) throws Exception {
        assertThat(java("leader", "a/b", "--term", "3s", "--backend", url)).isEqualTo(125);
        assertThat(said).contains(clue, "look whether the service runs").doesNotContain("\tat ", "SLF4J");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "file:"})
    void whatNeedsNoServerAnswers(String scheme) throws Exception {
        var url = scheme.equals("file:") ? scheme + folder : scheme;
        assertThat(java("leader", "a/b", "--json", "--backend", url)).isEqualTo(1);
        assertThat(said.strip()).isEqualTo("{\"election\": \"a/b\",\"led\": false}");
    }

    @Test
    void allBackendsAreFound() throws Exception {
        assertThat(java("leader", "a/b", "--backend", "nothing:")).isEqualTo(2);
        for (var module : Pom.root().publishedJars()) {
            if (module.artifact().contains("-backend-")) {
                assertThat(said).contains(module.artifact().replace("incumbent-backend-", ""));
            }
        }
    }

    @Test
    void filesOfTheSameNameWerePutTogether() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            for (var module : Pom.root().publishedJars()) {
                for (var service : services(module)) {
                    assertThat(text(jar, service))
                            .as(service)
                            .contains(text(module, service).strip());
                }
            }
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
        }
    }

    private static List<String> services(Pom module) throws IOException {
        try (var jar = new JarFile(module.jar("").toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("META-INF/services/.+"))
                    .toList();
        }
    }

    private static String text(Pom module, String entry) throws IOException {
        try (var jar = new JarFile(module.jar("").toFile())) {
            return text(jar, entry);
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void theZipHasALauncherThatStartsQuickly() throws Exception {
        var launcher = unzipped();
        assertThat(run(List.of(launcher.toString(), "--version"))).as(said).isZero();
        assertThat(said).startsWith("incumbent " + Pom.root().text("version"));

        var timed = "TIMEFORMAT='cpu %U %S'; time \"$0\" leader a/b --backend file:" + folder;
        assertThat(run(List.of("bash", "-c", timed, launcher.toString()))).isEqualTo(1);
        var times =
                said.lines().filter(line -> line.startsWith("cpu ")).findFirst().orElseThrow();
        var seconds = Stream.of(times.substring(4).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .sum();
        assertThat(seconds).as("seconds of CPU").isLessThan(MOST_CPU_SECONDS);
    }

    /** Java knows no rights of files in a zip, so the launcher gets its own here. */
    private Path unzipped() throws IOException {
        var zip = JAR.resolveSibling(JAR.getFileName().toString().replace("-all.jar", "-bin.zip"));
        var files = new ArrayList<String>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                    files.add(entry.getName());
                }
            }
        }
        assertThat(files).anyMatch(name -> name.endsWith("/LICENSE")).anyMatch(name -> name.endsWith("/README.md"));
        var launcher = folder.resolve("incumbent-" + Pom.root().text("version") + "/bin/incumbent");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }
}
