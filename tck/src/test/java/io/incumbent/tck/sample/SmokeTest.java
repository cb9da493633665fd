package io.incumbent.tck.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Scripts;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {

    /** One for links and one for processes; each kind has tests of its own. */
    private static List<Script> two() {
        return Scripts.all().stream()
                .filter(script -> List.of("D2", "D7").contains(script.id()))
                .toList();
    }

    @Test
    void plays(@TempDir Path folder) throws Exception {
        try (MapService service = new MapService(new MapServer())) {
            List<Outcome> outcomes = new Theatre(service, folder).play(two());
            assertThat(outcomes).hasSize(2);
        }
    }
}
