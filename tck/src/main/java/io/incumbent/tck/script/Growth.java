package io.incumbent.tck.script;

import io.incumbent.tck.actor.Inventory;
import java.util.Map;
import java.util.TreeMap;

/** What is there more of than before. */
public final class Growth {

    /** The virtual machine's own, which come and go with the load. */
    private static final String SHARED = "ForkJoinPool.commonPool-worker-#";

    private Growth() {}

    /**
     * Compares threads.
     *
     * @param before how many there were of each name
     * @param after how many there are
     * @param number how many more of a name there may be
     * @return the names that there are more of, each with how many more
     */
    public static Map<String, Long> threads(Map<String, Long> before, Map<String, Long> after, long number) {
        Map<String, Long> more = more(before, after, number);
        more.remove(SHARED);
        return more;
    }

    /**
     * Compares objects.
     *
     * @param before what was there
     * @param after what is there
     * @param number how many more of a class there may be
     * @return the classes that there are more of, each with how many more
     */
    public static Map<String, Long> objects(Inventory before, Inventory after, long number) {
        return more(before.objects(), after.objects(), number);
    }

    /**
     * Compares what the service has.
     *
     * @param before how much there was of each name
     * @param after how much there is
     * @param perElection how much stays of each election
     * @param elections how many elections were held
     * @return the names that there is more of than was there and than may be, each with how much more
     */
    public static Map<String, Long> leftovers(
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
