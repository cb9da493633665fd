package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Leadership.State;
import io.incumbent.Lease;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A standing candidate")
@Timeout(30)
class LeadTest {

    private static final Duration TERM = Duration.ofSeconds(3);
    private static final ElectionOptions OPTIONS = ElectionOptions.builder()
            .term(TERM)
            .coolDown(Duration.ofMillis(300))
            .build();

    @AutoClose
    private final Processes processes = new Processes();

    private final ExecutorService saturated = Executors.newSingleThreadExecutor();
    private final CountDownLatch free = new CountDownLatch(1);
    private final MemoryBackend memory = new MemoryBackend();
    private final Elections here = processes.start(memory, OPTIONS);
    private final Elections there = processes.start(memory, OPTIONS);

    /** Leads until it is told to stop. */
    private static void untilInterrupted(Lease lease) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    @DisplayName("runs its task while it leads, and shows what it is doing")
    void leads() throws Exception {
        Leadership leadership = here.elector("e").lead(LeadTest::untilInterrupted);
        await().until(() -> leadership.state() == State.LEADING);
        Leadership other = there.elector("e").lead(LeadTest::untilInterrupted);

        assertThat(leadership.lease())
                .hasValueSatisfying(lease -> assertThat(lease.isHeld()).isTrue());
        assertThat(leadership.remaining()).isPositive();
        assertThat(leadership.lastError()).isEmpty();
        assertThat(other.state()).isEqualTo(State.CAMPAIGNING);
        assertThat(other.remaining()).isZero();

        leadership.close();
        assertThat(leadership.state()).isEqualTo(State.CLOSED);
        assertThat(leadership.lease()).isEmpty();
        await().until(() -> other.state() == State.LEADING);
    }

    @Test
    @DisplayName("whose task is not begun, since the executor has no thread for it, gives the office back and says why")
    void neverBegun() throws Exception {
        AtomicBoolean began = new AtomicBoolean();
        Leadership leadership = leadsWithoutThread(lease -> began.set(true));
        await().until(() -> leadership.lastError().isPresent());
        assertThat(leadership.lastError().orElseThrow())
                .hasMessageContaining("has not begun the task of e#1 within")
                .hasMessageContaining("callbackExecutor");
        assertThat(there.elector("e").campaign(TERM)).isPresent();

        leadership.close();
        endExecutor();
        assertThat(began).as("whether the task ran for a lease that was over").isFalse();
    }

    @Test
    @DisplayName("whose task is not begun when it steps down is not stuck in that")
    void neverBegunAndSteppingDown() throws Exception {
        Leadership leadership = leadsWithoutThread(LeadTest::untilInterrupted);
        await().until(() -> leadership.state() == State.LEADING);
        leadership.stepDown(Duration.ofMinutes(1));

        await().until(() -> leadership.state() == State.COOLING_DOWN);
        leadership.close();
        endExecutor();
    }

    private Leadership leadsWithoutThread(LeaderTask task) {
        var unused = saturated.submit(() -> free.await(1, TimeUnit.MINUTES));
        ElectionOptions options =
                OPTIONS.toBuilder().callbackExecutor(saturated).build();
        return processes.start(memory, options).elector("e").lead(task);
    }

    private void endExecutor() throws InterruptedException {
        free.countDown();
        saturated.shutdown();
        assertThat(saturated.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("that steps down: lease over, task stopped, office handed back, next leader, and then a rest")
    void order() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        CountDownLatch leading = new CountDownLatch(1);
        CountDownLatch mayStop = new CountDownLatch(1);
        Leadership first = here.elector("e").lead(lease -> {
            leading.countDown();
            try {
                untilInterrupted(lease);
            } catch (InterruptedException asked) {
                events.add("asked to stop, held: " + lease.isHeld());
                assertThat(mayStop.await(10, TimeUnit.SECONDS)).isTrue();
                events.add("stopped");
            }
        });
        assertThat(leading.await(10, TimeUnit.SECONDS)).isTrue();
        Leadership second = there.elector("e").lead(lease -> {
            events.add("next leads");
            untilInterrupted(lease);
        });

        first.stepDown();
        await().until(() -> !events.isEmpty());
        assertThat(first.state()).isEqualTo(State.STEPPING_DOWN);
        assertThat(second.state()).isEqualTo(State.CAMPAIGNING);
        mayStop.countDown();

        await().until(() -> second.state() == State.LEADING);
        assertThat(events).containsExactly("asked to stop, held: false", "stopped", "next leads");
        await().until(() -> first.state() == State.CAMPAIGNING);
    }

    @Test
    @DisplayName("stands back for the cool-down after it stepped down, and then leads again")
    void coolDown() {
        Leadership leadership = here.elector("e").lead(LeadTest::untilInterrupted);
        await().until(() -> leadership.state() == State.LEADING);
        long begun = System.nanoTime();
        leadership.stepDown(Duration.ofMillis(700));

        await().pollInterval(Duration.ofMillis(5)).until(() -> leadership.state() == State.COOLING_DOWN);
        await().until(() -> leadership.state() == State.LEADING);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> leadership.stepDown(Duration.ofMillis(-1)))
                .withMessageContaining("coolDown PT-0.001S must not be negative");
    }

