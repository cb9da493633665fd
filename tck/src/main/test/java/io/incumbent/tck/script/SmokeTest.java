package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {

    public static final class Memory implements ElectorSource {
        @Override
        public Elections open(Place place, ElectionOptions options) throws BackendUnavailableException {
            return Elections.connect("memory:", options);
        }
    }

    record Subject() implements ElectorsUnderTest {
        @Override
        public String name() {
            return "memory";
        }

        @Override
        public Class<? extends ElectorSource> source() {
            return Memory.class;
        }
    }

    @Test
    void plays(@TempDir Path folder) throws Exception {
        List<Outcome> outcomes = new Theatre(new Subject(), folder).play(List.of(new CutOff(), new Frozen()));
        outcomes.forEach(System.out::println);
        assertThat(outcomes).hasSize(2);
    }
}
