package io.incumbent.engine;

import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes whose outcome is not known for certain. All of them expect the same record, so at most one takes effect: the
 * register can't hold that record a second time. Only the newest can be under way; it is the last.
 */
final class Tries {

    private static final int MOST = 32;

    private Tries() {}

    /** The oldest is forgotten in the end: should it be the one that takes effect, it is waited on like a stranger's. */
    static List<Write> with(List<Write> tries, Write write) {
        List<Write> more = new ArrayList<>(tries.size() < MOST ? tries : tries.subList(1, tries.size()));
        more.add(write);
        return List.copyOf(more);
    }

    static Write last(List<Write> tries) {
        return tries.get(tries.size() - 1);
    }

    /**
     * The write that took effect, if the register shows one of these; and not in another life of the store, where
     * others may have led since, and been forgotten. Its own send time is the one that counts.
     *
     * <p>An answer that rejects the newest may show just that one: the client library may have sent it twice, and told
     * what became of the second sending.
     */
    static @Nullable Write shown(List<Write> tries, Snapshot current, SafetyRules rules) {
        if (!(RecordFormat.read(current.record()) instanceof Reading.Present present)) {
            return null;
        }
        // Newest first: should two be alike, by a broken rule 5, the simulation sees the worse one.
        for (int i = tries.size() - 1; i >= 0; i--) {
            Write write = tries.get(i);
            if (rules.wrote(write.record(), present.record())
                    && write.expected().incarnation().equals(current.incarnation())) {
                return write;
            }
        }
        return null;
    }

    static IllegalStateException contradiction() {
        return new IllegalStateException("the service rejected a write although it shows the record that was expected");
    }

    /** Whether an answer rejects a write although it shows the very record that the write expected. */
    static boolean contradicts(Write write, Snapshot current) {
        return Objects.equals(write.expected().record(), current.record())
                && write.expected().incarnation().equals(current.incarnation());
    }
}
