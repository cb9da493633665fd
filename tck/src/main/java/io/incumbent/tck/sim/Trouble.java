package io.incumbent.tck.sim;

/** What can be wrong between a process and the services. */
enum Trouble {
    /** What the process sends is lost. */
    LOSE_SENT,
    /** What the services answer is lost. */
    LOSE_ANSWERS,
    /** What the process sends arrives, much later. */
    STALL_SENT,
    /** What the services answer arrives, much later. */
    STALL_ANSWERS,
    /** What the process sends arrives twice. */
    REPEAT_SENT,
    /** Watch events are lost. */
    LOSE_EVENTS,
    /** Watch events come late, and overtake each other. */
    DELAY_EVENTS,
    /** Watch events come twice. */
    REPEAT_EVENTS,
    /** Reads are answered with what the register held earlier. */
    STALE_READS
}
