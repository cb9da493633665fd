package io.incumbent.tck.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlsTest {

    @Test
    void allFire(@TempDir Path folder) {
        assertThat(new Controls(folder).silent()).isEmpty();
    }

    @Test
    void oneThatDoesNotFireIsTold(@TempDir Path folder) {
        Control dud = new Control(Mischief.COMES_BACK, Set.of("1.04", "2.05"), new OneForLong());
        assertThat(new Controls(folder).silent(List.of(dud)))
                .singleElement()
                .asString()
                .contains("control-returning", "[2.05] were not reported");
    }

    @Test
    void oneThatCouldNotBePlayedIsTold(@TempDir Path folder) {
        Counter nowhere = new Counter(folder.resolve("nowhere").resolve("counter"));
        Control dud = new Control(Mischief.EVERYBODY_LEADS, Set.of("1.04"), new OneAfterAnother(nowhere));
        assertThat(new Controls(folder).silent(List.of(dud)))
                .singleElement()
                .asString()
                .contains("could not be played", "can't be deleted");
    }
}
