package io.incumbent.tck.elector;

import io.incumbent.tck.ConformanceExtension;
import io.incumbent.tck.ConformanceReport;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Evidence;
import io.incumbent.tck.Judged;
import io.incumbent.tck.RuleNames;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Judges electors, whoever made them: extend this, say whose, and run it with JUnit. All scripts are played first, on the
 * real service and under faults, then each rule is asked for. The report is in {@code target/conformance/<name>}; the
 * class fails unless it says <em>conformant</em>.
 *
 * <p>Rules can't be overridden. Replacing a chapter by a class of the same name, disabling it or running only a part is
 * possible in JUnit, and makes the electors not conformant.
 */
@ExtendWith(ConformanceExtension.class)
@DisplayNameGeneration(RuleNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ElectorConformance implements Judged {

    static final Set<Integer> GROUPS = Set.of(1, 2, 3, 4, 5, 6, 7);

    private @Nullable Performance performance;
    private @Nullable ConformanceReport report;

    /** For subclasses. */
    protected ElectorConformance() {}

    /**
     * Starts or finds the service; called once, and closed in the end.
     *
     * @return whose electors are to be judged
     */
    protected abstract ElectorsUnderTest electors();

    @Override
    public final ConformanceReport report() {
        if (report == null) {
            report = new ConformanceReport(performance().name(), GROUPS, new Evidence());
        }
        return report;
    }

    /** What is played: all of a set. Tests of the kit, which are in its package, play less. */
    List<Script> program(ScriptSet set, long seed) {
        return set.of(seed);
    }

    private Performance performance() {
        if (performance == null) {
            performance = new Performance(electors(), getClass(), this::program);
        }
        return performance;
    }

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    final void play() throws Exception {
        performance().play(report());
    }

    @AfterAll
    final void closeService() {
        performance().close();
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