    @Test
    @DisplayName("that is told to step down while it rests does not rest again after its next term")
    void stepDownWhileResting() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean leadOn = new AtomicBoolean(true);
        Leadership leadership = here.elector("e").lead(lease -> {
            if (leadOn.get()) {
                untilInterrupted(lease);
            }
            ended.countDown();
        });
        await().until(() -> leadership.state() == State.LEADING);
        leadership.stepDown(Duration.ofMillis(300));
        await().pollInterval(Duration.ofMillis(5)).until(() -> leadership.state() == State.COOLING_DOWN);
        leadOn.set(false);
        leadership.stepDown(Duration.ofSeconds(20));
        leadership.stepDown(Duration.ZERO);

        // Its task returns at once now, again and again: none of the ends of its terms is a reason to rest.
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        await().during(Duration.ofMillis(300)).until(() -> leadership.state() != State.COOLING_DOWN);
    }

    @Test
    @DisplayName("hands the office back when its task returns, and campaigns again")
    void taskReturns() throws Exception {
        CountDownLatch terms = new CountDownLatch(5);
        Leadership leadership = here.elector("e").lead(lease -> terms.countDown());

        assertThat(terms.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leadership.lastError()).isEmpty();
    }

    @Test
    @DisplayName("shows what its task threw, hands the office back, and rests before it campaigns again")
    void taskFails() throws Exception {
        CountDownLatch failures = new CountDownLatch(2);
        LeaderTask failing = lease -> {
            failures.countDown();
            throw new IOException("disk full, says the test");
        };
        Leadership leadership = here.elector("e").lead(failing);

        await().until(() -> leadership.state() == State.COOLING_DOWN);
        assertThat(leadership.lastError())
                .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("disk full"));
        assertThat(there.elector("e").campaign(Duration.ofSeconds(5))).hasValueSatisfying(Lease::close);
        assertThat(failures.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("can be closed by its own task, by any thread, and any number of times")
    void closed() throws Exception {
        AtomicReference<Leadership> self = new AtomicReference<>();
        CountDownLatch set = new CountDownLatch(1);
        Leadership leadership = here.elector("e").lead(lease -> {
            assertThat(set.await(10, TimeUnit.SECONDS)).isTrue();
            Objects.requireNonNull(self.get()).close();
        });
        self.set(leadership);
        set.countDown();

        await().until(() -> leadership.state() == State.CLOSED);
        Crowd.of(4, number -> {
            leadership.close();
            return number;
        });
        assertThat(there.elector("e").campaign(Duration.ofSeconds(5))).isPresent();
    }

    @Test
    @DisplayName("keeps its elector to itself until it is closed, and never leads again after that")
    void keepsItsElector() {
        Elector elector = here.elector("e");
        Leadership leadership = elector.lead(LeadTest::untilInterrupted);
        assertThatIllegalStateException()
                .isThrownBy(elector::campaignAsync)
                .withMessageContaining("a standing candidacy");

        leadership.close();
        assertThat(elector.campaignAsync()).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("whose task ignores its interrupt keeps the office until the term has run out, and says so")
    void stubbornTask() {
        CountDownLatch release = new CountDownLatch(1);
        Leadership leadership =
                processes.start(memory, Duration.ofMillis(600)).elector("e").lead(lease -> awaitStubbornly(release));
        await().until(() -> leadership.state() == State.LEADING);
        leadership.stepDown(Duration.ofSeconds(20));

        await().until(() -> leadership.lastError().isPresent());
        assertThat(leadership.lastError().orElseThrow()).hasMessageContaining("still runs");
        assertThat(leadership.state()).isEqualTo(State.STEPPING_DOWN);
        assertThat(there.elector("e").campaignAsync()).succeedsWithin(Duration.ofSeconds(10));
        release.countDown();
        await().until(() -> leadership.state() == State.COOLING_DOWN);
    }

    private static void awaitStubbornly(CountDownLatch release) {
        boolean released = false;
        while (!released) {
            try {
                released = release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException ignored) {
                // On purpose: it ignores what it is told.
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }
}
