package io.incumbent.redis.quorum;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Time, chance, and what is going to happen. One seed decides everything. */
final class SimWorld {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;

    final SplittableRandom random;
    /** Whether no message takes longer than all others. */
    boolean calm;

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now = SECOND;
    private long count;

    private record Event(long time, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    SimWorld(long seed) {
        random = new SplittableRandom(seed);
    }

    long now() {
        return now;
    }

    void after(long nanos, Runnable action) {
        events.add(new Event(now + Math.max(0, nanos), count++, action));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Mostly a millisecond; now and then long enough to be overtaken by everything. */
    long delay() {
        long usual = random.nextLong(100_000, 3 * MILLI);
        return !calm && chance(0.03) ? usual + random.nextLong(2 * SECOND) : usual;
    }

    /** Lets the next thing happen, if it is due by then. */
    boolean step(long latest) {
        Event next = events.peek();
        if (next == null || next.time > latest) {
            now = Math.max(now, latest);
            return false;
        }
        events.remove();
        now = next.time;
        next.action.run();
        return true;
    }

    void runUntil(long time) {
        boolean more = step(time);
        while (more) {
            more = step(time);
        }
    }

    /** The thread of one client. */
    Loop loop() {
        return new Loop() {
            @Override
            public void execute(Runnable task) {
                after(random.nextLong(20_000), task);
            }

            @Override
            public Runnable later(Duration delay, Runnable task) {
                boolean[] cancelled = new boolean[1];
                after(delay.toNanos() + random.nextLong(MILLI), () -> {
                    if (!cancelled[0]) {
                        task.run();
                    }
                });
                return () -> cancelled[0] = true;
            }
        };
    }
}
