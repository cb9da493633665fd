package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Calls to the application")
@Timeout(60)
class CallbacksTest {

    private static final int MANY = 1_000;

    private final Logger logger = Logger.getLogger("io.incumbent.callbacks");
    private final SlowLog log = new SlowLog();
    private final List<Runnable> executor = new ArrayList<>();
    private final Callbacks callbacks = new Callbacks(executor::add);

    @BeforeEach
    void watchTheLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(log);
    }

    @AfterEach
    void leaveTheLog() {
        logger.removeHandler(log);
        logger.setUseParentHandlers(true);
    }

    @Test
    @DisplayName("are dropped aloud when a listener is far behind, and a log that is slow holds up nobody else")
    void droppingHoldsUpNobody() {
        for (int i = 0; i < MANY; i++) {
            callbacks.inOrder(() -> {});
        }
        assertThat(log.answered).isEmpty();

        callbacks.inOrder(() -> {});

        assertThat(log.answered).containsExactly(true);
    }

    @Test
    @DisplayName("are made in order by one run at a time, and go on after one that throws")
    void inOrder() {
        List<Integer> made = new ArrayList<>();
        callbacks.inOrder(() -> made.add(1));
        callbacks.inOrder(() -> {
            throw new IllegalStateException("an application's defect");
        });
        callbacks.inOrder(() -> made.add(2));

        assertThat(executor).hasSize(1);
        executor.get(0).run();
        assertThat(made).containsExactly(1, 2);
        callbacks.inOrder(() -> made.add(3));
        assertThat(executor).hasSize(2);
    }

    /** Until another thread has got through, the first one stays in this log. */
    private final class SlowLog extends Handler {

        private final List<Boolean> answered = new ArrayList<>();
        private boolean asked;

        @Override
        public void publish(LogRecord logged) {
            if (logged.getThrown() == null && !asked) {
                asked = true;
                answered.add(anotherGetsThrough());
            }
        }

        private boolean anotherGetsThrough() {
            CompletableFuture<Void> through = new CompletableFuture<>();
            Thread other = new Thread(() -> {
                callbacks.inOrder(() -> {});
                through.complete(null);
            });
            other.start();
            try {
                through.get(5, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException held) {
                return false;
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
