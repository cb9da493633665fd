package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The topic on which changes are told, made when it is first needed. Safe for use by many threads. */
final class Topic implements AutoCloseable {

    /** The making was interrupted, so this is for a machine that stands still. */
    private static final int SETTLED_SECONDS = 5;

    private final HazelcastInstance hazelcast;
    private final String name;
    /** Its own, so that what is under way can be interrupted when nothing else is. */
    private final Blocking maker = new Blocking();

    private @Nullable CompletableFuture<ITopic<String>> made;

    Topic(HazelcastInstance hazelcast, String name) {
        this.hazelcast = hazelcast;
        this.name = name;
    }

    /** Makes it unless somebody has, or this is closed; where that failed, it is tried again. */
    synchronized CompletableFuture<ITopic<String>> find() {
        CompletableFuture<ITopic<String>> known = made;
        if (known == null || known.isCompletedExceptionally()) {
            known = maker.call(() -> hazelcast.getTopic(name));
            made = known;
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
        CompletableFuture<ITopic<String>> last = find();
        if (!last.isDone()) {
            last.copy()
                    .orTimeout(SETTLED_SECONDS, TimeUnit.SECONDS)
                    .handle((found, failure) -> true)
                    .join();
        }
    }
}
