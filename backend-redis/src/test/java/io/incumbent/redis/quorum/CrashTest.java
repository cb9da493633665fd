package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
@DisplayName("Whoever leads dies in the middle of a renewal")
@Tag("once")
class CrashTest {

    private static final int RUNS = 10;
    /** Of a term, after what was seen last. */
    private static final double WAITING = 1.1;
    /** Until a renewal that is half-way is brought to its end, and that is heard of. Mostly less than half of it. */
    private static final Duration TO_BE_SETTLED = Duration.ofMillis(2_500);

    @ParameterizedTest
    @CsvSource({
        "3, true, 1, 1",
        "3, false, 1, 1",
        "5, true, 1, 1",
        "5, true, 2, 1",
        "5, false, 2, 1",
        "3, true, 1, 10",
        "5, true, 2, 10"
    })
    @DisplayName(
            "On so many servers, durable or not, with the renewal on so many, and others waiting: one term later the next one leads:")
    void oneTerm(int servers, boolean durable, int reached, int waiting) {
        oneTerm(servers, durable, false, reached, waiting);
    }

    @ParameterizedTest
    @CsvSource({"3, true, 1, 1", "3, false, 1, 10", "5, true, 2, 10"})
    @DisplayName("And where those servers go away along with it:")
    void serversGone(int servers, boolean durable, int reached, int waiting) {
        oneTerm(servers, durable, true, reached, waiting);
    }

    private static void oneTerm(int servers, boolean durable, boolean gone, int reached, int waiting) {
        long first = Long.getLong("incumbent.quorum.seed", System.nanoTime() & 0xffff_ffffL);
        Duration longest = Duration.ZERO;
        for (long seed = first; seed < first + RUNS; seed++) {
            Duration empty = new SimCrash(seed, servers, durable, gone).play(reached, waiting);
            longest = empty.compareTo(longest) > 0 ? empty : longest;
            assertThat(empty)
                    .as("reproduced by -Dincumbent.quorum.seed=%d", seed)
                    .isLessThan(Duration.ofMillis((long) (WAITING * SimCrash.TERM.toMillis()))
                            .plus(TO_BE_SETTLED));
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d servers have the last renewal, %d wait, seeds from %d: at most %s%n",
                reached,
                servers,
                waiting,
                first,
                longest);
    }
}
