package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The topics on which changes are told, each made when it is first needed. There are a few dozen, over which registers
 * are spread by their names: whoever watches some hears of these and of those that share a topic with them, and not of
 * all. One for each register would be an object on all members for each, for ever. Safe for use by many threads.
 */
final class Topics implements AutoCloseable {

    /** The same for all candidates: those who disagree don't hear each other, and find out when they next look. */
    static final int COUNT = 64;

    /** The making was interrupted, so this is for a machine that stands still. */
    private static final int SETTLED_SECONDS = 5;

    private final HazelcastInstance hazelcast;
    private final String prefix;
    /** Its own, so that what is under way can be interrupted when nothing else is. */
    private final Blocking maker = new Blocking();

    private final Map<Integer, CompletableFuture<ITopic<String>>> made = new HashMap<>();

    /**
     * Makes none yet.
     *
     * @param prefix what the names of all begin with
     */
    Topics(HazelcastInstance hazelcast, String prefix) {
        this.hazelcast = hazelcast;
        this.prefix = prefix;
    }

    /** {@return which of the topics tells of a register; the same in every process, as the hash of a text is} */
    static int of(String register) {
        int hash = register.hashCode();
        // The last characters of similar names decide little more than the last bits.
        return Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }

    /** Makes it unless somebody has, or this is closed; where that failed, it is tried again. */
    synchronized CompletableFuture<ITopic<String>> find(int topic) {
        CompletableFuture<ITopic<String>> known = made.get(topic);
        if (known == null || known.isCompletedExceptionally()) {
            known = maker.call(() -> hazelcast.getTopic(prefix + topic));
            made.put(topic, known);
        }
        return known;
    }

    /**
     * None is being made when this returns, nor will be, unless the making did not heed its interruption for some seconds. A
     * client of Hazelcast that is ended meanwhile throws what became of the making, and leaves its threads and connections
     * behind for good; so whoever ends it does that afterwards.
     */
    @Override
    public void close() {
        maker.close();
        CompletableFuture.allOf(begun())
                .orTimeout(SETTLED_SECONDS, TimeUnit.SECONDS)
                .handle((found, failure) -> true)
                .join();
    }

    private synchronized CompletableFuture<?>[] begun() {
        return made.values().toArray(CompletableFuture<?>[]::new);
    }
}
