package io.incumbent.tck.report;

/** Ticks of time, at round numbers since the beginning of the chapter. */
final class Axis {

    private static final double LEAST_DISTANCE = 86;

    private final Scale scale;
    private final long origin;

    Axis(Scale scale, long origin) {
        this.scale = scale;
        this.origin = origin;
    }

    void draw(Svg svg, double top, double bottom) {
        long step = step();
        long first = Math.floorDiv(scale.from() - origin + step - 1, step) * step;
        for (long tick = first; tick + origin <= scale.to(); tick += step) {
            double x = scale.x(tick + origin);
            svg.line("tick", x, top - 6, x, bottom, "");
            boolean last = x > scale.right() - LEAST_DISTANCE / 2;
            svg.text(last ? "tick-name last" : "tick-name", last ? scale.right() : x, top - 11, Show.tick(tick, step));
        }
    }

    /** The smallest of 1, 2, 5, 10, … nanoseconds for which neighbouring names don't touch. */
    private long step() {
        double least = LEAST_DISTANCE / (scale.right() - scale.left()) * (double) (scale.to() - scale.from());
        return round(least);
    }

    /** The smallest of 1, 2, 5, 10, … that is no less. */
    static long round(double least) {
        long step = 1;
        for (int i = 0; step < least && step < Long.MAX_VALUE / 10; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
