package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fencing gate")
class FencingGateTest {

    private final FencingGate gate = FencingGate.of("billing/nightly");

    @Test
    @DisplayName("admits a token again and again, and a newer one")
    void admits() {
        gate.admit(token(3));
        gate.admit(token(3));
        gate.admit(token(8));

        assertThat(gate.newest()).contains(token(8));
    }

    @Test
    @DisplayName("refuses every older token once a newer one was admitted, and names both")
    void refusesOlder() {
        gate.admit(token(8));

        assertThatExceptionOfType(StaleTokenException.class)
                .isThrownBy(() -> gate.admit(token(7)))
                .withMessageContaining("billing/nightly#7 is stale")
                .withMessageContaining("billing/nightly#8 was admitted before")
                .satisfies(refusal -> assertThat(refusal.refused()).isEqualTo(token(7)))
                .satisfies(refusal -> assertThat(refusal.newest()).isEqualTo(token(8)));
        assertThat(gate.newest()).contains(token(8));
    }

    @Test
    @DisplayName("goes on where an earlier gate left off")
    void resumes() {
        FencingGate resumed = FencingGate.after(token(8));

        assertThat(resumed.election()).isEqualTo(new ElectionName("billing/nightly"));
        assertThat(resumed.newest()).contains(token(8));
        resumed.admit(token(8));
        assertThatExceptionOfType(StaleTokenException.class).isThrownBy(() -> resumed.admit(token(7)));
    }

    @Test
    @DisplayName("takes a token of another election for a mistake, not for a stale one")
    void otherElection() {
        FencingToken foreign = new FencingToken(new ElectionName("billing/weekly"), 9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.admit(foreign))
                .withMessageContaining("billing/weekly#9")
                .withMessageContaining("billing/nightly");
        assertThat(gate.newest()).isEmpty();
    }

    @Test
    @DisplayName("says what it guards and what it admitted")
    void describesItself() {
        assertThat(gate).hasToString("FencingGate[billing/nightly, nothing admitted]");
        gate.admit(token(8));
        assertThat(gate).hasToString("FencingGate[billing/nightly#8]");
    }

    @Test
    @DisplayName("never admits a token in a call that began after a newer one was admitted, however many threads ask")
    void neverAfterNewer() throws Exception {
        AtomicLong admitted = new AtomicLong();
        // One counter for all: a thread that comes late has new tokens too.
        AtomicLong given = new AtomicLong();
        List<Long> admissions = inFourThreads(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            long count = 0;
            for (int i = 1; i <= 50_000; i++) {
                long number = given.incrementAndGet() + random.nextLong(20);
                long floor = admitted.get();
                if (isAdmitted(number)) {
                    assertThat(number).isGreaterThanOrEqualTo(floor);
                    admitted.accumulateAndGet(number, Math::max);
                    count++;
                }
            }
            return count;
        });

        assertThat(admissions).allMatch(count -> count > 0);
        assertThat(gate.newest()).contains(token(admitted.get()));
    }

    private boolean isAdmitted(long number) {
        try {
            gate.admit(token(number));
            return true;
        } catch (StaleTokenException stale) {
            assertThat(stale.newest().number()).isGreaterThan(number);
            return false;
        }
    }

    private interface Visitor {
        long visit(long seed) throws Exception;
    }

    private static List<Long> inFourThreads(Visitor visitor) throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long seed = i;
            calls.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                return visitor.visit(seed);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Long> results = new ArrayList<>();
            for (Future<Long> result : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
                results.add(result.get(0, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static FencingToken token(long number) {
        return new FencingToken(new ElectionName("billing/nightly"), number);
    }
}
