package io.incumbent.tck.sim;

import java.util.PriorityQueue;

/**
 * The true time, and everything that is going to happen, in the order of time and then of planning. One thread runs a
 * world; nothing in it depends on anything outside.
 */
final class World {

    private final PriorityQueue<Event> events = new PriorityQueue<>(256);
    private long now;
    private long planned;
    private long happened;

    private record Event(long time, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    long now() {
        return now;
    }

    /** How many events there have been. */
    long happened() {
        return happened;
    }

    void at(long time, Runnable action) {
        events.add(new Event(Math.max(time, now), planned++, action));
    }

    void after(long delay, Runnable action) {
        at(now + Math.max(0, delay), action);
    }

    /** Lets the next event happen, unless it is later than the given time; says whether there was one. */
    boolean step(long latest) {
        Event next = events.peek();
        if (next == null || next.time() > latest) {
            now = Math.max(now, latest);
            return false;
        }
        events.remove();
        now = next.time();
        happened++;
        next.action().run();
        return true;
    }
}
