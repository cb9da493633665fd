package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.Elections;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A hundred candidates who wait for one office")
@Timeout(60)
class WaitingLineTest {

    private static final int CANDIDATES = 100;
    private static final int MOST_CHANGES_EACH = 12;

    @AutoClose
    private final Processes processes = new Processes();

    private final FaultyRegister counting = new FaultyRegister(new MemoryBackend());
    private final List<Elections> doors = new ArrayList<>();
    private long changesSeen = -1;

    @Test
    @DisplayName("are all elected, and a handover costs the service a handful of writes, not a hundred")
    void noStampede() throws Exception {
        for (int i = 0; i < 4; i++) {
            doors.add(processes.start(counting, Duration.ofSeconds(60)));
        }
        Lease first = doors.get(0).elector("e").campaign();
        List<Lease> elected = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            waiting.add(doors.get(i % 4).elector("e").campaignAsync().thenAccept(elected::add));
        }
        await().during(Duration.ofMillis(500)).until(this::isQuiet);
        long before = counting.changes();

        first.close();
        for (int i = 0; i < CANDIDATES; i++) {
            int next = i;
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(5, TimeUnit.SECONDS)
                    .until(() -> elected.size() > next);
            elected.get(i).close();
        }

        double each = (double) (counting.changes() - before) / CANDIDATES;
        System.out.printf("100 candidates in line: %.1f writes for a handover%n", each);
        assertThat(waiting).allMatch(CompletableFuture::isDone);
        assertThat(elected.stream().map(lease -> lease.token().number()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(each).isLessThan(MOST_CHANGES_EACH);
    }

    private boolean isQuiet() {
        long now = counting.changes();
        boolean quiet = now == changesSeen;
        changesSeen = now;
        return quiet;
    }
}
