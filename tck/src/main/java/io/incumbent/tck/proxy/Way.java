package io.incumbent.tck.proxy;

/** One of the two directions of a link. */
public enum Way {
    /** From the candidate to the server: requests. */
    TO_SERVER,
    /** From the server to the candidate: replies and events. */
    TO_CLIENT
}
