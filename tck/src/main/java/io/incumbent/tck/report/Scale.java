package io.incumbent.tck.report;

/**
 * Where times are in a picture: linear, from left to right.
 *
 * @param from the time at the left edge
 * @param to the time at the right edge, later than that
 * @param left the left edge
 * @param right the right edge
 */
record Scale(long from, long to, double left, double right) {

    /** Where a time is; what lies outside is at the edge. */
    double x(long time) {
        return Math.max(left, Math.min(right, at(time)));
    }

    /** Where a time would be if the picture had no edges. */
    double at(long time) {
        return left + (right - left) * ((double) (time - from) / (double) (to - from));
    }

    double width(long start, long end) {
        return x(end) - x(start);
    }

    /** Whether any of it is in the picture. */
    boolean shows(long start, long end) {
        return start <= to && end >= from;
    }

    boolean shows(long time) {
        return shows(time, time);
    }

    /** So that what is in several pictures is counted once: it belongs to the one in which it begins. */
    boolean owns(long start) {
        return start >= from && start < to;
    }
}
