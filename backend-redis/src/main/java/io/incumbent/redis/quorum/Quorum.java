package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What all requests of one client share. Lives on the loop. */
final class Quorum {

    /** For each a few hundred bytes; whoever is forgotten costs one round trip more. */
    private static final int MOST_REMEMBERED = 20_000;

    final String description;
    final List<Node> nodes;
    final Rules rules;
    final Loop loop;
    private final LongSupplier entropy;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    Quorum(String description, List<Node> nodes, Rules rules, Loop loop, LongSupplier entropy) {
        this.description = description;
        this.nodes = nodes;
        this.rules = rules;
        this.loop = loop;
        this.entropy = entropy;
    }

    Known known(String register) {
        return known.computeIfAbsent(register, name -> new Known(rules.nodes()));
    }

    String id() {
        return Long.toHexString(entropy.getAsLong());
    }

    /** How long nodes are waited for: what is answered too late for one request saves the next one a round trip. */
    Duration patience(Duration timeout) {
        return timeout.multipliedBy(4);
    }

    /** Random, and longer with each try: two that get in each other's way come apart. */
    Duration rest(int tries) {
        return upTo(Duration.ofMillis(5L << Math.min(tries, 6)));
    }

    /** {@return a random time, at most so long} */
    Duration upTo(Duration most) {
        return Duration.ofNanos(Math.floorMod(entropy.getAsLong(), most.toNanos()));
    }

    /** One proposal of this client at a time for each register: they would only be in each other's way. */
    void inTurn(String register, Runnable proposal) {
        Deque<Runnable> queue = waiting.get(register);
        if (queue == null) {
            waiting.put(register, new ArrayDeque<>());
            proposal.run();
        } else {
            queue.add(proposal);
        }
    }

    void next(String register) {
        Deque<Runnable> queue = waiting.get(register);
        Runnable next = queue == null ? null : queue.poll();
        if (next == null) {
            waiting.remove(register);
        } else {
            loop.execute(next);
        }
    }

    /** What a reading shows to whoever asks. */
    Snapshot snapshot(Rules.Reading reading, long hint) {
        Vote latest = reading.latest();
        return latest == null
                ? new Snapshot(null, "", "", hint)
                : new Snapshot(latest.record(), "", latest.life(), hint);
    }
}
