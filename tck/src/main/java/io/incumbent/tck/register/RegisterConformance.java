package io.incumbent.tck.register;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ConformanceExtension;
import io.incumbent.tck.ConformanceReport;
import io.incumbent.tck.Judged;
import io.incumbent.tck.RuleCatalogue;
import io.incumbent.tck.RuleNames;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Judges a backend's register: extend this, say which backend, and run it with JUnit. The report is in {@code
 * target/conformance/<name>/results.json}; the class fails unless it says <em>conformant</em>.
 *
 * <p>Rules can't be overridden. Replacing a chapter by a class of the same name, disabling it or running only a part is
 * possible in JUnit, and makes the backend not conformant.
 */
@ExtendWith(ConformanceExtension.class)
@DisplayNameGeneration(RuleNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class RegisterConformance implements Judged {

    private final Set<Integer> groups;
    private @Nullable Bench bench;
    private @Nullable ConformanceReport report;

    /** For subclasses. */
    protected RegisterConformance() {
        this(Set.of());
    }

    /**
     * For subclasses that judge more than the register.
     *
     * @param more the groups of rules that they add
     */
    protected RegisterConformance(Set<Integer> more) {
        Set<Integer> all = new TreeSet<>(more);
        all.add(RuleCatalogue.REGISTER);
        groups = all;
    }

    /**
     * Starts or finds the service; called once, and closed in the end.
     *
     * @return the backend to be judged
     */
    protected abstract BackendUnderTest backend();

    @Override
    public final ConformanceReport report() {
        if (report == null) {
            report = new ConformanceReport(bench().backend().name(), groups, bench().evidence());
        }
        return report;
    }

    /** {@return the backend that is judged, the same each time} */
    protected final BackendUnderTest judged() {
        return bench().backend();
    }

    private Bench bench() {
        if (bench == null) {
            bench = new Bench(backend());
        }
        return bench;
    }

    @AfterAll
    final void closeBackend() {
        bench().backend().close();
    }

    @Nested
    final class Exactness extends ExactnessRules {
        Exactness() {
            super(bench());
        }
    }

    @Nested
    final class Erasure extends ErasureRules {
        Erasure() {
            super(bench());
        }
    }

    @Nested
    final class Contention extends ContentionRules {
        Contention() {
            super(bench());
        }
    }

    @Nested
    final class Rejection extends RejectionRules {
        Rejection() {
            super(bench());
        }
    }

    @Nested
    final class UnknownOutcomes extends UnknownOutcomeRules {
        UnknownOutcomes() {
            super(bench());
        }
    }

    @Nested
    final class Reads extends ReadRules {
        Reads() {
            super(bench());
        }
    }

    @Nested
    final class Watches extends WatchRules {
        Watches() {
            super(bench());
        }
    }

    @Nested
    final class Pushes extends PushRules {
        Pushes() {
            super(bench());
        }
    }

    @Nested
    final class Batches extends BatchRules {
        Batches() {
            super(bench());
        }
    }

    @Nested
    final class Names extends NameRules {
        Names() {
            super(bench());
        }
    }

    @Nested
    final class Records extends RecordRules {
        Records() {
            super(bench());
        }
    }

    @Nested
    final class Declarations extends DeclarationRules {
        Declarations() {
            super(bench());
        }
    }

    @Nested
    final class Life extends LifeRules {
        Life() {
            super(bench());
        }
    }

    @Nested
    final class Silence extends SilenceRules {
        Silence() {
            super(bench());
        }
    }

    @Nested
    final class Promptness extends PromptnessRules {
        Promptness() {
            super(bench());
        }
    }

    @Nested
    final class Provider extends ProviderRules {
        Provider() {
            super(bench());
        }
    }
}
