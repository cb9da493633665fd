package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.Observation;
import io.incumbent.memory.FaultyRegister.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("An observation")
@Timeout(30)
class ObservationTest {

    private static final Duration TERM = Duration.ofSeconds(1);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final Elections observer = processes.start(memory, TERM);
    private final List<String> views = new CopyOnWriteArrayList<>();

    private void note(Optional<Leader> leader) {
        views.add(leader.map(found -> found.candidateId() + " " + found.token().number())
                .orElse("nobody"));
    }

    private Elections candidate(String id) {
        return processes.start(memory, options(id));
    }

    private static ElectionOptions options(String id) {
        return ElectionOptions.builder()
                .term(TERM)
                .candidateId(id)
                .metadata(Map.of("address", id + ":8080"))
                .build();
    }

    @Test
    @DisplayName("begins with what there is, and shows every leader with its metadata, and the gaps between them")
    void shows() throws Exception {
        Observation observation = observer.observe("e", this::note);
        await().until(() -> views.equals(List.of("nobody")));
        Lease a = candidate("a").elector("e").campaign();
        await().until(() -> observation.current().isPresent());
        assertThat(observation.current()).hasValueSatisfying(leader -> {
            assertThat(leader.metadata()).isEqualTo(Map.of("address", "a:8080"));
            assertThat(leader.token()).isEqualTo(a.token());
        });
        a.close();
        await().until(() -> observation.current().isEmpty());
        Lease b = candidate("b").elector("e").campaign();
        await().until(() -> observation.current().isPresent());
        assertThat(observation.election()).hasToString("e");

        List<String> expected =
                List.of("nobody", "a 1", "nobody", "b " + b.token().number());
        await().untilAsserted(() -> assertThat(views).isEqualTo(expected));
    }

    @Test
    @DisplayName("that begins while somebody leads shows that one first")
    void showsTheFirst() throws Exception {
        assertThat(candidate("a").elector("e").campaign().isHeld()).isTrue();

        observer.observe("e", this::note);
        await().until(() -> !views.isEmpty());
        assertThat(views).containsExactly("a 1");
    }

    @Test
    @DisplayName("shows that a leader has crashed, once its term must have run out; a living one stays")
    void crash() throws Exception {
        FaultyRegister connection = new FaultyRegister(memory);
        Lease lease = processes.start(connection, options("a")).elector("e").campaign();
        Observation observation = observer.observe("e", this::note);
        await().during(TERM.multipliedBy(2)).until(() -> views.equals(List.of("a 1")));

        connection.become(Mode.SILENT);
        await().until(() -> observation.current().isEmpty());

        assertThat(lease.isHeld()).isFalse();
        await().until(() -> views.equals(List.of("a 1", "nobody")));
    }

    @Test
    @DisplayName("sees the last change however many came before, each later than the one before")
    void lastChange() throws Exception {
        observer.observe("e", this::note);
        long last = 0;
        for (int i = 0; i < 30; i++) {
            try (Lease lease = candidate("a").elector("e").campaign()) {
                last = lease.token().number();
            }
        }
        Lease lease = candidate("z").elector("e").campaign();

        assertThat(lease.token().number()).isGreaterThan(last);
        String end = "z " + lease.token().number();
        await().until(() -> views.get(views.size() - 1).equals(end));
        assertThat(views.stream().filter(view -> !view.equals("nobody")).map(ObservationTest::token))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static long token(String view) {
        return Long.parseLong(view.substring(view.indexOf(' ') + 1));
    }

    @Test
    @DisplayName("that was closed tells nothing more")
    void closed() throws Exception {
        Observation observation = observer.observe("e", this::note);
        await().until(() -> !views.isEmpty());
        observation.close();
        observation.close();

        Lease lease = candidate("a").elector("e").campaign();
        await().during(TERM).until(() -> views.equals(List.of("nobody")) && lease.isHeld());
    }

    @Test
    @DisplayName("whose receiver hangs or throws delays neither leases nor other observations")
    void badReceivers() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        observer.observe("e", leader -> {
            throw new IllegalStateException("on purpose: the receiver of a test");
        });
        observer.observe("e", leader -> hang(never));
        Lease lease = observer.elector("e").campaign();
        Observation good = observer.observe("e", this::note);

        await().until(() -> good.current().isPresent());
        await().during(TERM.multipliedBy(3)).until(lease::isHeld);
        assertThat(views).hasSize(1);
    }

    /** For three terms, unless it is released. */
    private static void hang(CountDownLatch release) {
        try {
            assertThat(release.await(3 * TERM.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
