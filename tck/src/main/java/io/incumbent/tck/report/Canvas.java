package io.incumbent.tck.report;

import java.util.stream.LongStream;

/**
 * Where a lane is drawn.
 *
 * @param svg the picture
 * @param scale where times are
 * @param top the lane's upper edge
 * @param dense whether there is no room to draw things one by one
 * @param tally counts what is drawn
 */
record Canvas(Svg svg, Scale scale, double top, boolean dense, Tally tally) {

    /** Room that a text of a picture's usual size needs. */
    static double room(String text) {
        return Markup.width(text) * 11;
    }

    /** Counts one thing, if it begins here. */
    void drawn(String what, long start) {
        tally.drawn(what, scale.owns(start) ? 1 : 0);
    }

    /** Counts a crowd; those that begin in another picture are counted there. */
    void merged(String what, LongStream starts) {
        tally.merged(what, starts.filter(scale::owns).count());
    }
}
