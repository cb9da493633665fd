package io.incumbent.tck.elector;

import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/**
 * Judges a backend altogether: its register directly, and the electors that the engine makes of it, on the real service and
 * under faults. Extend this, say which backend, and run it with JUnit. The report is in {@code
 * target/conformance/<name>}; the class fails unless it says <em>conformant</em>.
 *
 * <p>Rules can't be overridden. Replacing a chapter by a class of the same name, disabling it or running only a part is
 * possible in JUnit, and makes the backend not conformant.
 */
public abstract class BackendConformance extends RegisterConformance {

    private @Nullable Performance performance;

    /** For subclasses. */
    protected BackendConformance() {
        super(ElectorConformance.GROUPS);
    }

    /** What is played: all of a set. Tests of the kit, which are in its package, play less. */
    List<Script> program(ScriptSet set, long seed) {
        return set.of(seed);
    }

    private Performance performance() {
        if (performance == null) {
            performance = new Performance(
                    judged().electors()
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "the backend under test names no electors;"
                                                    + " let electors() return them, or extend RegisterConformance to judge only the register")),
                    getClass(),
                    this::program);
        }
        return performance;
    }

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    final void play() throws Exception {
        performance().play(report());
    }

    /** Mostly one object is both, and is closed as the backend. */
    @AfterAll
    final void closeElectors() {
        if (!performance().isOf(judged())) {
            performance().close();
        }
    }

    @Nested
    final class Exclusivity extends ExclusivityRules {
        Exclusivity() {
            super(performance().season());
        }
    }

    @Nested
    final class Fencing extends FencingRules {
        Fencing() {
            super(performance().season());
        }
    }

    @Nested
    final class LifeCycle extends LifeCycleRules {
        LifeCycle() {
            super(performance().season());
        }
    }

    @Nested
    final class Liveness extends LivenessRules {
        Liveness() {
            super(performance().season());
        }
    }

    @Nested
    final class Observing extends ObservingRules {
        Observing() {
            super(performance().season());
        }
    }

    @Nested
    final class Cleanliness extends CleanlinessRules {
        Cleanliness() {
            super(performance().season());
        }
    }

    @Nested
    final class Validity extends ValidityRules {
        Validity() {
            super(performance().season(), performance().goals());
        }
    }
}
