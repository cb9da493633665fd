package io.incumbent.spi;

import java.time.Duration;

/** A running watch on one register. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    /** The watch of a backend that cannot push. */
    Watch NONE = () -> {};

    /**
     * Says that news are not urgent: the engine does, for candidates that have several before them. Only a hint, for
     * backends that have to ask what has changed: they may let those ask first whose turn it is, and ask once for all
     * that has happened meanwhile. Never blocks. The latest word counts; at first everything is urgent.
     *
     * @param most how late news may come, beyond the usual; zero if they are urgent
     */
    default void mayLag(Duration most) {}

    /** Ends the watch; never blocks, and may be called again. */
    @Override
    void close();
}
