package io.incumbent.benchmarks.mishap;

import io.incumbent.benchmarks.judged.Situation;
import java.io.IOException;
import java.util.List;

/** Servers that something can be done to, once. */
public interface Mishap extends AutoCloseable {

    /** {@return what it is for leaders} */
    Situation situation();

    /** {@return where contenders find the servers, as {@code host:port}} */
    List<String> servers();

    /**
     * Brings it about.
     *
     * @throws IOException if it can't be
     */
    void happen() throws IOException;

    /** Ends the servers, if they are its own. */
    @Override
    void close();
}
