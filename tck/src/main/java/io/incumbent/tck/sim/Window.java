package io.incumbent.tck.sim;

/**
 * A span of time in which a trouble may strike.
 *
 * @param until when it is over
 * @param chance that it strikes a single message
 * @param holdNanos how much later a stalled message arrives, about
 * @param evidence is told whenever it strikes
 */
record Window(long until, double chance, long holdNanos, Runnable evidence) {}
