package io.incumbent.hazelcast;

import com.hazelcast.cp.IAtomicReference;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How registers stand in Hazelcast: each is an atomic reference to a text, the whole of which is compared. No two values
 * are equal, so that says as much as a version would.
 */
final class Records {

    private final Executor thread;
    private final LongSupplier micros;

    /**
     * Prepares to read and write.
     *
     * @param thread where answers are handled
     * @param micros the time of day, which decides only how great tokens are
     */
    Records(Executor thread, LongSupplier micros) {
        this.thread = thread;
        this.micros = micros;
    }

    CompletionStage<Snapshot> read(IAtomicReference<String> reference) {
        return reference.getAsync().thenApplyAsync(this::shown, thread);
    }

    /**
     * {@code false} may be what became of a repetition: a member repeats a change whose answer it lost. Then the change's own
     * value is there, or one that was written after it, which is just what a rejection may show.
     */
    CompletionStage<Outcome> change(IAtomicReference<String> reference, Change change) {
        Snapshot expected = change.expected();
        @Nullable String former = expected.record() == null ? null : expected.version();
        Value next = new Value(hint(expected.tokenHint()) + 1, change.next());
        return reference
                .compareAndSetAsync(former, next.text())
                .thenComposeAsync(
                        applied -> applied ? CompletableFuture.completedFuture(applied(next)) : found(reference, next),
                        thread);
    }

    private CompletionStage<Outcome> found(IAtomicReference<String> reference, Value next) {
        return reference
                .getAsync()
                .thenApplyAsync(
                        found -> next.text().equals(found) ? applied(next) : new Outcome.Rejected(shown(found)),
                        thread);
    }

    private Outcome applied(Value next) {
        return new Outcome.Applied(snapshot(next, next.text()));
    }

    /** What a text in a reference is to the engine; another's is shown as it is. */
    Snapshot shown(@Nullable String text) {
        Value value = text == null ? null : Value.of(text);
        if (text != null && value != null) {
            return snapshot(value, text);
        }
        return new Snapshot(text, text == null ? "" : text, "", hint(0));
    }

    private Snapshot snapshot(Value value, String text) {
        return new Snapshot(value.record(), text, "", hint(value.hint()));
    }

    /** At least the time of day, so that tokens go on increasing when a cluster has lost all records. */
    private long hint(long known) {
        return Math.min(Math.max(known, micros.getAsLong()), Value.GREATEST_HINT);
    }
}
