package io.incumbent.tck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Things gathered in columns of one width, for a picture in which there is no room for each.
 *
 * @param first the place of the first column that has any
 * @param columns what is in each, from there on; may be empty
 * @param <T> what is gathered
 */
record Columns<T>(long first, List<List<T>> columns) {

    static final double WIDTH = 6;

    /** Of things in the order of their times. */
    static <T> Columns<T> of(List<T> things, ToLongFunction<T> time, Scale scale) {
        List<List<T>> columns = new ArrayList<>();
        long first = things.isEmpty() ? 0 : place(scale, time.applyAsLong(things.get(0)));
        for (T thing : things) {
            long place = place(scale, time.applyAsLong(thing)) - first;
            while (columns.size() <= place) {
                columns.add(new ArrayList<>());
            }
            columns.get((int) place).add(thing);
        }
        return new Columns<>(first, columns);
    }

    private static long place(Scale scale, long time) {
        return (long) Math.floor((scale.x(time) - scale.left()) / WIDTH);
    }

    double left(Scale scale, int column) {
        return scale.left() + (first + column) * WIDTH;
    }

    int most() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Bars whose height is their share of the fullest column; they stand on their base, or hang from it. */
    void bars(Canvas canvas, String css, String what, ToLongFunction<T> time, double base, double height) {
        for (int i = 0; i < columns.size(); i++) {
            List<T> column = columns.get(i);
            if (!column.isEmpty()) {
                double size = Math.max(1.5, Math.abs(height) * column.size() / most());
                double top = height > 0 ? base - size : base;
                String title = Show.count(column.size()) + " " + what;
                canvas.svg().rect(css, left(canvas.scale(), i), top, WIDTH - 1, size, title);
                canvas.merged(what, column.stream().mapToLong(time));
            }
        }
    }
}
