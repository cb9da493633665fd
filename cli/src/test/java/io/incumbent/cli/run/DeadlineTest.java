package io.incumbent.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheClockBeforeItAsksTheLeaseSoThatAPauseInBetweenShortens() throws Exception {
        Path clock = Files.writeString(folder.resolve("uptime"), "100.07 3.00\n");
        // While the lease is asked, ten seconds pass: as after a pause between the two.
        FakeLease lease = new FakeLease(() -> {
            Files.writeString(clock, "110.07 3.00\n");
            return Duration.ofSeconds(5);
        });

        Deadline deadline = Deadline.of(lease, Duration.ofSeconds(1), new Uptime(clock));

        assertThat(deadline).isEqualTo(new Deadline(10_402, 10_502));
        assertThat(deadline.seconds()).isEqualTo("105.02");
    }

    @Test
    void aLeaseThatIsOverIsDueNow() throws Exception {
        Path clock = Files.writeString(folder.resolve("uptime"), "0.09 3.00\n");
        FakeLease lease = new FakeLease(() -> Duration.ZERO);
        assertThat(Deadline.of(lease, Duration.ZERO, new Uptime(clock)).kill()).isEqualTo(9);
    }
}
