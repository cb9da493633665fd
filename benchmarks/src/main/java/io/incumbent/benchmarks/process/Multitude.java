package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One client that leads many elections at once. Used by one thread. */
final class Multitude {

    private final Contender client;
    private final List<Held> elections = new ArrayList<>();

    /** One election that it was elected in. */
    private record Held(Candidacy candidacy, Stopwatch stopwatch) {

        /** Once lost is lost, even if the same candidate leads again. */
        boolean lasts() {
            return !stopwatch.hasStopped() && candidacy.leads();
        }
    }

    Multitude(Contender client) {
        this.client = client;
    }

    /** Stands in all of them, and tells what it took when it leads the last one. */
    Message lead(String election, int count) throws Exception {
        List<Held> stood = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Stopwatch stopwatch = new Stopwatch(Duration.ZERO);
            Held held = new Held(client.stand(election + "-" + i, "alone", stopwatch), stopwatch);
            elections.add(held);
            stood.add(held);
        }
        for (Held held : stood) {
            held.stopwatch().awaitStart();
        }
        long took = System.nanoTime() - begun;
        // Only what is still needed is to be counted.
        System.gc();
        return Message.done()
                .with("took", took)
                .with("threads", (long) ManagementFactory.getThreadMXBean().getThreadCount())
                .with(
                        "heap",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Tells how many it led all the time, and leaves them all. */
    Message leave() throws Exception {
        long led = elections.stream().filter(Held::lasts).count();
        List<Held> left = List.copyOf(elections);
        elections.clear();
        for (Held held : left) {
            leave(held.candidacy());
        }
        return Message.done().with("led", led);
    }

    /** Some refuse to give back what they have lost. */
    private static void leave(Candidacy candidacy) throws InterruptedException {
        try {
            candidacy.leave();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception lost) {
            System.err.println("leaving failed: " + lost);
        }
    }
}
