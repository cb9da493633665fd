package io.incumbent.benchmarks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What we promise of a check: it costs nanoseconds, and leaves no garbage. */
final class Limits {

    static final String UNIT = "nanoTime";
    static final String CHECK = "isHeld";
    /** Makes an object in each call, which shows whether allocation is counted at all. */
    static final String ALLOCATES = "remaining";

    /** A check reads two clocks and compares; twice that is left for a machine that is busy with other things. */
    static final double MOST_UNITS = 4;

    /**
     * JMH divides all that the process allocates by the calls. Its own threads and the renewals of the lease allocate a
     * little, some thousandths of a byte a call, so the figure is never zero. The smallest object has 16 bytes: to stay
     * below this tolerance, a check that allocates would have to do so in fewer than one of 160 calls.
     */
    static final double LEAST_ALLOCATION = 0.1;

    private Limits() {}

    /** What is wrong with these figures: empty if they keep the promise. Negated, so that no number is no good. */
    static List<String> broken(List<Figure> figures) {
        double ratio = figure(figures, CHECK, Figure::ratio);
        double bytes = figure(figures, CHECK, Figure::bytes);
        List<String> broken = new ArrayList<>();
        if (!(ratio <= MOST_UNITS)) {
            broken.add(String.format(
                    Locale.ROOT,
                    "%s costs %.2f times one %s, and must not cost more than %.0f times that",
                    CHECK,
                    ratio,
                    UNIT,
                    MOST_UNITS));
        }
        if (!(bytes < LEAST_ALLOCATION)) {
            broken.add(
                    String.format(Locale.ROOT, "%s allocates %.3f bytes a call, and must not allocate", CHECK, bytes));
        }
        if (!(figure(figures, ALLOCATES, Figure::bytes) >= LEAST_ALLOCATION)) {
            broken.add("nobody counted what " + ALLOCATES + " allocates, so nothing is known about " + CHECK);
        }
        return broken;
    }

    private static double figure(List<Figure> figures, String name, ToDoubleFunction<Figure> value) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
