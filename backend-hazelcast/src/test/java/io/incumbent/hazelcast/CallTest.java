package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.cp.IAtomicReference;
import com.hazelcast.cp.exception.CPGroupDestroyedException;
import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.OwnThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Each call completes in time, on the backend's own thread, and few are under way at once")
class CallTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FakeHazelcast hazelcast = new FakeHazelcast();
    private final OwnThread thread = new OwnThread("incumbent-hazelcast");
    private final Blocking blocking = new Blocking();
    private final Calls calls =
            new Calls("the service", new References(hazelcast.instance(), "default", "n", blocking), thread);

    @AfterEach
    void close() {
        calls.close();
        thread.close();
        blocking.close();
    }

    private CompletableFuture<String> ask(String register, Duration timeout) {
        return calls.ask("a read", register, timeout, IAtomicReference::getAsync);
    }

    private void awaitAsked(int count) {
        await().until(() -> hazelcast.asked.size() >= count);
        assertThat(hazelcast.asked).hasSize(count);
    }

    @Test
    @DisplayName("A name is written so that Hazelcast takes it for one, and looked for once")
    void name() {
        CompletableFuture<String> first = ask("a/b@c~line", LONG);
        awaitAsked(1);
        hazelcast.asked.get(0).complete("x");
        assertThat(first.join()).isEqualTo("x");
        var unused = ask("a/b@c~line", LONG);
        awaitAsked(2);
        assertThat(hazelcast.found).containsExactly("n:a/b%40c~line@default");
    }

    @Test
    @DisplayName("What follows an answer does not run on the thread that brought it")
    void ownThread() {
        CompletableFuture<String> where =
                ask("r", LONG).thenApply(answer -> Thread.currentThread().getName());
        awaitAsked(1);
        hazelcast.asked.get(0).complete("x");
        assertThat(where.join()).isEqualTo("incumbent-hazelcast");
    }

    @Test
    @DisplayName("No answer in time: said so, and what comes later changes nothing")
    void timeout() {
        CompletableFuture<String> late;
        do {
            // On a busy machine the time may be over before it was sent.
            late = ask("r", SHORT);
            assertThatThrownBy(late::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("a read of r at the service was not answered within PT0.05S");
        } while (hazelcast.asked.isEmpty());
        hazelcast.asked.get(0).complete("x");
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    @DisplayName("So many are under way and no more; the next goes out when one is answered, or given up")
    void bound() {
        List<CompletableFuture<String>> some = askMany(Calls.MOST_UNDER_WAY, LONG);
        awaitAsked(Calls.MOST_UNDER_WAY);
        CompletableFuture<String> next = ask("r", LONG);
        CompletableFuture<String> given = ask("r", SHORT);
        assertThatThrownBy(given::join).hasMessageContaining("was not answered");
        assertThat(hazelcast.asked).hasSize(Calls.MOST_UNDER_WAY);

        hazelcast.asked.get(7).complete("x");

        awaitAsked(Calls.MOST_UNDER_WAY + 1);
        hazelcast.asked.get(Calls.MOST_UNDER_WAY).complete("next");
        assertThat(next.join()).isEqualTo("next");
        assertThat(some.stream().filter(CompletableFuture::isDone)).hasSize(1);
    }

    /** Names that are known are asked for in order. */
    private void know(String... registers) {
        for (String register : registers) {
            CompletableFuture<String> known = ask(register, LONG);
            awaitAsked(1);
            hazelcast.asked.remove(0).complete("x");
            known.join();
        }
    }

    private List<CompletableFuture<String>> askMany(int count, Duration timeout) {
        return IntStream.range(0, count).mapToObj(i -> ask("r", timeout)).toList();
    }

    @Test
    @DisplayName("While Hazelcast keeps a thousand that nobody waits for, no more are given to it")
    void overdue() {
        while (hazelcast.asked.size() < Calls.MOST_OVERDUE) {
            askMany(40, SHORT).forEach(call -> assertThatThrownBy(call::join).isNotNull());
        }
        assertThatThrownBy(ask("r", LONG)::join).hasMessageContaining("are still waiting in Hazelcast");
        hazelcast.asked.forEach(question -> question.complete("late"));
        int before = hazelcast.asked.size();
        await().until(() -> {
            CompletableFuture<String> again = ask("r", LONG);
            await().until(() -> again.isDone() || hazelcast.asked.size() > before);
            return !again.isDone();
        });
    }

    @Test
    @DisplayName("A search for a name that hangs holds up no other register")
    void searchHangs() {
        CompletableFuture<String> known = ask("known", LONG);
        awaitAsked(1);
        CountDownLatch hangs = new CountDownLatch(1);
        hazelcast.whenFinding = name -> hold(hangs);
        try {
            List<CompletableFuture<String>> lost = IntStream.range(0, 200)
                    .mapToObj(i -> ask("lost-" + i, SHORT))
                    .toList();
            lost.forEach(call -> assertThatThrownBy(call::join).hasMessageContaining("was not answered"));
            var unused = ask("known", LONG);
            awaitAsked(2);
            hazelcast.asked.get(0).complete("x");
            assertThat(known.join()).isEqualTo("x");
        } finally {
            hangs.countDown();
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("The group is destroyed: that call fails, the next looks for the name again")
    void groupDestroyed() {
        CompletableFuture<String> first = ask("r", LONG);
        awaitAsked(1);
        hazelcast.asked.get(0).completeExceptionally(new CPGroupDestroyedException());
        assertThatThrownBy(first::join).hasCauseInstanceOf(BackendUnavailableException.class);
        var unused = ask("r", LONG);
        awaitAsked(2);
        assertThat(hazelcast.found).hasSize(2);
    }

    @Test
    @DisplayName("Where no answer comes, the next looks for the name again: the group may be gone, and nobody says so")
    void unanswered() {
        know("r");
        while (hazelcast.asked.isEmpty()) {
            assertThatThrownBy(ask("r", SHORT)::join).hasMessageContaining("was not answered");
        }
        assertThat(hazelcast.found).hasSize(1);
        var unused = ask("r", LONG);
        awaitAsked(2);
        assertThat(hazelcast.found).hasSize(2);
    }

    @Test
    @DisplayName("A name that can't be found is looked for again by the next")
    void notFound() {
        hazelcast.whenFinding = name -> {
            throw new IllegalStateException("not now");
        };
        assertThatThrownBy(ask("r", LONG)::join)
                .hasCauseInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("not now");
        hazelcast.whenFinding = name -> {};
        var unused = ask("r", LONG);
        awaitAsked(1);
    }

    @Test
    @DisplayName("Whoever is told that a name can't be found may ask again at once")
    void askedAgainAtOnce() {
        CountDownLatch asked = new CountDownLatch(1);
        hazelcast.whenFinding = name -> {
            await().until(() -> asked.getCount() == 0);
            throw new IllegalStateException("not now");
        };
        References references = new References(hazelcast.instance(), "default", "n", blocking);
        CompletableFuture<IAtomicReference<String>> first = references.find("r");
        AtomicReference<CompletableFuture<IAtomicReference<String>>> second = new AtomicReference<>(first);
        // Told before anybody else, since it comes last.
        var told = first.whenComplete((found, failure) -> {
            hazelcast.whenFinding = name -> {};
            second.set(references.find("r"));
        });
        asked.countDown();
        assertThatThrownBy(told::join).hasMessageContaining("not now");
        assertThat(second.get()).isNotSameAs(first).succeedsWithin(LONG);
    }

    @Test
    @DisplayName("Closing completes whatever is under way, and what is asked afterwards")
    void closing() {
        CompletableFuture<String> before = ask("r", LONG);
        calls.close();
        assertThatThrownBy(before::join).hasMessageContaining("the backend is closed");
        assertThatThrownBy(ask("r", LONG)::join).hasMessageContaining("the backend is closed");
    }
}
