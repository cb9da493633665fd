package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A defect in one does not hold up the others")
class EachTest {

    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private final Loop loop = new Loop() {
        @Override
        public Timer schedule(Runnable task, long delayNanos) {
            return () -> {};
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void close() {}
    };

    private final Inbox inbox = new Inbox(loop);

    private void tell(String what) {
        told.add(what);
        if (what.contains("defect")) {
            throw new IllegalStateException(what);
        }
    }

    @Test
    @DisplayName("All are done, and the first defect is thrown in the end")
    void all() {
        List<String> many = List.of("one", "defect", "two", "another defect", "three");
        assertThatIllegalStateException()
                .isThrownBy(() -> Each.of(many, this::tell))
                .withMessage("defect")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(told).isEqualTo(many);
    }

    @Test
    @DisplayName(
            "When the time of a batch is over, each of its calls is told, also if an answer that waits has a defect")
    void batch() {
        List<Call<Snapshot>> calls = List.of(call("one"), call("defect"), call("two"));
        Call.Bound<Snapshot> bound = new Call.Bound<>(calls, new Nowhere(), inbox);
        inbox.put(() -> tell("defect of an answer"));

        assertThatIllegalStateException().isThrownBy(bound::run);
        assertThat(told).containsExactly("defect of an answer", "one", "defect", "two");
    }

    private Call<Snapshot> call(String name) {
        return new Call<>(
                "read",
                name,
                Duration.ofSeconds(1),
                new Requests.Answer<>() {
                    @Override
                    public void ok(Snapshot value) {
                        throw new AssertionError("nobody answers");
                    }

                    @Override
                    public void failed(Throwable cause) {
                        tell(name);
                    }
                },
                () -> {});
    }

    @Test
    @DisplayName("One pass handles what was left before it, and lets other tasks of the loop come to their turn")
    void onePass() {
        inbox.put(() -> {
            tell("first");
            inbox.put(() -> tell("left meanwhile"));
        });
        inbox.put(() -> tell("second"));
        loop.execute(() -> tell("a task of the loop"));
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertThat(told).containsExactly("first", "second", "a task of the loop", "left meanwhile");
    }

    /** A service that never answers. */
    private static final class Nowhere implements Register {

        @Override
        public Traits traits() {
            return new Traits(Guarantee.SINGLE_NODE, "it is in a test", true, false);
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return new CompletableFuture<>();
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            return Watch.NONE;
        }

        @Override
        public String describe() {
            return "nowhere";
        }

        @Override
        public void close() {}
    }
}
