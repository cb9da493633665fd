package io.incumbent.hazelcast;

import com.hazelcast.cp.IAtomicReference;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How registers stand in Hazelcast: each is an atomic reference to a text, the whole of which is compared. No two values
 * are equal, so that says as much as a version would.
 */
final class Records {

    private final Executor thread;
    private final LongSupplier micros;
    private final Supplier<Mark> marks;

    /**
     * Prepares to read and write.
     *
     * @param thread where answers are handled
     * @param micros the time of day, which decides only how great tokens are
     * @param marks for the writes, each greater than the one before it
     */
    Records(Executor thread, LongSupplier micros, Supplier<Mark> marks) {
        this.thread = thread;
        this.micros = micros;
        this.marks = marks;
    }

    CompletionStage<Snapshot> read(IAtomicReference<String> reference) {
        return reference.getAsync().thenApplyAsync(this::shown, thread);
    }

    /** Of one register one at a time: who is told {@code false} must find that this was the last that was sent. */
    CompletionStage<Outcome> change(IAtomicReference<String> reference, Change change) {
        Snapshot expected = change.expected();
        @Nullable String former = expected.record() == null ? null : expected.version();
        Mark mark = marks.get();
        Value next = Value.after(valueOf(former), mark, hint(expected.tokenHint()) + 1, change.next());
        return reference
                .compareAndSetAsync(former, next.text())
                .thenComposeAsync(
                        applied -> applied
                                ? CompletableFuture.completedFuture(applied(next))
                                : reference
                                        .getAsync()
                                        .thenApplyAsync(found -> refused(mark, valueOf(former), next, found), thread),
                        thread);
    }

    private Outcome applied(Value next) {
        return new Outcome.Applied(snapshot(next, next.text()));
    }

    /**
     * What {@code false} means, by what is there now. Only where it is certain that the change never took effect, and
     * so never will because what it expects is gone for good, it is rejected. One that took effect is applied, whoever
     * wrote since: a change may always be answered late.
     */
    private Outcome refused(Mark mark, @Nullable Value former, Value next, @Nullable String found) {
        Value current = valueOf(found);
        if (current == null) {
            // Empty, or another's: somebody may have done that by hand, but no change of ours is there any more.
            return new Outcome.Rejected(shown(found));
        }
        Boolean tookEffect = current.comesAfter(mark, former);
        if (tookEffect == null) {
            throw new IllegalStateException("a change may have been repeated, and it can't be told what became of it");
        }
        return tookEffect ? applied(next) : new Outcome.Rejected(shown(found));
    }

    /** What a text in a reference is to the engine; another's is shown as it is. */
    Snapshot shown(@Nullable String text) {
        Value value = valueOf(text);
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

    private static @Nullable Value valueOf(@Nullable String text) {
        return text == null ? null : Value.of(text);
    }
}
