package io.incumbent.benchmarks.page;

import io.incumbent.benchmarks.result.Amount;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** One measurement on one service as a picture: a bar to each contender's median, and a line on to its p99. */
public final class Plot {

    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int RIGHT = 110;
    private static final int TOP = 40;
    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final String OURS = "#1f6f8b";
    private static final String OTHERS = "#b9b4a7";

    private final List<Series> group;
    private final String reference;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private Plot(Results results, List<Series> group) {
        this.group = group;
        this.reference = results.reference();
        this.most = group.stream()
                .flatMapToDouble(series -> DoubleStream.of(series.median(), series.p99()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /**
     * Draws it.
     *
     * @param results to which it belongs
     * @param group the samples of all contenders, at least one
     * @return an SVG document
     */
    public static String of(Results results, List<Series> group) {
        return new Plot(results, group).draw();
    }

    private String draw() {
        int height = TOP + ROW * group.size() + ROW / 2;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, height, WIDTH, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, height);
        add(
                "<text x=\"8\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>",
                escaped(Page.title(group.get(0))));
        for (int i = 0; i < group.size(); i++) {
            row(group.get(i), TOP + ROW * i);
        }
        add("</svg>");
        return svg.toString();
    }

    private void row(Series series, int y) {
        boolean ours = series.contender().startsWith(reference);
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                LEFT - 8, y + BAR - 2, escaped(series.contender()));
        if (series.count() == 0) {
            add("<text x=\"%d\" y=\"%d\" fill=\"#666\">no sample</text>", LEFT, y + BAR - 2);
            return;
        }
        double median = x(series.median());
        double p99 = x(series.p99());
        int middle = y + BAR / 2;
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                LEFT, y, median - LEFT, BAR, ours ? OURS : OTHERS);
        add("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#444\"/>", median, middle, p99, middle);
        add("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#444\"/>", p99, y + 3, p99, y + BAR - 3);
        add(
                "<text x=\"%.1f\" y=\"%d\" fill=\"#333\">%s (%s)</text>",
                p99 + 6,
                y + BAR - 2,
                Amount.of(series.median(), series.unit()),
                Amount.of(series.p99(), series.unit()));
    }

    private double x(double value) {
        return most == 0 ? LEFT : LEFT + (WIDTH - LEFT - RIGHT) * value / most;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
