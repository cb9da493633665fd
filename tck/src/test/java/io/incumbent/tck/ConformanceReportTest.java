package io.incumbent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report")
class ConformanceReportTest {

    private final Evidence evidence = new Evidence().atLeast("deeds", 2);
    private final ConformanceReport report = new ConformanceReport("mine", Set.of(RuleCatalogue.REGISTER), evidence);

    private void keepAll() {
        RuleCatalogue.group(RuleCatalogue.REGISTER).forEach(rule -> report.kept(rule.id()));
    }

    private void happened() {
        evidence.count("deeds");
        evidence.count("deeds");
    }

    @Test
    @DisplayName("of nothing is not conformant: no rule ran")
    void nothing() {
        happened();
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
        assertThat(report.summary()).contains("0.01 did not run", "55 did not run");
    }

    @Test
    @DisplayName("of all rules kept is conformant if enough happened, and inconclusive if not")
    void enough() {
        keepAll();
        evidence.count("deeds");
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.summary()).contains("too little happened: deeds 1 of at least 2");
        evidence.count("deeds");
        assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
    }

    @Test
    @DisplayName("of the essential set is never simply conformant, and says which rules it left out")
    void essentials() {
        keepAll();
        happened();
        report.playsEssentials();
        assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT_IN_ESSENTIALS);
        assertThat(report.isGood()).isTrue();
        assertThat(report.claim()).contains("conformant in the essential set", "0 are not in the essential set");
        report.notInSet("0.04");
        assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT_IN_ESSENTIALS);
        assertThat(report.summary()).contains("0.04 not run in the essential set", "1 are not in the essential set");
        report.broken("0.05", "it forgot");
        assertThat(report.isGood()).isFalse();
    }

    @Test
    @DisplayName("believes the worst of several tests of one rule")
    void worst() {
        keepAll();
        happened();
        report.broken("0.04", "it took a for A");
        report.kept("0.04");
        assertThat(report.finding("0.04").detail()).isEqualTo("it took a for A");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
        assertThat(report.summary()).contains("0.04 broken: it took a for A");
    }

    @Test
    @DisplayName("never counts what can't be verified as kept, and says why it can't")
    void notVerified() {
        happened();
        RuleCatalogue.group(RuleCatalogue.REGISTER).forEach(rule -> report.notVerified(rule.id(), "it is mute"));
        assertThat(report.summary())
                .contains("0 were kept", "55 could not be verified", "0.01 not verified: it is mute");
    }

    @Test
    @DisplayName("never counts a planned rule")
    void planned() {
        keepAll();
        report.kept("1.01");
        report.broken("1.02", "not tested yet");
        happened();
        assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(report.summary()).contains("of 55 rules 55 were kept");
    }

    @Test
    @DisplayName("is written as JSON into the backend's folder, whatever the messages hold")
    void written(@TempDir Path folder) throws IOException {
        report.broken("0.53", "it read \"\\\" as a\ttab");
        report.placeIn(folder);
        assertThat(report.write()).isEqualTo(folder.resolve("mine/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("mine/results.json"))
                .content()
                .contains(
                        "\"verdict\": \"not conformant\"",
                        "\"detail\": \"it read \\\"\\\\\\\" as a\\u0009tab\"",
                        "\"deeds\"");
        assertThat(folder.resolve("mine/junit.xml")).content().contains("0.53");
    }

    @Test
    @DisplayName("refuses a name that is no folder's")
    void badName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConformanceReport("../mine", Set.of(RuleCatalogue.REGISTER), evidence))
                .withMessageContaining("\"../mine\" must be letters");
    }
}
