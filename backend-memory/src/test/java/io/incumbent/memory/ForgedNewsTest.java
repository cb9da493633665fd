package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.Lease;
import io.incumbent.Observation;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Where anybody can say anything about a register")
@Timeout(30)
class ForgedNewsTest {

    private static final Duration TERM = Duration.ofSeconds(1);
    private static final long HUGE = Long.MAX_VALUE / 2;

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final FaultyRegister deceived = new FaultyRegister(memory);

    /** What the register holds, with a change. */
    private Snapshot forged(UnaryOperator<String> change) {
        Snapshot held = memory.read("e", TERM).toCompletableFuture().join();
        String record = change.apply(Objects.requireNonNull(held.record()));
        return new Snapshot(record, held.version(), held.incarnation(), held.tokenHint());
    }

    /** The token of whoever waits, hears this, and is elected when the leader has resigned. */
    private long electedAfter(UnaryOperator<Snapshot> news) throws Exception {
        Lease leads = processes.start(memory, TERM).elector("e").campaign();
        CompletableFuture<Lease> waits =
                processes.start(deceived, TERM).elector("e").campaignAsync();
        await().until(() -> deceived.isWatched("e"));
        deceived.say("e", news.apply(forged(record -> record)));
        assertThat(leads.isHeld()).isTrue();
        leads.close();
        return waits.join().token().number();
    }

    @Test
    @DisplayName("a candidate does not give up because of a text that is not there")
    void foreign() throws Exception {
        assertThat(electedAfter(held -> Snapshot.of("a shopping list"))).isEqualTo(2);
    }

    @Test
    @DisplayName("tokens don't follow one that was never given")
    void token() throws Exception {
        assertThat(electedAfter(held -> forged(record -> record.replace("token=1", "token=" + HUGE))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("tokens don't follow a hint that the service never gave")
    void hint() throws Exception {
        Lease leads = processes.start(memory, TERM).elector("e").campaign();
        CompletableFuture<Lease> waits =
                processes.start(deceived, TERM).elector("e").campaignAsync();
        await().until(() -> deceived.isWatched("e"));
        deceived.onlySayWhatIsForged();
        leads.close();
        Snapshot released = forged(record -> record);
        deceived.say("e", new Snapshot(released.record(), released.version(), released.incarnation(), HUGE));

        assertThat(waits.join().token().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("an observer sees who leads, and not who is said to lead")
    void observer() throws Exception {
        Lease leads = processes.start(memory, TERM).elector("e").campaign();
        Observation observation = processes.start(deceived, TERM).observe("e", leader -> {});
        await().until(() -> observation.current().isPresent());
        deceived.say("e", forged(record -> record.replace("token=1", "token=" + HUGE)));
        leads.close();
        processes.start(memory, TERM).elector("e").campaign();

        await().until(() -> observation
                .current()
                .filter(leader -> leader.token().number() == 2)
                .isPresent());
    }
}
