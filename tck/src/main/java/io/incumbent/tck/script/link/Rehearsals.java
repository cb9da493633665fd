package io.incumbent.tck.script.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * How many requests a campaign takes, by rehearsals. One alone may take more than any other: a client opens a further connection, or
 * subscribes anew, just then. So it is what two of them took.
 */
final class Rehearsals {

    /** Where no two of so many agree, requests come as they like, and the fewest is what all have in common. */
    private static final int MOST = 6;

    private Rehearsals() {}

    static int agreed(IntSupplier rehearsal) {
        List<Integer> counts = new ArrayList<>();
        while (counts.size() < MOST) {
            int count = rehearsal.getAsInt();
            if (counts.contains(count)) {
                return count;
            }
            counts.add(count);
        }
        return Collections.min(counts);
    }
}
