package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Inventory;
import java.util.Map;
import java.util.TreeMap;

/** What is there more of than before. */
final class Growth {

    /** The virtual machine's own, which come and go with the load. */
    private static final String SHARED = "ForkJoinPool.commonPool-worker-#";

    private Growth() {}

    static Map<String, Long> threads(Inventory before, Inventory after, long number) {
        Map<String, Long> more = more(before.threads(), after.threads(), number);
        more.remove(SHARED);
        return more;
    }

    /** By more than the given number. */
    static Map<String, Long> objects(Inventory before, Inventory after, long number) {
        return more(before.objects(), after.objects(), number);
    }

    /** More than was there and than may be, after so many elections. */
    static Map<String, Long> leftovers(
            Map<String, Long> before, Map<String, Long> after, Map<String, Long> perElection, long elections) {
        Map<String, Long> allowed = new TreeMap<>(before);
        perElection.forEach((name, count) -> allowed.merge(name, count * elections, Long::sum));
        return more(allowed, after, 0);
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after, long number) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((name, count) -> {
            long added = count - before.getOrDefault(name, 0L);
            if (added > number) {
                more.put(name, added);
            }
        });
        return more;
    }
}
