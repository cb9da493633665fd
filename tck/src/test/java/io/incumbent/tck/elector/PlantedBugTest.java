package io.incumbent.tck.elector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.broken.ComparesNothing;
import io.incumbent.tck.broken.SlowWrites;
import io.incumbent.tck.register.JupiterRun;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import io.incumbent.tck.script.Scripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged as any service is, by a few of the scripts. */
@DisplayName("A stranger's service")
@Tag("once")
class PlantedBugTest {

    @Test
    @DisplayName("that compares nothing before it sets is not conformant: two lead, with one token")
    void broken(@TempDir Path reports) {
        assertThat(judge(Planted.class, reports))
                .contains("is not conformant")
                .containsPattern("1\\.01 broken: .*broken \\d+ times")
                .containsPattern("2\\.01 broken: .*broken \\d+ times")
                .contains("was held together with");
    }

    @Test
    @DisplayName("that compares and sets breaks none of these rules in the same scripts")
    void sound(@TempDir Path reports) {
        assertThat(judge(Sound.class, reports))
                .contains("is not conformant")
                .doesNotContain("1.01 broken", "2.01 broken");
    }

    private static String judge(Class<?> type, Path reports) {
        return JupiterRun.of(reports, selectClass(type))
                .classFailure()
                .map(Throwable::getMessage)
                .orElse("");
    }

    /** Only a few scripts, so that both are not conformant; what counts is by which rules. */
    static class Sound extends ElectorConformance {

        private static final Set<String> PLAYED = Set.of("L2", "D3", "N4");

        @Override
        protected ElectorsUnderTest electors() {
            return new MapService(new MapServer(), SlowWrites.class);
        }

        @Override
        List<Script> program(ScriptSet set, long seed) {
            return Scripts.all(seed).stream()
                    .filter(script -> PLAYED.contains(script.id()))
                    .toList();
        }
    }

    static class Planted extends Sound {

        @Override
        protected ElectorsUnderTest electors() {
            return ComparesNothing.subject();
        }
    }
}
