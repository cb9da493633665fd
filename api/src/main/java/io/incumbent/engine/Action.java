package io.incumbent.engine;

import io.incumbent.LeaseEnd;

/** Everything a candidacy can ask of the world. */
sealed interface Action {

    /** Read the register. */
    record Read() implements Action {}

    /** Read the register, because a watch told something that is not believed. */
    record Confirm() implements Action {}

    /** Carry out a compare-and-set. */
    record Send(Write write) implements Action {}

    /** Stand in line behind the candidates that came before. */
    record StandInLine() implements Action {}

    /** Tell the candidate that it leads. */
    record Elected(long token, Validity validity) implements Action {}

    /** Extend the lease. */
    record Extended(Validity validity) implements Action {}

    /** Tell that a renewal failed. */
    record RenewalFailed(Throwable cause) implements Action {}

    /** Tell that the campaign has trouble with the service. */
    record Troubled(Throwable cause) implements Action {}

    /** Warn the holder: half of the lease has run off unrenewed. */
    record AtRisk() implements Action {}

    /** The lease is over. */
    record Ended(LeaseEnd reason) implements Action {}

    /** Tell the candidate that the register holds something else than a lease record. */
    record Refused(String record, String why) implements Action {}

    /** Tell a candidate that tried once that the office is not free, and what it has seen, for its next try. */
    record NotElected(Known known) implements Action {}

    /** The candidacy is over; whether it is known that the office was handed back, or is another's by now. */
    record Finished(boolean handedBack) implements Action {}
}
