package io.incumbent.benchmarks.page;

import io.incumbent.benchmarks.result.Amount;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.result.Setup;
import java.util.List;
import java.util.Locale;

/** Results as a page in Markdown, with plots beside it. */
public final class Page {

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Page(Results results) {
        this.results = results;
    }

    /**
     * Writes it.
     *
     * @param results what was found
     * @return the page
     */
    public static String of(Results results) {
        return new Page(results).write();
    }

    private String write() {
        line("# Side by side");
        line("");
        results.facts().forEach((name, value) -> line("* **" + name + "**: " + value));
        line("");
        line(
                "One run, one machine that servers and contenders share. Samples of all contenders alternate. p99 of fewer than"
                        + " 100 samples is the greatest. The ratio is the median of each sample divided by that of "
                        + results.reference() + " in the same round: below 1 somebody is faster than we are.");
        setups();
        situations();
        results.groups().forEach(this::group);
        remarks();
        return text.toString();
    }

    private void setups() {
        line("");
        line("## Who");
        line("");
        line("| Service | Contender | Version | As |");
        line("|---|---|---|---|");
        for (Setup setup : results.setups()) {
            line("| " + String.join(" | ", setup.service(), setup.contender(), setup.version(), setup.configuration())
                    + " |");
        }
    }

    private void situations() {
        List<String> titles =
                results.rows().stream().map(Row::situation).distinct().toList();
        for (String title : titles) {
            situation(
                    title,
                    results.rows().stream()
                            .filter(row -> row.situation().equals(title))
                            .toList());
        }
    }

    private void situation(String title, List<Row> rows) {
        List<String> columns = List.copyOf(rows.get(0).cells().keySet());
        line("");
        line("## " + title);
        line("");
        line("| Service | Contender | " + String.join(" | ", columns) + " |");
        line("|---|---|" + "--:|".repeat(columns.size()));
        for (Row row : rows) {
            line("| " + row.service() + " | " + row.contender() + " | "
                    + String.join(
                            " | ",
                            columns.stream()
                                    .map(column -> row.cells().getOrDefault(column, "–"))
                                    .toList())
                    + " |");
        }
    }

    private void group(List<Series> group) {
        Series first = group.get(0);
        line("");
        line("## " + title(first));
        line("");
        line("| Contender | median | p99 | ratio | samples | failed |");
        line("|---|--:|--:|--:|--:|--:|");
        for (Series series : group) {
            line(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %d | %d |",
                    series.contender(),
                    Amount.of(series.median(), series.unit()),
                    Amount.of(series.p99(), series.unit()),
                    Amount.ratio(results.ratio(series)),
                    series.count(),
                    series.failed()));
        }
        line("");
        line("![" + title(first) + "](" + fileName(first) + ")");
    }

    /**
     * Names a group of samples for people.
     *
     * @param series one of them
     * @return where, and what
     */
    public static String title(Series series) {
        String what = series.service() + ": " + series.measurement();
        return series.unit().equals(Series.REQUESTS) ? what + ", requests at the server" : what;
    }

    /**
     * Names the file of a group's plot.
     *
     * @param series one of the group
     * @return its name
     */
    public static String fileName(Series series) {
        return title(series).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
    }

    private void remarks() {
        if (!results.remarks().isEmpty()) {
            line("");
            line("## What went wrong, and what was left out");
            line("");
            results.remarks().forEach(remark -> line("* " + remark.replace('\n', ' ')));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
