package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Each topic is made once, and none while its client is being ended")
class TopicsTest {

    private static final CompletionStage<Boolean> YES = CompletableFuture.completedStage(true);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger beingMade = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore answers = new Semaphore(0);

    private final Topics topics = new Topics(client(), "n:~changes-");

    private HazelcastInstance client() {
        return fake(HazelcastInstance.class);
    }

    /** Answers at once whatever it is asked, but a topic is made when the test says so. */
    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("getTopic") ? make() : answer(method)));
    }

    private @Nullable Object answer(Method method) {
        Class<?> type = method.getReturnType();
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        return type == CompletionStage.class ? YES : type.isInterface() ? fake(type) : null;
    }

    /** As Hazelcast does: whoever is interrupted stops waiting, and tidies up before he says so. */
    private ITopic<?> make() {
        asked.incrementAndGet();
        beingMade.incrementAndGet();
        begun.countDown();
        try {
            answers.acquire();
            return fake(ITopic.class);
        } catch (InterruptedException interrupted) {
            tidyUp();
            throw new IllegalStateException("interrupted");
        } finally {
            beingMade.decrementAndGet();
        }
    }

    private static void tidyUp() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("Closed while it is made: the making is interrupted, and over when closing returns")
    void closedMeanwhile() throws InterruptedException {
        CompletableFuture<ITopic<String>> found = topics.find(0);
        begun.await();
        topics.close();
        assertThat(beingMade).hasValue(0);
        assertThatThrownBy(found::join).hasMessageContaining("interrupted");
    }

    @Test
    @DisplayName("Closing waits also where the one who closes is interrupted")
    void interrupted() throws InterruptedException {
        var unused = topics.find(0);
        begun.await();
        Thread.currentThread().interrupt();
        topics.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(beingMade).hasValue(0);
    }

    @Test
    @DisplayName("A backend that is closed leaves none half made: the application may end its client")
    void backend() throws InterruptedException {
        HazelcastBackend backend = HazelcastBackend.on(client());
        var unused = backend.watch("r", snapshot -> {});
        begun.await();
        backend.close();
        assertThat(beingMade).hasValue(0);
    }

    @Test
    @DisplayName("Once closed none is made, but one that is there is still found, to end listening")
    void afterwards() {
        answers.release();
        ITopic<String> made = topics.find(0).join();
        topics.close();
        assertThat(topics.find(0).join()).isSameAs(made);
        assertThat(asked).hasValue(1);

        Topics unused = new Topics(client(), "n:~changes-");
        unused.close();
        assertThatThrownBy(() -> unused.find(0).join()).hasMessageContaining("closed");
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName("What fails is tried again with the next")
    void again() throws InterruptedException {
        CompletableFuture<ITopic<String>> first = topics.find(0);
        assertThat(topics.find(0)).isSameAs(first);
        first.completeExceptionally(new IllegalStateException("not now"));
        answers.release(2);
        assertThat(topics.find(0).join()).isNotNull();
        topics.close();
    }
}
