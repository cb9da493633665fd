package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A campaign")
@Timeout(30)
class CampaignTest {

    private static final Duration LONG_TERM = Duration.ofSeconds(4);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final Elections here = processes.start(memory, LONG_TERM);
    private final Elections there = processes.start(memory, LONG_TERM);

    @Test
    @DisplayName("that nobody contests is won at once, with a token that the whole election knows")
    void uncontested() throws Exception {
        try (Elector elector = here.elector("billing/nightly");
                Lease lease = elector.campaign()) {
            assertThat(lease.isHeld()).isTrue();
            assertThat(lease.requireHeld()).hasToString("billing/nightly#1");
            assertThat(there.leader("billing/nightly")).hasValueSatisfying(leader -> {
                assertThat(leader.token()).isEqualTo(lease.token());
                assertThat(leader.candidateId()).isEqualTo(elector.candidateId());
            });
        }
        assertThat(there.leader("billing/nightly")).isEmpty();
    }

    @Test
    @DisplayName("waits while another leads, and wins when that one resigns, with a greater token")
    void waits() throws Exception {
        Lease first = here.elector("e").campaign();
        CompletableFuture<Lease> second = there.elector("e").campaignAsync();
        assertThat(here.elector("e").campaign(Duration.ofMillis(200))).isEmpty();
        assertThat(second).isNotDone();

        first.close();

        assertThat(second.get(5, TimeUnit.SECONDS).token()).isGreaterThan(first.token());
    }

    @Test
    @DisplayName("does not meet one in another election, even where one name begins with the other")
    void otherElections() throws Exception {
        assertThat(here.elector("a").campaign().isHeld()).isTrue();
        assertThat(there.elector("a/b").campaign(Duration.ZERO)).isPresent();
        assertThat(there.elector("ab").campaign(Duration.ZERO)).isPresent();
    }

    @Test
    @DisplayName("is the only one of its elector: a second call says what the first is doing")
    void onlyOne() throws Exception {
        Elector elector = here.elector("e");
        Lease lease = elector.campaign();
        Elector waiting = there.elector("e");
        CompletableFuture<Lease> campaign = waiting.campaignAsync();

        assertThatIllegalStateException()
                .isThrownBy(elector::campaign)
                .withMessageContaining("elector of e has the lease " + lease.token());
        assertThatIllegalStateException().isThrownBy(() -> elector.lead(held -> {}));
        assertThatIllegalStateException()
                .isThrownBy(waiting::campaignAsync)
                .withMessageContaining("elector of e has a campaign");
        assertThat(lease.isHeld()).isTrue();
        assertThat(campaign).isNotDone();
    }

    @Test
    @DisplayName("may follow at once on a lease that is over, with the same elector")
    void again() throws Exception {
        Elector elector = here.elector("e");
        long last = 0;
        for (int i = 0; i < 20; i++) {
            try (Lease lease = elector.campaign()) {
                assertThat(lease.token().number()).isGreaterThan(last);
                last = lease.token().number();
            }
        }
    }

    @Test
    @DisplayName(
            "with no patience wins a free office, and returns from a taken one as soon as it has seen the leader renew")
    void noPatience() throws Exception {
        assertThat(here.elector("e").campaign(Duration.ZERO))
                .hasValueSatisfying(lease -> assertThat(lease.isHeld()).isTrue());

        long begun = System.nanoTime();
        assertThat(there.elector("e").campaign(Duration.ZERO)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("that runs out of patience is withdrawn: it takes nothing afterwards, and the elector is free again")
    void patience() throws Exception {
        Lease held = here.elector("e").campaign();
        Elector impatient = there.elector("e");
        long begun = System.nanoTime();

        assertThat(impatient.campaign(Duration.ofMillis(300))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(299), Duration.ofSeconds(3));

        held.close();
        assertThat(there.elector("e").campaign(Duration.ZERO)).isPresent();
        assertThat(impatient.campaign(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("refuses negative patience")
    void negativePatience() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> here.elector("e").campaign(Duration.ofMillis(-1)))
                .withMessageContaining("patience PT-0.001S must not be negative");
    }

    @Test
    @DisplayName("that is cancelled is withdrawn, and the elector can campaign again")
    void cancelled() throws Exception {
        Lease held = here.elector("e").campaign();
        Elector other = there.elector("e");
        CompletableFuture<Lease> campaign = other.campaignAsync();
        assertThat(campaign.cancel(true)).isTrue();

        held.close();

        await().until(() -> other.campaign(Duration.ZERO).isPresent());
    }

    @Test
    @DisplayName("that is cancelled in the moment of its victory hands the office back")
    void cancelledInVictory() throws Exception {
        for (int i = 0; i < 200; i++) {
            String election = "race-" + i;
            CompletableFuture<Lease> campaign = here.elector(election).campaignAsync();
            boolean cancelled = campaign.cancel(true);
            if (cancelled) {
                assertThat(there.elector(election).campaign(Duration.ofSeconds(5)))
                        .isPresent();
            } else {
                assertThat(campaign.get(5, TimeUnit.SECONDS).isHeld()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("is withdrawn by an interrupt, also one that came before")
    void interrupted() throws Exception {
        Lease held = here.elector("e").campaign();
        Elector waiting = there.elector("e");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> failure.set(catchThrowable(waiting::campaign)));
        thread.start();
        await().until(() ->
                thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
        thread.interrupt();
        thread.join(5_000);
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);

        Thread.currentThread().interrupt();
        assertThat(catchThrowable(waiting::campaign)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        held.close();
        await().until(() -> waiting.campaign(Duration.ZERO).isPresent());
    }

    @Test
    @DisplayName("of one among many is won by each in turn, while all others wait")
    void eachInTurn() throws Exception {
        Crowd.of(8, number -> {
            try (Elector elector = (number % 2 == 0 ? here : there).elector("e");
                    Lease lease = elector.campaign()) {
                assertThat(lease.isHeld()).isTrue();
                return lease.token();
            }
        });

        assertThat(here.elector("e").campaign().token().number()).isGreaterThanOrEqualTo(9);
    }
}
