package io.incumbent.tck.actor;

import java.util.Map;
import java.util.TreeMap;

/** Counts the threads of this process. Those of the kit itself are left out. */
public final class Threads {

    private Threads() {}

    /** {@return names without their numbers, each with how many bear it} */
    public static Map<String, Long> here() {
        Map<String, Long> threads = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName().replaceAll("\\d+", "#");
            if (!name.startsWith("incumbent-tck-")) {
                threads.merge(name, 1L, Long::sum);
            }
        }
        return threads;
    }
}
