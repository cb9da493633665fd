package io.incumbent.hazelcast;

import com.hazelcast.cp.IAtomicReference;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A reference in this process that may answer like one whose member repeats a change after it lost the answer. */
final class FakeReference {

    @Nullable
    Object held;
    /** Happens between the first try of the next change and its repetition. */
    @Nullable
    Runnable betweenTries;

    @SuppressWarnings("unchecked")
    IAtomicReference<String> reference() {
        return (IAtomicReference<String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IAtomicReference.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getAsync" -> CompletableFuture.completedFuture(held);
                        case "compareAndSetAsync" -> changed(arguments[0], arguments[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private CompletionStage<Boolean> changed(@Nullable Object expected, Object next) {
        boolean applied = compareAndSet(expected, next);
        Runnable meanwhile = betweenTries;
        if (meanwhile != null) {
            betweenTries = null;
            meanwhile.run();
            applied = compareAndSet(expected, next);
        }
        return CompletableFuture.completedFuture(applied);
    }

    private boolean compareAndSet(@Nullable Object expected, Object next) {
        if (!Objects.equals(held, expected)) {
            return false;
        }
        held = next;
        return true;
    }
}
