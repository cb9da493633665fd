package io.incumbent.tck.report;

import io.incumbent.tck.check.Measure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long failovers took, by what caused them, with the bound that holds for them. */
final class Histogram {

    private static final double WIDTH = 580;
    private static final double LEFT = 44;
    private static final double RIGHT = 566;
    private static final double TOP = 26;
    private static final double BASE = 140;
    private static final int BINS = 40;

    private final Measure measure;
    private final List<Bound> bounds;
    private final long end;
    private final long[] counts = new long[BINS];

    private Histogram(Measure measure, List<Bound> bounds) {
        this.measure = measure;
        List<Bound> exact =
                bounds.stream().filter(bound -> bound.isExactlyFor(measure)).toList();
        this.bounds = exact.isEmpty()
                ? bounds.stream().filter(bound -> bound.isFor(measure)).toList()
                : exact;
        long greatest = Stream.concat(
                        Stream.of(measure.most()), this.bounds.stream().map(Bound::nanos))
                .max(Long::compare)
                .orElseThrow();
        this.end = Math.max(BINS, greatest + greatest / 12);
        measure.nanos().forEach(nanos -> counts[bin(nanos)]++);
    }

    static String html(Measure measure, List<Bound> bounds) {
        return new Histogram(measure, bounds).figure();
    }

    private int bin(long nanos) {
        double share = (double) nanos / (double) end;
        return (int) Math.max(0, Math.min(BINS - 1, share * BINS));
    }

    private String figure() {
        Svg svg = new Svg(WIDTH, BASE + 24, measure.what());
        axes(svg);
        bars(svg);
        bounds.forEach(bound -> bound(svg, bound));
        long beyond = bounds.stream()
                .mapToLong(bound -> measure.nanos().stream()
                        .filter(nanos -> nanos > bound.nanos())
                        .count())
                .sum();
        String figures = Show.count(measure.count()) + "×, " + Show.duration(measure.least()) + " at least, "
                + Show.duration(measure.median()) + " in the middle, " + Show.duration(measure.most()) + " at most";
        return "<figure class=\"histogram\"><figcaption><strong>" + Markup.text(measure.what()) + "</strong> (rule "
                + Markup.text(measure.rule()) + "): " + figures + said(beyond) + "</figcaption>"
                + Html.picture(svg.done()) + "</figure>\n";
    }

    private String said(long beyond) {
        if (bounds.isEmpty()) {
            return "; no bound was declared";
        }
        String which = bounds.stream()
                .map(bound -> Show.duration(bound.nanos()) + " (" + Markup.text(bound.because()) + ")")
                .collect(Collectors.joining(", "));
        String over = beyond == 0 ? "" : "; <strong class=\"bad\">✗ " + Show.count(beyond) + " beyond it</strong>";
        return "; bound " + which + over;
    }

    private double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }

    private void axes(Svg svg) {
        long step = Axis.round((double) end / 6);
        for (long tick = 0; tick <= end; tick += step) {
            double x = x((double) tick / (double) end);
            svg.line("tick", x, TOP, x, BASE + 4, "");
            svg.text("tick-name", x, BASE + 17, Show.tick(tick, step));
        }
        svg.line("rule", LEFT, BASE, RIGHT, BASE, "");
        svg.text("level", LEFT - 6, TOP + 8, Show.count(most()));
    }

    private long most() {
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    private void bars(Svg svg) {
        double width = (RIGHT - LEFT) / BINS;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                double height = Math.max(2, (BASE - TOP) * ((double) counts[i] / (double) most()));
                svg.rect("held", x((double) i / BINS) + 0.5, BASE - height, width - 1, height, counts[i] + "×");
            }
        }
    }

    private void bound(Svg svg, Bound bound) {
        double x = x((double) bound.nanos() / (double) end);
        svg.line("bound", x, TOP - 6, x, BASE, bound.because());
        boolean left = x > (LEFT + RIGHT) / 2;
        String text = "bound " + Show.duration(bound.nanos());
        svg.text(left ? "bound-name before" : "bound-name", left ? x - 5 : x + 5, TOP - 8, text);
    }
}
