package io.incumbent.tck.proxy;

/** What happens to new connections; the later one wins where the two ways of a link disagree. */
enum Admission {
    /** They are connected to the server. */
    OPEN,
    /** They are accepted and left alone. */
    HANG,
    /** They are refused. */
    SHUT
}
