package io.incumbent.tck.register;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls a method from another thread, so that one that blocks is noticed instead of waited for. */
final class Calls {

    private Calls() {}

    static CompletableFuture<Void> start(String name, Runnable call) {
        return start(null, name, call);
    }

    /** The same from a thread of a group of its own, which threads made there join. */
    static CompletableFuture<Void> start(@Nullable ThreadGroup group, String name, Runnable call) {
        CompletableFuture<Void> returned = new CompletableFuture<>();
        Thread caller = new Thread(
                group,
                () -> {
                    try {
                        call.run();
                        returned.complete(null);
                    } catch (RuntimeException | AssertionError failure) {
                        returned.completeExceptionally(failure);
                    }
                },
                "tck-" + name);
        caller.setDaemon(true);
        caller.start();
        return returned;
    }

    /** The quickest of five calls: a busy machine may delay some, a method that blocks delays all. */
    static boolean returnsWithin(Duration limit, String name, Runnable call) {
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Void> returned = start(name, call);
            if (Stages.completes(returned, limit)) {
                returned.join();
                return true;
            }
        }
        return false;
    }
}
