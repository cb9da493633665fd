package io.incumbent.spi;

/** A running watch on one register. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    /** The watch of a backend that cannot push. */
    Watch NONE = () -> {};

    /** Ends the watch; never blocks, and may be called again. */
    @Override
    void close();
}
