package io.incumbent.tck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Separates what has room to be drawn by itself from what must be merged: neighbours that are too narrow and too near to
 * each other. What is merged is gathered in cells of one width.
 *
 * @param single what has room
 * @param cells what has not, cell by cell
 * @param <T> what is drawn
 */
record Detail<T>(List<T> single, List<List<T>> cells) {

    /** Where things are, and what must not be merged whatever its size. */
    record Extent<T>(ToDoubleFunction<T> left, ToDoubleFunction<T> right, Predicate<T> keep) {}

    /** Of things in the order of their left edges. */
    static <T> Detail<T> of(List<T> things, Extent<T> extent, double narrow, double cell) {
        Detail<T> detail = new Detail<>(new ArrayList<>(), new ArrayList<>());
        List<T> crowd = new ArrayList<>();
        double end = 0;
        for (T thing : things) {
            double left = extent.left.applyAsDouble(thing);
            double right = extent.right.applyAsDouble(thing);
            if (extent.keep.test(thing) || right - left >= narrow) {
                detail.single.add(thing);
                continue;
            }
            if (left - end >= narrow) {
                detail.take(crowd, extent, cell);
            }
            crowd.add(thing);
            end = Math.max(right, crowd.size() == 1 ? right : end);
        }
        detail.take(crowd, extent, cell);
        return detail;
    }

    private void take(List<T> crowd, Extent<T> extent, double cell) {
        long last = Long.MIN_VALUE;
        List<T> gathered = new ArrayList<>();
        for (T thing : crowd) {
            long place = (long) Math.floor(extent.left.applyAsDouble(thing) / cell);
            if (place != last) {
                close(gathered);
                gathered = new ArrayList<>();
            }
            last = place;
            gathered.add(thing);
        }
        close(gathered);
        crowd.clear();
    }

    private void close(List<T> gathered) {
        if (gathered.size() == 1) {
            single.add(gathered.get(0));
        } else if (!gathered.isEmpty()) {
            cells.add(gathered);
        }
    }
}
