package io.incumbent.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same for many. A defect in one does not hold up the others; it is thrown when all are done. */
final class Each {

    private Each() {}

    static <T> void of(Collection<T> many, Consumer<T> task) {
        Throwable defect = null;
        for (T one : List.copyOf(many)) {
            defect = first(defect, thrown(() -> task.accept(one)));
        }
        rethrow(defect);
    }

    private static @Nullable Throwable thrown(Runnable task) {
        try {
            task.run();
            return null;
        } catch (RuntimeException | Error defect) {
            return defect;
        }
    }

    private static @Nullable Throwable first(@Nullable Throwable before, @Nullable Throwable defect) {
        if (before == null) {
            return defect;
        }
        if (defect != null && defect != before) {
            before.addSuppressed(defect);
        }
        return before;
    }

    private static void rethrow(@Nullable Throwable defect) {
        if (defect instanceof Error error) {
            throw error;
        } else if (defect instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
