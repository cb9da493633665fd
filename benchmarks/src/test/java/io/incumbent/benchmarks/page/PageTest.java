package io.incumbent.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.result.Amount;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.result.Setup;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageTest {

    private final Results results = results();

    private static Results results() {
        Results results = new Results("Incumbent");
        results.fact("machine", "this one");
        results.add(new Setup("etcd", "A & B <1>", "2.0", "all defaults"));
        results.add(new Series("etcd", "win", Series.NANOS, "Incumbent", List.of(1_000_000.0, 2_000_000.0)));
        results.add(new Series("etcd", "win", Series.NANOS, "A & B <1>", List.of(2_500_000.0, 5_000_000.0)));
        results.add(new Series("etcd", "win", Series.NANOS, "absent", List.of(Double.NaN)));
        results.add(new Series("etcd", "win", Series.REQUESTS, "Incumbent", List.of(4.0)));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("two leaders for", "5 s");
        cells.put("rules broken", "1.01");
        results.add(new Row("Stopped", "etcd", "A & B <1>", cells));
        results.remark("absent\ndied");
        return results;
    }

    @Test
    void tellsMedianAndRatio() {
        assertThat(Page.of(results))
                .contains("| Incumbent | 1.00 ms | 2.00 ms | 1.00 | 2 | 0 |")
                .contains("| A & B <1> | 2.50 ms | 5.00 ms | 2.50 | 2 | 0 |")
                .contains("| absent | – | – | – | 0 | 1 |")
                .contains("| Incumbent | 4 | 4 | 1.00 | 1 | 0 |")
                .contains("| etcd | A & B <1> | 2.0 | all defaults |")
                .contains("* **machine**: this one")
                .contains("## Stopped\n\n| Service | Contender | two leaders for | rules broken |\n|---|---|--:|--:|\n")
                .contains("| etcd | A & B <1> | 5 s | 1.01 |")
                .contains("* absent died");
    }

    @Test
    void timesHaveUnits() {
        assertThat(Amount.of(0, Series.NANOS)).isEqualTo("0");
        assertThat(Amount.of(1_234, Series.NANOS)).isEqualTo("1.23 µs");
        assertThat(Amount.of(123_400, Series.NANOS)).isEqualTo("123 µs");
        assertThat(Amount.of(12_340_000, Series.NANOS)).isEqualTo("12.3 ms");
        assertThat(Amount.of(5e9, Series.NANOS)).isEqualTo("5.00 s");
    }

    @Test
    void plotsAreXmlWithABarForEverybody() throws Exception {
        Document svg = parsed(Plot.of(results, results.groups().get(0)));
        // The background, and those two who have samples.
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(svg.getDocumentElement().getTextContent()).contains("A & B <1>", "no sample", "2.50 ms (5.00 ms)");
    }

    @Test
    void aPlotOfNothingIsStillOne() throws Exception {
        Results empty = new Results("us");
        empty.add(new Series("etcd", "overlap", Series.NANOS, "us", List.of(0.0)));
        empty.add(new Series("etcd", "overlap", Series.NANOS, "them", List.of()));
        assertThat(Plot.of(empty, empty.groups().get(0))).doesNotContain("NaN");
    }

    @Test
    void everyPlotThatThePageShowsIsThere(@TempDir Path folder) throws IOException {
        ResultFiles.write(results, folder);
        assertThat(Page.of(results)).contains("(etcd-win.svg)", "(etcd-win-requests-at-the-server.svg)");
        assertThat(folder).isDirectoryContaining("glob:**/etcd-win.svg");
        assertThat(folder).isDirectoryContaining("glob:**/etcd-win-requests-at-the-server.svg");
        assertThat(folder).isDirectoryContaining("glob:**/results.json");
        assertThat(folder).isDirectoryContaining("glob:**/results.md");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
