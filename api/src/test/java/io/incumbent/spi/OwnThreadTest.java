package io.incumbent.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A backend's own thread")
class OwnThreadTest {

    @Test
    @DisplayName("does one thing after another, in order, on a daemon of its name")
    void inOrder() throws Exception {
        List<Integer> done = new CopyOnWriteArrayList<>();
        CompletableFuture<Thread> last = new CompletableFuture<>();
        try (OwnThread thread = new OwnThread("mine")) {
            IntStream.range(0, 100).forEach(i -> thread.execute(() -> done.add(i)));
            thread.execute(() -> last.complete(Thread.currentThread()));
            assertThat(last.get(10, TimeUnit.SECONDS))
                    .matches(Thread::isDaemon)
                    .extracting(Thread::getName)
                    .isEqualTo("mine");
            assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    @DisplayName("does later what was not cancelled")
    void later() throws Exception {
        List<String> done = new CopyOnWriteArrayList<>();
        CompletableFuture<Boolean> last = new CompletableFuture<>();
        try (OwnThread thread = new OwnThread("mine")) {
            // Given from the thread itself, so that nothing else can have run before it is cancelled.
            thread.execute(() -> {
                Runnable cancel = thread.later(Duration.ZERO, () -> done.add("cancelled"));
                thread.later(Duration.ZERO, () -> done.add("kept"));
                thread.later(Duration.ofMillis(1), () -> last.complete(true));
                cancel.run();
            });
            assertThat(last.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(done).containsExactly("kept");
        }
    }

    @Test
    @DisplayName("does nothing once it is closed, and throws nothing either")
    void closed() throws Exception {
        CompletableFuture<Boolean> soon = new CompletableFuture<>();
        List<String> done = new CopyOnWriteArrayList<>();
        OwnThread thread = new OwnThread("mine");
        thread.later(Duration.ofMillis(50), () -> done.add("later"));
        thread.execute(() -> soon.complete(true));
        thread.close();
        thread.close();
        thread.execute(() -> done.add("closed"));
        thread.later(Duration.ZERO, () -> done.add("closed, later")).run();
        assertThat(soon.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isEmpty();
    }
}
