package io.incumbent.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures as a page, as data and as one line.
 *
 * @param figures in the order of the page
 * @param rounds in which they were measured
 */
record Report(List<Figure> figures, int rounds) {

    String page() {
        StringBuilder page = new StringBuilder();
        page.append(String.format(Locale.ROOT, "%d rounds in one run on %s.%n%n", rounds, machine()));
        page.append(String.format("| Call | ns/op | ± | times one %s | B/op |%n|---|--:|--:|--:|--:|%n", Limits.UNIT));
        for (Figure figure : figures) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %-17s | %7.1f | %5.1f | %6.2f | %8.3f |%n",
                    figure.name(),
                    figure.nanos(),
                    figure.spread(),
                    figure.ratio(),
                    figure.bytes()));
        }
        page.append(String.format("%nns/op: median of the rounds. ±: half of what lies between the fastest and the "
                + "slowest round. Ratio: median%nof the ratios within each round. B/op: the most of all rounds.%n"));
        return page.toString();
    }

    String json() {
        return figures.stream()
                .map(figure -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"nanos\": %.3f, \"spread\": %.3f, \"ratio\": %.4f, \"bytes\": %.5f}",
                        figure.name(),
                        figure.nanos(),
                        figure.spread(),
                        figure.ratio(),
                        figure.bytes()))
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"machine\": \"" + machine() + "\",\n  \"rounds\": " + rounds + ",\n  \"unit\": \""
                                + Limits.UNIT + "\",\n  \"figures\": [\n",
                        "\n  ]\n}\n"));
    }

    String line() {
        return figures.stream()
                .filter(figure -> figure.name().equals(Limits.CHECK))
                .map(figure -> String.format(
                        Locale.ROOT,
                        "figures: %s() takes %.1f ns, %.2f times one System.%s(), and allocates %.3f B/op (%d rounds)",
                        figure.name(),
                        figure.nanos(),
                        figure.ratio(),
                        Limits.UNIT,
                        figure.bytes(),
                        rounds))
                .collect(Collectors.joining());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("checks.md"), page());
        Files.writeString(folder.resolve("checks.json"), json());
        Files.writeString(folder.resolve("checks.txt"), line() + "\n");
    }

    private static String machine() {
        return "JDK " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
