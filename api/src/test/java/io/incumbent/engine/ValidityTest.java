package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The validity of a lease")
class ValidityTest {

    private static final long SECOND = 1_000_000_000;
    private static final Stamp START = new Stamp(0, 0, 1_700_000_000_000L);

    private final Validity tenSeconds = new Validity(START, 10 * SECOND, 500);

    @Test
    @DisplayName("runs from the moment before the write was sent until its length has passed, not a nanosecond longer")
    void runs() {
        assertCovers(after(0, 0, 0), true);
        assertCovers(after(10 * SECOND - 1, 0, 9_999), true);
        assertCovers(after(10 * SECOND, 0, 9_999), false);
        assertCovers(after(10 * SECOND + 1, 0, 10_000), false);
    }

    @Test
    @DisplayName("is cut short by sleep that the monotonic clock did not count, once somebody looks at that clock")
    void sleep() {
        Stamp now = after(4 * SECOND, 6 * SECOND, 4_000);

        assertThat(tenSeconds.coversWithSleep(now)).isFalse();
        assertThat(tenSeconds.coversWithSleep(after(4 * SECOND, 6 * SECOND - 1, 4_000)))
                .isTrue();
        assertThat(tenSeconds.covers(now.nanos(), now.wallMillis())).isTrue();
        assertThat(tenSeconds.runsByMonotonicClock(now)).isTrue();
    }

    @Test
    @DisplayName("is cut short by a time of day that has leapt past its end")
    void wallClock() {
        assertCovers(after(4 * SECOND, 0, 10_000), false);
        assertCovers(after(4 * SECOND, 0, 9_999), true);
        assertThat(tenSeconds.runsByMonotonicClock(after(4 * SECOND, 0, 10_000)))
                .isTrue();
    }

    @Test
    @DisplayName("is not cut short by a time of day that is only a little ahead, as after an ordinary adjustment")
    void smallAdjustment() {
        assertCovers(after(9_900_000_000L, 0, 10_400), true);
        assertCovers(after(9_900_000_000L, 0, 10_401), false);
    }

    @Test
    @DisplayName("is not lengthened by a time of day that was set back, nor by a sleep clock that was")
    void setBack() {
        assertCovers(after(10 * SECOND, 0, -3_600_000), false);
        assertCovers(after(10 * SECOND, -5 * SECOND, 10_000), false);
        assertCovers(after(9 * SECOND, 0, -3_600_000), true);
    }

    @ParameterizedTest
    @DisplayName("is the same wherever the monotonic clock stands, also where it wraps around")
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 5 * SECOND, -5 * SECOND})
    void wrapsAround(long start) {
        Validity validity = new Validity(new Stamp(start, 0, 0), 10 * SECOND, 500);

        assertThat(validity.covers(start, 0)).isTrue();
        assertThat(validity.covers(start + 10 * SECOND - 1, 0)).isTrue();
        assertThat(validity.covers(start + 10 * SECOND, 0)).isFalse();
        assertThat(validity.deadlineNanos() - start).isEqualTo(10 * SECOND);
        assertThat(validity.riskNanos() - start).isEqualTo(5 * SECOND);
    }

    @Test
    @DisplayName("is never longer by all clocks than by fewer of them, whatever they say, and never returns")
    void onlyEverShortens() {
        long seed = Long.getLong("incumbent.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            Stamp from = new Stamp(random.nextLong(), random.nextLong(1L << 50), random.nextLong(1L << 42));
            Validity validity = new Validity(from, random.nextLong(1, 100 * SECOND), 500);
            long elapsed = random.nextLong(120 * SECOND);
            Stamp now = new Stamp(
                    from.nanos() + elapsed,
                    from.sleptNanos() + around(random, elapsed),
                    from.wallMillis() + around(random, elapsed / 1_000_000));

            boolean byAll = validity.coversWithSleep(now);
            boolean byTwo = validity.covers(now.nanos(), now.wallMillis());
            assertThat(!byAll || byTwo).as("seed %d: %s at %s", seed, from, now).isTrue();
            assertThat(!byTwo || validity.runsByMonotonicClock(now))
                    .as("seed %d: %s at %s", seed, from, now)
                    .isTrue();
            assertThat(validity.shortenedBy(random.nextLong(SECOND)).coversWithSleep(now) && !byAll)
                    .as("seed %d: %s at %s", seed, from, now)
                    .isFalse();
        }
    }

    private static long around(SplittableRandom random, long elapsed) {
        return random.nextLong(-2 * elapsed - 1_000, 2 * elapsed + 1_000);
    }

    private void assertCovers(Stamp now, boolean expected) {
        assertThat(tenSeconds.covers(now.nanos(), now.wallMillis())).isEqualTo(expected);
        assertThat(tenSeconds.coversWithSleep(now)).isEqualTo(expected);
    }

    private static Stamp after(long nanos, long sleptNanos, long millis) {
        return new Stamp(START.nanos() + nanos, START.sleptNanos() + sleptNanos, START.wallMillis() + millis);
    }
}
