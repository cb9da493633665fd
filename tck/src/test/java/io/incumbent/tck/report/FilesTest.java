package io.incumbent.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.Finding.State;
import io.incumbent.tck.Level;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.json.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report's files")
class FilesTest {

    private static RuleRow row(String id, Level level, State state) {
        return new RuleRow(id, level, "must hold", state, 5L, 1_000_000L, "because");
    }

    @Test
    @DisplayName("say the same as data: every rule, term, violation and goal")
    void results(@TempDir Path folder) throws IOException {
        Chapter chapter = Runs.chapter("one", Runs.broken(20));
        ReportInput input = ReportInput.of("mine")
                .chapter(chapter)
                .goal(new Goal("deeds", 1, 2))
                .bound(new Bound("4.02", 5, "so"))
                .build();
        assertThat(ReportFiles.write(input, folder.resolve("a/b"))).exists();
        Map<String, Object> data = JsonParser.object(Files.readString(folder.resolve("a/b/results.json")));
        assertThat(data).containsEntry("format", "incumbent-report/1").containsEntry("verdict", "not conformant");
        assertThat(list(data, "rules")).hasSize(16);
        assertThat(list(data, "goals")).singleElement().asString().contains("reached=false");
        Map<?, ?> scenario = (Map<?, ?>) list(data, "scenarios").get(0);
        assertThat((List<?>) scenario.get("terms")).hasSize(20);
        assertThat((List<?>) scenario.get("violations"))
                .hasSize((int) chapter.judgement().violations().count());
    }

    private static List<?> list(Map<String, Object> data, String name) {
        return (List<?>) data.getOrDefault(name, List.of());
    }

    @Test
    @DisplayName("say to JUnit's readers what failed; what was not verified is neither a failure nor a skip")
    void junit() {
        Parsed xml = Parsed.of(ReportFiles.junit(ReportInput.of("mine")
                .rule(row("1.01", Level.REQUIRED, State.BROKEN))
                .rule(row("1.02", Level.REQUIRED, State.KEPT))
                .rule(row("2.01", Level.REQUIRED, State.NOT_VERIFIED))
                .rule(row("10.01", Level.REQUIRED, State.DID_NOT_RUN))
                .rule(row("10.02", Level.OPTIONAL, State.DID_NOT_RUN))
                .build()));
        assertThat(xml.all("testsuite").get(0).getAttribute("failures")).isEqualTo("2");
        assertThat(xml.all("testcase"))
                .extracting(test -> test.getAttribute("name").split(" ", -1)[0])
                .containsExactly("1.01", "1.02", "2.01", "10.01", "10.02");
        assertThat(xml.all("failure")).hasSize(2);
        assertThat(xml.all("failure").get(0).getTextContent()).isEqualTo("because");
        assertThat(xml.all("skipped")).isEmpty();
        assertThat(xml.all("system-out").get(0).getTextContent()).isEqualTo("not verified: because");
    }

    @Test
    @DisplayName("believe the worst of a rule's rows, and count the checks of all")
    void merged() {
        RuleRow bad = new RuleRow("1.01", Level.REQUIRED, "must hold", State.BROKEN, 3L, 7L, "here");
        RuleRow both = row("1.01", Level.REQUIRED, State.KEPT).and(bad);
        assertThat(both).isEqualTo(new RuleRow("1.01", Level.REQUIRED, "must hold", State.BROKEN, 8L, 7L, "here"));
        RuleRow unseen = new RuleRow("1.01", Level.REQUIRED, "must hold", State.NOT_VERIFIED, 0L, null, "unseen");
        assertThat(unseen.and(row("1.01", Level.REQUIRED, State.KEPT)).state()).isEqualTo(State.KEPT);
    }

    private static int render(ByteArrayOutputStream said, String... args) {
        return Render.run(List.of(args), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("can be made again from stored runs, and the status says what they show")
    void render(@TempDir Path folder) throws IOException {
        store(folder.resolve("good"), Runs.of(20));
        store(folder.resolve("bad"), Runs.broken(20));
        String page = folder.resolve("report.html").toString();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(render(said, folder.resolve("good").toString(), "-o", page)).isZero();
        assertThat(render(
                        said,
                        folder.resolve("good").toString(),
                        folder.resolve("bad").toString(),
                        "-o",
                        page))
                .isEqualTo(1);
        assertThat(Parsed.of(Files.readString(Path.of(page))).text())
                .contains("good", "bad", "--seed 5", "bound 3.000 s", "outcomes unknown", "drift = 0.01");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("conformant: 20 terms", "not conformant: 40 terms");
    }

    private static void store(Path folder, History history) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> facts =
                Map.of("reproduction", "again --seed 5", "bound.4.02.nanos", "3000000000", "check.drift", "0.01");
        try (HistoryFile file = HistoryFile.create(folder, "run", facts)) {
            history.events().forEach(file::append);
        }
    }

    @Test
    @DisplayName("can't be made of what is not there, and says so")
    void unusable(@TempDir Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(render(said, "-o", "x.html")).isEqualTo(2);
        assertThat(render(
                        said, folder.toString(), "-o", folder.resolve("x.html").toString()))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage: Render", "UNUSABLE");
        assertThat(folder.resolve("x.html")).doesNotExist();
    }
}
