package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves rules out is not conformant, and is told which are missing. */
@DisplayName("A conformance test")
class EvasionsTest {

    @TempDir
    private Path reports;

    @Test
    @DisplayName("that has a chapter of its own under a chapter's name does not pass")
    void shadowed() {
        assertFails(SubjectConformanceWithShadow.class, "0.42 did not run", "5 did not run");
    }

    @Test
    @DisplayName("in which JUnit is told to skip a chapter does not pass")
    void skipped() {
        assertFails(SubjectConformanceWithSkips.class, "0.80 did not run", "3 did not run");
    }

    @Test
    @DisplayName("of which a single rule is run does not pass, though that rule does")
    void single() {
        JupiterRun run = SubjectConformance.judge(TestBackend.of(new Service()), "0.42", reports);
        assertThat(run.failure()).isEmpty();
        assertThat(run.classFailure())
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContaining("of 55 rules 1 were kept, 0 broken, 54 did not run"));
    }

    private void assertFails(Class<?> type, String... parts) {
        JupiterRun run = SubjectConformance.judge(TestBackend.of(new Service()), type, reports);
        assertThat(run.failure()).isEmpty();
        assertThat(run.classFailure())
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContainingAll(parts).hasMessageContaining("is not conformant"));
        assertThat(reports.resolve("service/results.json")).content().contains("\"verdict\": \"not conformant\"");
    }

    static class SubjectConformanceWithShadow extends SubjectConformance {
        @Nested
        class Batches {
            @Test
            void looksGood() {}
        }
    }

    @ExtendWith(NoSilence.class)
    static class SubjectConformanceWithSkips extends SubjectConformance {}

    static final class NoSilence implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean silence = context.getRequiredTestClass().getSuperclass() == SilenceRules.class;
            return silence
                    ? ConditionEvaluationResult.disabled("takes too long")
                    : ConditionEvaluationResult.enabled("runs");
        }
    }
}
