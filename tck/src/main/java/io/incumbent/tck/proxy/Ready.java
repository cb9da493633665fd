package io.incumbent.tck.proxy;

import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/** What to do when a channel is ready: attached to its key. */
interface Ready {

    /**
     * Does it.
     *
     * @param scratch space to read into, for the time of the call
     */
    void ready(SelectionKey key, ByteBuffer scratch);
}
