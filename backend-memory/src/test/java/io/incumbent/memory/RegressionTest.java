package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leader;
import io.incumbent.Leadership;
import io.incumbent.Leadership.State;
import io.incumbent.Lease;
import io.incumbent.spi.Change;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What was wrong once:")
@Timeout(60)
class RegressionTest {

    private static final Duration TERM = Duration.ofMillis(600);

    private final MemoryBackend memory = new MemoryBackend();

    @AutoClose
    private final Elections elections =
            Elections.on(memory, ElectionOptions.builder().term(TERM).build());

    @Test
    @DisplayName(
            "resigning the lease of a standing candidate from outside hands nothing back before the task has stopped")
    void resigningAStandingCandidatesLease() throws Exception {
        CountDownLatch mayStop = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Leadership leadership = elections.elector("e").lead(lease -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            awaitIgnoringInterrupts(mayStop);
            running.decrementAndGet();
        });
        await().until(() -> running.get() == 1);
        leadership.lease().orElseThrow().resign();
        CompletableFuture<Lease> other = elections.elector("e").campaignAsync();
        assertThat(other).failsWithin(TERM.dividedBy(4)).withThrowableOfType(TimeoutException.class);
        other.cancel(true);
        mayStop.countDown();

        await().until(() -> leadership.state() == State.LEADING || leadership.state() == State.CAMPAIGNING);
        assertThat(most).hasValue(1);
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                done = latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException ignored) {
                done = false;
            }
        }
    }

    @Test
    @DisplayName("an elector whose record was deleted knows its own token, and never gives it twice")
    void tokenAfterDeletion() throws Exception {
        Deletable deletable = new Deletable(memory);
        try (Elections other =
                Elections.on(deletable, ElectionOptions.builder().term(TERM).build())) {
            Elector elector = other.elector("e");
            Lease before = elector.campaign();
            before.close();
            deletable.deleteAll();

            assertThat(elector.campaign().token().supersedes(before.token())).isTrue();
        }
    }

    @Test
    @DisplayName("trying once, again and again, takes over from a leader that is dead")
    void tryingOnce() throws Exception {
        Change dead = new Change(
                "e", Snapshot.of(null), "incumbent/1 kind=held token=7 owner=dead attempt=a nonce=n beat=0 term=300");
        memory.compareAndSet(dead, TERM).toCompletableFuture().get(1, TimeUnit.SECONDS);
        Elector elector = elections.elector("e");

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .until(() -> elector.campaign(Duration.ZERO).isPresent());
    }

    @Test
    @DisplayName("a campaign whose future timed out does not win the office for nobody")
    void timedOutFuture() throws Exception {
        Lease held = elections.elector("e").campaign();
        CompletableFuture<Lease> campaign =
                elections.elector("e").campaignAsync().orTimeout(50, TimeUnit.MILLISECONDS);
        await().until(campaign::isCompletedExceptionally);
        held.close();

        assertThat(elections.elector("e").campaign(Duration.ofSeconds(5))).isPresent();
    }

    @Test
    @DisplayName("a step-down lasts as long as it should, whatever the task throws when it is asked to stop")
    void stepDownWithAFailingTask() {
        Leadership leadership = elections.elector("e").lead(lease -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                throw new IllegalStateException("stopped in a bad mood", asked);
            }
        });
        await().until(() -> leadership.state() == State.LEADING);
        leadership.stepDown(Duration.ofHours(1));

        await().until(() -> leadership.state() == State.COOLING_DOWN);
        await().during(TERM).atMost(TERM.multipliedBy(4)).until(() -> leadership.state() == State.COOLING_DOWN);
        assertThat(leadership.lastError()).isPresent();
    }

    @Test
    @DisplayName("a listener that throws a checked exception is called again")
    void sneakyListener() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ElectionListener sneaky = new ElectionListener() {
            @Override
            public void campaignStarted(ElectionName election, String candidateId) {
                calls.incrementAndGet();
                RegressionTest.<RuntimeException>sneak(new Exception("not declared"));
            }
        };
        Elector elector = elections.elector(
                "e", ElectionOptions.builder().term(TERM).listener(sneaky).build());
        elector.campaign().close();
        elector.campaign().close();

        await().until(() -> calls.get() == 2);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    @DisplayName("an executor that refuses a call once costs no future its value")
    void refusingExecutor() throws Exception {
        ElectionOptions refusing = ElectionOptions.builder()
                .term(TERM)
                .callbackExecutor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        Lease lease = elections.elector("e", refusing).campaignAsync().get(5, TimeUnit.SECONDS);
        CompletableFuture<Object> ended = new CompletableFuture<>();
        lease.ended().thenAccept(ended::complete);
        lease.resign();

        assertThat(ended.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @DisplayName("closing leaves nobody behind in the waiting line")
    void closingLeavesTheLine() throws Exception {
        Lease held = elections.elector("e").campaign();
        try (Elections other =
                Elections.on(memory, ElectionOptions.builder().term(TERM).build())) {
            var unused = other.elector("e").campaignAsync();
            await().until(() -> line().contains("waiting="));
            await().until(() -> !line().endsWith("waiting="));
        }
        assertThat(line()).endsWith("waiting=");
        assertThat(held.isHeld()).isTrue();
    }

    private String line() throws Exception {
        return String.valueOf(memory.read("e~line", TERM)
                .toCompletableFuture()
                .get(1, TimeUnit.SECONDS)
                .record());
    }

    @Test
    @DisplayName("what a leader says of itself can't forge a line of a log")
    void forgedLeader() {
        Leader leader = new Leader(
                "x\nERROR all is lost", io.incumbent.FencingToken.parse("e#1"), java.util.Map.of("a", "b\r\nc"));

        assertThat(leader.toString()).doesNotContain("\n").doesNotContain("\r");
    }
}
