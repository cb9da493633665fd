package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Closing")
@Timeout(30)
class ClosingTest {

    private static final Duration TERM = Duration.ofSeconds(10);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final Elections here = processes.start(memory, TERM);
    private final Elections there = processes.start(memory, TERM);

    @Test
    @DisplayName("an elector ends its lease, hands the office back, and lets nothing be done with it any more")
    void elector() throws Exception {
        Elector elector = here.elector("e");
        Lease lease = elector.campaign();
        elector.close();
        elector.close();

        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.ended().toCompletableFuture().get(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.CLOSED);
        assertThat(there.elector("e").campaign(Duration.ZERO)).isPresent();
        assertThatIllegalStateException().isThrownBy(elector::campaign).withMessageContaining("elector of e is closed");
        assertThatIllegalStateException().isThrownBy(elector::campaignAsync);
        assertThatIllegalStateException().isThrownBy(() -> elector.campaign(Duration.ZERO));
        assertThatIllegalStateException().isThrownBy(() -> elector.lead(held -> {}));
        assertThat(elector.election()).hasToString("e");
        assertThat(elector.candidateId()).isNotBlank();
    }

    @Test
    @DisplayName("an elector that campaigns withdraws the campaign, which fails and says why")
    void campaign() throws Exception {
        Lease held = here.elector("e").campaign();
        Elector waiting = there.elector("e");
        CompletableFuture<Lease> campaign = waiting.campaignAsync();
        waiting.close();

        assertThat(campaign)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withRootCauseInstanceOf(IllegalStateException.class)
                .havingRootCause()
                .withMessageContaining("closed while it campaigned");
        held.close();
        assertThat(here.elector("e").campaign(Duration.ZERO)).isPresent();
    }

    @Test
    @DisplayName("all elections ends every lease before it returns, hands all offices back, and disturbs nobody else")
    void elections() throws Exception {
        Lease one = here.elector("a").campaign();
        Lease other = here.elector("b").campaign();
        Lease elsewhere = there.elector("c").campaign();
        Leadership standing = here.elector("d")
                .lead(lease -> assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS))
                        .isFalse());
        await().until(() -> standing.state() == Leadership.State.LEADING);

        here.close();

        assertThat(one.isHeld() || other.isHeld()).isFalse();
        assertThat(standing.state()).isEqualTo(Leadership.State.CLOSED);
        assertThat(elsewhere.isHeld()).isTrue();
        for (String election : new String[] {"a", "b", "d"}) {
            assertThat(there.elector(election).campaign(Duration.ZERO))
                    .as(election)
                    .isPresent();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> here.elector("e"))
                .withMessageContaining("these elections at memory: are closed");
        assertThatIllegalStateException().isThrownBy(() -> here.leader("a"));
        assertThatIllegalStateException().isThrownBy(() -> here.observe("a", leader -> {}));
    }

    @RepeatedTest(20)
    @DisplayName("may be done by any thread, by many at once, in any order, and takes no longer for it")
    void anyThread() throws Exception {
        Elector elector = here.elector("e");
        Lease lease = elector.campaign();
        long begun = System.nanoTime();
        Crowd.of(6, number -> {
            AutoCloseable[] all = {lease, elector, here};
            all[number % 3].close();
            return number;
        });

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(lease.isHeld()).isFalse();
        assertThat(there.elector("e").campaign(Duration.ofSeconds(3))).isPresent();
    }

    @Test
    @DisplayName("while interrupted still closes, and the interrupt stays set")
    void interrupted() throws Exception {
        Elector elector = here.elector("e");
        Lease lease = elector.campaign();

        Thread.currentThread().interrupt();
        lease.close();
        elector.close();
        here.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lease.isHeld()).isFalse();
        await().until(() -> there.elector("e").campaign(Duration.ZERO).isPresent());
    }

    @Test
    @DisplayName("leaves no thread behind, also where electors, leases and observations were left open")
    void threads() throws Exception {
        Set<Thread> before = threadsOfOurs();
        Elections elections = processes.start(memory, TERM);
        assertThat(elections.elector("e").campaign().isHeld()).isTrue();
        elections.observe("e", leader -> {});
        elections.elector("f").lead(lease -> {});
        Set<Thread> during = threadsOfOurs();
        during.removeAll(before);
        assertThat(during).isNotEmpty().allMatch(Thread::isDaemon);

        elections.close();
        await().until(() -> before.containsAll(threadsOfOurs()));
    }

    static Set<Thread> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("incumbent-"))
                .collect(Collectors.toSet());
    }
}
