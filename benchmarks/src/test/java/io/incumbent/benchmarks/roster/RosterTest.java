package io.incumbent.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterTest {

    private static final Path PEERS = Path.of("peers");

    @ParameterizedTest
    @EnumSource
    void everyServiceHasOursFirstAndSomebodyElse(Service service) {
        List<Entry> entries = Roster.of(service);
        assertThat(entries.get(0).isOurs()).isTrue();
        assertThat(entries).hasSizeGreaterThan(2);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.service()).isEqualTo(service);
            assertThat(entry.configuration()).isNotBlank();
        });
    }

    /** What only ./bench builds can't be looked up in this class path, but its source can. */
    @ParameterizedTest
    @EnumSource
    void everybodyIsThere(Service service) {
        for (Entry entry : Roster.of(service)) {
            assertThat(PEERS.resolve(entry.module()).resolve("pom.xml")).exists();
            assertThat(source(entry)).as(entry.source()).anyMatch(Files::exists);
        }
    }

    private static Stream<Path> source(Entry entry) {
        String file = "src/main/java/" + entry.source().replace('.', '/') + ".java";
        return Stream.of(Path.of(file), PEERS.resolve(entry.module()).resolve(file));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyStandsInAnothersElection(Service service) {
        assertThat(Roster.of(service).stream().map(entry -> entry.election("alone")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void versionsComeFromTheClassPath() {
        String classPath = String.join(
                File.pathSeparator, "/a/redisson-all-9.jar", "/b/redisson-4.7.0.jar", "/c/curator-recipes-5.9.0.jar");
        assertThat(ClassPaths.version(classPath, "redisson")).isEqualTo("4.7.0");
        assertThat(ClassPaths.version(classPath, "curator-recipes")).isEqualTo("5.9.0");
        assertThat(ClassPaths.version(classPath, "jetcd-core")).isEqualTo("unknown");
    }

    @Test
    void aClassPathThatWasNotBuiltIsToldWithTheCure(@TempDir Path folder) throws IOException {
        Entry entry = Roster.of(Service.ETCD).get(0);
        assertThatThrownBy(() -> new ClassPaths(folder).of(entry))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("incumbent-etcd")
                .hasMessageContaining("-Ppeers");

        Path target = Files.createDirectories(folder.resolve("incumbent-etcd/target"));
        Files.writeString(target.resolve("class.path"), "/x.jar\n");
        assertThat(new ClassPaths(folder).of(entry))
                .isEqualTo(target.resolve("classes") + File.pathSeparator + "/x.jar");
    }
}
