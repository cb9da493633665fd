package io.incumbent;

import java.util.Optional;

/**
 * A running view of who leads an election, by someone who is no candidate.
 *
 * <p>Guaranteed: changes come one at a time and in order; tokens never decrease, and a term that was reported as ended
 * never comes back. The last change is always delivered, also after an outage. Not guaranteed: that every short term
 * in between is seen. A crashed leader is reported until its lease must have run out. Where a service answers reads from
 * a past longer than a term ago, a leader may be reported as gone although it leads, until the next one is seen.
 *
 * <p>Safe for use by many threads.
 */
public interface Observation extends AutoCloseable {

    /** {@return the election observed} */
    ElectionName election();

    /** {@return who leads, as far as is known; empty if nobody does or nothing is known yet} */
    Optional<Leader> current();

    /** Ends the observation. No change is delivered after this returned, except one whose delivery had begun. */
    @Override
    void close();
}
