package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A million events")
@Tag("once")
class SpeedTest {

    private static final int MANY = 1_000_000;
    private static final int FEW = MANY / 10;
    private static final double GENEROUS_SECONDS = 5;

    /** Ten times as many take ten times as long, and a little for the sorting; the rest is for memory, which gets slower as there is more. */
    private static final double GENEROUS_RATIO = 30;

    /** Of the processor, not of the clock: other processes on this machine are not what is measured. */
    private static double seconds(List<Event> events) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Judgement judgement = Checker.check(History.of(events), Assumptions.NONE);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONFORMANT);
        return seconds;
    }

    private static double best(List<Event> events, int times) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, seconds(events));
        }
        return best;
    }

    @Test
    @DisplayName("are sorted, paired and judged in about a second, and ten times fewer about ten times faster")
    void millionEvents() {
        List<Event> all = RandomRun.of(MANY);
        double few = best(all.subList(0, FEW), 5);
        double many = best(all, 4);
        System.out.println(String.format(
                Locale.ROOT,
                "checker: %,d events in %.3f s of one processor, %,d in %.3f s, ratio %.1f",
                MANY,
                many,
                FEW,
                few,
                many / few));
        assertThat(many).isLessThan(GENEROUS_SECONDS);
        assertThat(many / few).isLessThan(GENEROUS_RATIO);
    }
}
