package io.incumbent.tck.control;

/** What is wrong with electors of this package. */
enum Mischief {
    /** Whoever campaigns is elected at once, always with token 1. */
    EVERYBODY_LEADS,
    /** Its leases are over for a while, and then held again. */
    COMES_BACK,
    /** Tokens are counted in a file, which somebody deletes. */
    COUNTER_ERASED
}
