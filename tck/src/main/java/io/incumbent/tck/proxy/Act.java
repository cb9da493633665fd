package io.incumbent.tck.proxy;

/** What is done to the connections that exist, once. */
enum Act {
    NOTHING,
    /** The stream ends. */
    END,
    /** The connection is reset. */
    RESET
}
