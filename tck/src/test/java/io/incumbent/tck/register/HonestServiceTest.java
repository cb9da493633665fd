package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.Finding;
import io.incumbent.tck.RuleCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service that mutants are made of has all abilities, and keeps every rule; so it is their defect that is found. */
@DisplayName("The service that mutants are made of")
class HonestServiceTest {

    @TempDir
    private Path reports;

    @Test
    @DisplayName("keeps every rule that is not about providers")
    void keepsEverything() {
        assertKeepsAll(TestBackend.of(new Service()));
    }

    @Test
    @DisplayName(
            "keeps them also with clients that do the least that is allowed: no rule demands more than the contract")
    void leastIsEnough() {
        assertKeepsAll(TestBackend.of(LazyClient::new));
    }

    @Test
    @DisplayName("keeps them also with clients that send each change twice, and tell what became of the second sending")
    void twiceIsHarmless() {
        assertKeepsAll(TestBackend.of(RepeatingClient::new));
    }

    private void assertKeepsAll(TestBackend backend) {
        JupiterRun run = SubjectConformance.judge(backend, SubjectConformance.class, reports);

        assertThat(run.failure()).isEmpty();
        assertThat(run.classFailure()).isEmpty();
        assertThat(run.methods()).hasSameSizeAs(RuleCatalogue.group(RuleCatalogue.REGISTER));
        assertThat(reports.resolve("service/results.json"))
                .content()
                .contains("\"verdict\": \"conformant\"")
                .containsOnlyOnce("3 could not be verified")
                .doesNotContain(Finding.State.BROKEN + "\"");
    }
}
