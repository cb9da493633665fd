package io.incumbent.tck.sim;

/** What is counted over a run, to show that enough happened for its silence to mean something. */
public enum Count {
    /** Events of the simulation. */
    EVENTS,
    /** Leases that were given. */
    ELECTIONS,
    /** Offices taken over because the former leader's record did not change for long enough. */
    TAKEN_AFTER_EXPIRY,
    /** Offices taken over because the former leader had released them. */
    TAKEN_AFTER_RELEASE,
    /** Offices taken because there was no record. */
    TAKEN_WHEN_ABSENT,
    /** Offices taken after a term on a placeholder. */
    TAKEN_AFTER_PLACEHOLDER,
    /** Times that a lease was found held when asked. */
    HELD_CHECKS,
    /** Times that a lease was found over when asked. */
    OVER_CHECKS,
    /** Writes to the store that took effect while their answer was lost. */
    APPLIED_UNANSWERED,
    /** Writes to the store that took effect, and of which the client was told only that they were rejected. */
    APPLIED_BUT_REJECTED,
    /** Writes to the store by a leader that were lost on the way. */
    RENEWALS_CUT,
    /** Writes to the store that came later than their sender waited for, and were refused. */
    LATE_REFUSED,
    /** Writes of leaders that the fenced resource accepted. */
    WRITES_ADMITTED,
    /** Writes of former leaders that the fenced resource refused. */
    ZOMBIES_REFUSED,
    /** Writes of former leaders that the unfenced resource took, and was damaged by. */
    UNFENCED_DAMAGE,
    /** Changes that observers reported. */
    VIEWS,
    /** Leaders that resigned while a write of theirs was under way. */
    RESIGNED_WHILE_WRITING,
    /** Campaigns given up. */
    WITHDRAWN
}
