package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step of a change fails once, in each way, and is the last of a process once. */
@DisplayName("Whatever happens to whichever step of a change")
class EveryStepTest {

    /** Creating and replacing take fewer. */
    private static final int STEPS = 10;

    @TempDir
    private Path folder;

    @AutoClose
    private FileBackend here;

    @BeforeEach
    void open() {
        here = new FileBackend(folder);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(StepDisk.Fault.class)
    @DisplayName("a register holds the old record or the new one, whole, and only what was applied is said to be")
    void replacing(StepDisk.Fault fault) {
        for (int at = 1; at <= STEPS; at++) {
            String name = fault + "/" + at;
            Contest.write(here, name, "older");
            checkAfter(fault, at, name, Contest.write(here, name, "old"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(StepDisk.Fault.class)
    @DisplayName("a register that begins is absent or holds the new record, and can begin again")
    void creating(StepDisk.Fault fault) {
        for (int at = 1; at <= STEPS; at++) {
            String name = fault + "/" + at;
            checkAfter(fault, at, name, Contest.read(here, name));
        }
    }

    private void checkAfter(StepDisk.Fault fault, int at, String name, Snapshot old) {
        String said = change(new StepDisk(fault, at), new Change(name, old, "new"));
        String held = Contest.shown(Contest.read(here, name));
        assertThat(held).as("after %s at step %d, said: %s", fault, at, said).isIn(Contest.shown(old), "new");
        if (said.equals("Applied") || said.equals("Rejected")) {
            assertThat(held.equals("new"))
                    .as("after %s at step %d, said: %s", fault, at, said)
                    .isEqualTo(said.equals("Applied"));
        }
        Contest.write(here, name, "next");
        assertThat(Contest.read(here, name).record()).isEqualTo("next");
    }

    private String change(Disk disk, Change change) {
        try {
            Outcome outcome = new RegisterFolder(Folders.at(folder, disk), change.register()).change(change);
            return outcome.getClass().getSimpleName();
        } catch (IOException unknown) {
            return String.valueOf(unknown);
        }
    }

    @Test
    @DisplayName("these are all the steps")
    void stepsAreEnough() {
        StepDisk untouched = new StepDisk(StepDisk.Fault.DEATH, 0);
        Snapshot nothing = Contest.read(here, "r");
        assertThat(change(untouched, new Change("r", nothing, "one"))).isEqualTo("Applied");
        assertThat(untouched.steps()).isBetween(4, STEPS);
        StepDisk again = new StepDisk(StepDisk.Fault.DEATH, 0);
        assertThat(change(again, new Change("r", Contest.read(here, "r"), "two")))
                .isEqualTo("Applied");
        assertThat(again.steps()).isBetween(4, STEPS);
    }

    @Test
    @DisplayName(
            "a rename that took effect and is said to have found nothing, as in networks, is not taken for a rejection")
    void renameThatWasRepeated() throws IOException {
        Snapshot old = Contest.write(here, "r", "old");
        Disk repeating = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                super.rename(from, to);
                throw new NoSuchFileException(from.toString());
            }
        };
        assertThat(change(repeating, new Change("r", old, "new"))).contains("NoSuchFile");
        assertThat(Contest.read(here, "r").record()).isEqualTo("new");
        assertThat(Files.isDirectory(Folders.of(folder, "r"))).isTrue();
    }
}
