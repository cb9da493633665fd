package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.memory.FaultyRegister.Mode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A listener")
@Timeout(30)
class ListenerTest {

    private static final Duration TERM = Duration.ofSeconds(1);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final FaultyRegister faulty = new FaultyRegister(memory);
    private final Recorder recorder = new Recorder();

    private static ElectionOptions options(ElectionListener listener) {
        return ElectionOptions.builder().term(TERM).listener(listener).build();
    }

    @Test
    @DisplayName("is told of a term that goes well: campaign, elected, renewed, resigned")
    void goesWell() throws Exception {
        Elector elector = processes.start(memory, options(recorder)).elector("e");
        Lease lease = elector.campaign();
        await().until(() -> recorder.notes().contains("renewed 1"));
        lease.close();

        await().until(() -> recorder.notes().contains("resigned 1"));
        assertThat(recorder.notes()).containsExactly("campaign", "elected 1", "renewed 1", "resigned 1");
    }

    @Test
    @DisplayName("is told of a term that goes badly: renewals failed, at risk, and in the end lost")
    void goesBadly() throws Exception {
        Lease lease = processes.start(faulty, options(recorder)).elector("e").campaign();
        await().until(() -> recorder.notes().contains("renewed 1"));
        faulty.become(Mode.SILENT);

        await().until(() -> recorder.notes().contains("lost 1 EXPIRED"));
        assertThat(lease.isHeld()).isFalse();
        assertThat(recorder.notes())
                .startsWith("campaign", "elected 1", "renewed 1")
                .contains("renewal failed 1", "at risk 1")
                .endsWith("lost 1 EXPIRED");
    }

    @Test
    @DisplayName("is told nothing once its elector is closed: closing waits until it was told all there was")
    void toldBeforeClosed() throws Exception {
        CountDownLatch campaignTold = new CountDownLatch(1);
        ElectionListener slow = new ElectionListener() {
            @Override
            public void campaignStarted(ElectionName election, String candidateId) {
                await().until(() -> campaignTold.getCount() == 0);
            }

            @Override
            public void elected(Lease lease) {
                recorder.elected(lease);
            }

            @Override
            public void resigned(Lease lease) {
                recorder.resigned(lease);
            }
        };
        Elector elector = processes.start(memory, options(slow)).elector("e");
        elector.campaign().close();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(elector::close);

        assertThat(closed).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);
        campaignTold.countDown();
        closed.join();
        assertThat(recorder.notes()).containsExactly("elected 1", "resigned 1");
    }

    @Test
    @DisplayName("may close its own elector, which waits for no call of its own")
    void closesItself() throws Exception {
        CompletableFuture<Duration> took = new CompletableFuture<>();
        CompletableFuture<Elector> elector = new CompletableFuture<>();
        ElectionListener closing = new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                long begun = System.nanoTime();
                elector.join().close();
                took.complete(Duration.ofNanos(System.nanoTime() - begun));
            }
        };
        elector.complete(processes.start(memory, options(closing)).elector("e"));
        elector.join().campaign();

        assertThat(took)
                .succeedsWithin(Duration.ofSeconds(10), InstanceOfAssertFactories.DURATION)
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("is told of a campaign that goes on although the service is away")
    void trouble() {
        faulty.become(Mode.FAILING);
        CompletableFuture<Lease> campaign =
                processes.start(faulty, options(recorder)).elector("e").campaignAsync();
        await().until(() -> recorder.notes().contains("troubled"));
        faulty.become(Mode.WELL);

        assertThat(campaign).succeedsWithin(Duration.ofSeconds(10));
        await().until(() -> recorder.notes().contains("elected 1"));
        assertThat(recorder.notes()).startsWith("campaign", "troubled", "elected 1");
    }

    @Test
    @DisplayName("is told of one term after the other, never mixed, also when one elector campaigns again at once")
    void termAfterTerm() throws Exception {
        Elector elector = processes.start(memory, options(recorder)).elector("e");
        for (int i = 1; i <= 10; i++) {
            elector.campaign().close();
        }

        await().until(() -> recorder.notes().contains("resigned 10"));
        assertThat(recorder.notes()).hasSize(30);
        for (int i = 0; i < 10; i++) {
            assertThat(recorder.notes().subList(3 * i, 3 * i + 3))
                    .containsExactly("campaign", "elected " + (i + 1), "resigned " + (i + 1));
        }
    }

    @Test
    @DisplayName("that sleeps for three terms delays no renewal, no other elector, no resignation")
    void slow() throws Exception {
        CountDownLatch sleeping = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ElectionListener slow = new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                sleeping.countDown();
                hang(never);
            }
        };
        Elections elections = processes.start(memory, options(slow));
        Lease lease = elections.elector("e").campaign();
        assertThat(sleeping.await(5, TimeUnit.SECONDS)).isTrue();
        Lease another = elections.elector("f").campaign();

        await().during(TERM.multipliedBy(2)).until(() -> lease.isHeld() && another.isHeld());
        lease.close();
        assertThat(elections.elector("e").campaign(Duration.ZERO)).isPresent();
    }

    private static void hang(CountDownLatch release) {
        try {
            assertThat(release.await(3 * TERM.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("that throws, an error even, harms nothing and is told the rest")
    void throwing() throws Exception {
        ElectionListener throwing = new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                recorder.elected(lease);
                throw new AssertionError("on purpose: the listener of a test");
            }

            @Override
            public void resigned(Lease lease) {
                recorder.resigned(lease);
            }
        };
        Lease lease = processes.start(memory, options(throwing)).elector("e").campaign();
        await().during(TERM.multipliedBy(2)).until(lease::isHeld);
        lease.close();

        await().until(() -> recorder.notes().contains("resigned 1"));
    }

    @Test
    @DisplayName("and dependent stages run on the callback executor, never on a thread that renews")
    void executor() throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-application"));
        AtomicReference<String> listenerThread = new AtomicReference<>("");
        ElectionListener noting = new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                listenerThread.set(Thread.currentThread().getName());
            }
        };
        try {
            ElectionOptions options =
                    options(noting).toBuilder().callbackExecutor(own).build();
            CompletableFuture<String> stageThread = processes
                    .start(memory, options)
                    .elector("e")
                    .campaignAsync()
                    .thenApply(lease -> Thread.currentThread().getName());

            await().until(() -> "of-the-application".equals(listenerThread.get()));
            // Where the future was done already when the stage was added, the adding thread runs it.
            assertThat(stageThread.get(5, TimeUnit.SECONDS))
                    .isIn("of-the-application", Thread.currentThread().getName());
        } finally {
            processes.close();
            own.shutdown();
        }
    }
}
