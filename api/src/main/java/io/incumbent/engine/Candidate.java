package io.incumbent.engine;

import java.time.Duration;
import java.util.Map;

/**
 * What does not change during one campaign.
 *
 * @param id names the candidate, to people
 * @param attempt names this campaign, unlike any other
 * @param metadata what the candidate wants others to know when it leads
 * @param termNanos its term
 * @param drainNanos how much earlier its lease ends, so that its task has time to stop
 * @param pollNanos how often to read while waiting
 * @param retryNanos how long to wait after a request failed
 * @param headStartNanos how long it takes the first in line to see that the office is free, where nothing is pushed
 * @param slotNanos how long each candidate in line gives the one before it
 */
record Candidate(
        String id,
        String attempt,
        Map<String, String> metadata,
        long termNanos,
        long drainNanos,
        long pollNanos,
        long retryNanos,
        long headStartNanos,
        long slotNanos) {

    /**
     * How late news may be for one who has several before him. Each leaves a slot to the one before him, so who is late by half of
     * one still takes his turn before the next one does who is not late at all.
     */
    Duration lag() {
        return Duration.ofNanos(slotNanos / 2);
    }

    /** A retry, up to half as long again, so that candidates that failed together do not come back together. */
    long retryAt(Input input) {
        return input.nanos() + retryNanos + Math.floorMod(input.entropy(), Math.max(1, retryNanos / 2));
    }
}
