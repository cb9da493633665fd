package io.incumbent.tck.check;

import java.util.function.IntPredicate;

/** Binary search. */
final class Search {

    private Search() {}

    /** The first index of which something is true that, once true, stays true; the size if there is none. */
    static int firstIndex(int size, IntPredicate isTrue) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isTrue.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
