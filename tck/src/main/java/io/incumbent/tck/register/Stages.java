package io.incumbent.tck.register;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes requests and waits for their stages; whatever a backend does wrong on the way becomes a sentence. */
final class Stages {

    private Stages() {}

    /** Calls a method that must neither throw nor return null. */
    static <T> T called(String what, Supplier<@Nullable T> call) {
        T returned;
        try {
            returned = call.get();
        } catch (RuntimeException thrown) {
            throw new AssertionError(
                    what + " threw " + thrown + " to its caller; what goes wrong with a request belongs into its stage",
                    thrown);
        }
        if (returned == null) {
            throw new AssertionError(what + " returned null");
        }
        return returned;
    }

    /** The stage as a future of our own, whatever kind of stage it is. */
    static <T> CompletableFuture<T> future(CompletionStage<T> stage) {
        CompletableFuture<T> future = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /** The answer of a healthy service. */
    static <T> T answer(String what, CompletionStage<T> stage, Duration within) {
        CompletableFuture<T> future = future(stage);
        if (!completes(future, within)) {
            throw new AssertionError(what + " was not answered within " + within + ", though the service is healthy");
        }
        if (future.isCompletedExceptionally()) {
            throw new AssertionError(what + " failed, though the service is healthy: " + failure(future));
        }
        T value = future.getNow(null);
        if (value == null) {
            throw new AssertionError(what + " was answered with null");
        }
        return value;
    }

    /** Says whether a stage completes in time, normally or not. */
    static boolean completes(CompletableFuture<?> future, Duration within) {
        try {
            future.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException itsOwn) {
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for an answer", stopped);
        }
    }

    /** Says whether all stages complete in time, normally or not. */
    static boolean allComplete(List<? extends CompletableFuture<?>> futures, Duration within) {
        return completes(CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)), within);
    }

    private static String failure(CompletableFuture<?> future) {
        return future.handle((value, failure) -> String.valueOf(failure)).join();
    }
}
