package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Inventory;
import io.incumbent.tck.script.Run;
import java.util.Map;
import java.util.TreeMap;

/** What closing leaves in a process. */
final class Leftovers {

    private Leftovers() {}

    /** Threads that the virtual machine and the JDK start when they please, and keep. */
    private static boolean isOfTheMachine(String name) {
        return name.startsWith("ForkJoinPool.commonPool")
                || name.startsWith("CompletableFutureDelayScheduler")
                || name.startsWith("Attach Listener")
                || name.startsWith("process reaper")
                || name.startsWith("RMI ")
                || name.startsWith("JMX ");
    }

    static void demandNoThreads(Run run, Actor actor, Inventory before) {
        run.happens(run.promises().slack(), () -> more(actor, before).isEmpty());
        Map<String, Long> left = more(actor, before);
        run.demand(
                "6.07",
                left.isEmpty(),
                () -> "threads are left after close(), with all servers paused, beside those that were there before it"
                        + " connected: " + left);
    }

    private static Map<String, Long> more(Actor actor, Inventory before) {
        Map<String, Long> more = new TreeMap<>();
        actor.census().threads().forEach((name, count) -> {
            long surplus = count - before.threads().getOrDefault(name, 0L);
            if (surplus > 0 && !isOfTheMachine(name)) {
                more.put(name, surplus);
            }
        });
        return more;
    }
}
