package io.incumbent.tck.sim;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the first violation of a run: what comes after it proves nothing. */
final class Verdict {

    private final World world;
    private final long seed;
    private final Set<String> rules;
    private final Trace trace;
    private @Nullable Violation first;

    /** Listens to the given rules only, or to all if none are given. */
    Verdict(World world, long seed, Set<String> rules, Trace trace) {
        this.world = world;
        this.seed = seed;
        this.rules = rules;
        this.trace = trace;
    }

    void broken(String rule, String message) {
        if (first == null && (rules.isEmpty() || rules.contains(rule))) {
            first = new Violation(rule, message, seed, world.now());
            trace.note("VIOLATION", "judge", rule.hashCode(), () -> rule + " " + message);
        }
    }

    boolean isFinal() {
        return first != null;
    }

    Optional<Violation> violation() {
        return Optional.ofNullable(first);
    }
}
