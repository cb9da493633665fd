package io.incumbent.tck.elector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.register.JupiterRun;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves rules about electors out is not conformant, and is told which are missing. */
@DisplayName("A conformance test of electors")
class ElectorEvasionsTest {

    @TempDir
    private Path reports;

    @Test
    @DisplayName("that has a chapter of its own under a chapter's name does not pass")
    void shadowed() {
        assertFails(Shadowing.class, "2.01 did not run", "2.05 did not run");
    }

    @Test
    @DisplayName("in which JUnit is told to skip a chapter does not pass")
    void skipped() {
        assertFails(Skipping.class, "5.01 did not run", "5.06 did not run");
    }

    @Test
    @DisplayName("of a backend that has a chapter of its own under a chapter's name does not pass")
    void shadowedInBackend() {
        assertFails(ShadowingBackend.class, "1.01 did not run", "1.13 did not run");
    }

    @Test
    @DisplayName("with a script that throws has not kept that script's rules")
    void scriptThatThrows() {
        assertFails(
                Throwing.class,
                "1.06 broken: rule 1.06: not checked to the end",
                "it could not be played to its end: java.lang.IllegalStateException: the stage is on fire");
    }

    @Test
    @DisplayName("in which nothing was played has kept nothing")
    void nothingPlayed() {
        assertFails(Idle.class, "1.01 broken: rule 1.01: nothing happened that could have broken it", "7.02 broken");
    }

    private void assertFails(Class<?> type, String... parts) {
        assertThat(JupiterRun.of(reports, selectClass(type)).classFailure())
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContainingAll(parts).hasMessageContaining("is not conformant"));
    }

    /** Surefire passes over these, because they are nested and of no test's name. */
    static class Idle extends ElectorConformance {

        @Override
        protected ElectorsUnderTest electors() {
            return new MapService(new MapServer());
        }

        @Override
        List<Script> program(ScriptSet set, long seed) {
            return List.of();
        }
    }

    static class Shadowing extends Idle {
        @Nested
        class Fencing {
            @Test
            void looksGood() {}
        }
    }

    @ExtendWith(NoObserving.class)
    static class Skipping extends Idle {}

    static final class NoObserving implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean observing = context.getRequiredTestClass().getSuperclass() == ObservingRules.class;
            return observing
                    ? ConditionEvaluationResult.disabled("nobody observes")
                    : ConditionEvaluationResult.enabled("runs");
        }
    }

    static class Throwing extends Idle {
        @Override
        List<Script> program(ScriptSet set, long seed) {
            return List.of(new OnFire());
        }
    }

    private static final class OnFire implements Script {

        @Override
        public String id() {
            return "fire";
        }

        @Override
        public String title() {
            return "The stage is on fire.";
        }

        @Override
        public Set<String> rules() {
            return Set.of("1.06");
        }

        @Override
        public void play(Run run) {
            throw new IllegalStateException("the stage is on fire");
        }
    }

    static class ShadowingBackend extends BackendConformance {

        @Override
        protected BackendUnderTest backend() {
            return new Memory(new MemoryBackend());
        }

        @Override
        List<Script> program(ScriptSet set, long seed) {
            return List.of();
        }

        @Nested
        class Exclusivity {
            @Test
            void looksGood() {}
        }
    }

    private record Memory(MemoryBackend shared) implements BackendUnderTest {

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public Traits traits() {
            return shared.traits();
        }

        @Override
        public Register connect() {
            return shared;
        }

        @Override
        public Optional<ElectorsUnderTest> electors() {
            return Optional.of(new MapService(new MapServer()));
        }
    }
}
