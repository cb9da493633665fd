package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A thousand leases of one process")
@Timeout(120)
class RenewalsTest {

    private static final int LEASES = 1_000;

    /** A quarter of the usual term, which is how often they are renewed. */
    private static final Duration PERIOD = Duration.ofMillis(2_500);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are renewed, on the medium, well within the period of renewal")
    void renewals() {
        try (FileBackend here = new FileBackend(folder)) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < LEASES; i++) {
                changes.add(new Change("r" + i, Contest.read(here, "r" + i), "0"));
            }
            print("founded", here, changes);
            long best = Long.MAX_VALUE;
            for (int round = 1; round <= 5; round++) {
                best = Math.min(best, print("renewed", here, changes));
            }
            assertThat(Duration.ofNanos(best)).isLessThan(PERIOD);
        }
    }

    /** Replaces the changes by those that follow them. */
    private static long print(String what, FileBackend here, List<Change> changes) {
        long begun = System.nanoTime();
        var stages = here.compareAndSetAll(List.copyOf(changes), Contest.PATIENCE);
        for (int i = 0; i < changes.size(); i++) {
            Outcome outcome = stages.get(i).toCompletableFuture().join();
            assertThat(outcome).isInstanceOf(Outcome.Applied.class);
            Outcome.Applied applied = (Outcome.Applied) outcome;
            changes.set(i, new Change(changes.get(i).register(), applied.written(), "x" + begun));
        }
        long took = System.nanoTime() - begun;
        System.out.println(String.format(Locale.ROOT, "%d leases %s in %d ms", LEASES, what, took / 1_000_000));
        return took;
    }
}
