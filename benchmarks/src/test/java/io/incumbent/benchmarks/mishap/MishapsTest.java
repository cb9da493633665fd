package io.incumbent.benchmarks.mishap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MishapsTest {

    private static final Path PEERS = Path.of("peers");

    /** What only ./bench builds can't be looked up in this class path, but its source can. */
    @Test
    void whatServersAreMadeOfIsThere() {
        assertThat(PEERS.resolve(Mishaps.ZOOKEEPER).resolve("pom.xml")).exists();
        for (String name : List.of(SteppedMembers.CLOCK, SteppedMembers.MEMBER)) {
            String file = "src/main/java/" + name.replace('.', '/') + ".java";
            assertThat(PEERS.resolve(Mishaps.HAZELCAST).resolve(file)).exists();
        }
    }
}
