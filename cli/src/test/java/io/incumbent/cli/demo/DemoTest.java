package io.incumbent.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.cli.Command;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.InMemory;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.json.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration happens as it says, and fails if it does not. */
@Tag("conformance")
@Timeout(90)
class DemoTest {

    @TempDir(factory = InMemory.class)
    private Path folder;

    private Figures play(Class<? extends ElectorSource> source) throws Exception {
        Cast cast = new Cast(
                "file:" + folder.resolve("elections"),
                Duration.ofSeconds(1),
                "demo/test",
                source,
                folder.resolve("history"));
        Audience said = new PlainAudience(new PrintWriter(new StringWriter()));
        return new Demo(cast, said, folder.resolve("page.html")).play();
    }

    @Test
    void showsWhatItSays() throws Exception {
        Path page = folder.resolve("timeline.html");
        try (Command demo = Command.start(folder, "demo", "--json", "--report", page.toString())) {
            assertThat(demo.status()).as(demo.err()).isZero();
            Map<String, Object> figures = JsonParser.object(demo.said());
            assertThat(figures)
                    .containsEntry("overlappingLeases", 0L)
                    .containsEntry("staleWritesRefused", 3L)
                    .containsKeys("failoverAfterKillTerms", "failoverAfterFreezeTerms", "handoverMillis");
            assertThat((Double) figures.get("seconds")).isLessThan(30);
            assertThat(page).content().contains("<svg").contains("stale writes refused");
        }
    }

    @Test
    void tellsWhatHappensWhereThereIsNoTerminal() {
        try (Command demo = Command.start(
                folder, "demo", "--report", folder.resolve("page.html").toString())) {
            assertThat(demo.status()).as(demo.err()).isZero();
            assertThat(demo.said())
                    .contains("is killed (kill -9)", "is frozen (kill -STOP)", "3 refused by their token", "resigns")
                    .doesNotContain("\u001b");
            assertThat(demo.said().lines().reduce((one, next) -> next).orElseThrow())
                    .matches(
                            "killed: replaced in \\d\\.\\d\\d terms; .* stale writes refused: 3; overlapping leases: 0.*");
        }
    }

    @Test
    void failsIfEverybodyLeads() {
        assertThatThrownBy(() -> play(BrokenElectors.class)).isInstanceOf(DemoFailure.class);
    }

    @Test
    void failsIfNobodyLeads() {
        assertThatThrownBy(() -> play(DeafElectors.class))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("the first election did not happen within 7000 ms");
    }

    @Test
    void saysThatItNeedsAService() {
        try (Command demo = Command.start(folder, "demo", "-b", "redis://127.0.0.1:1")) {
            assertThat(demo.status()).isEqualTo(ExitStatus.TROUBLE);
            assertThat(demo.err()).contains("Failed to connect to 127.0.0.1:1");
        }
    }
}
