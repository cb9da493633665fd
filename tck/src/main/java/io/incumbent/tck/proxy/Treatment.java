package io.incumbent.tck.proxy;

/**
 * What one way of a link does to what travels on it: passes it, unless a method says otherwise. Guarded by the link's
 * lock; all connections of the link share one.
 */
interface Treatment {

    /** Until something else changes. */
    long FOR_EVER = Long.MAX_VALUE;

    /** Passes everything at once. */
    Treatment PASS = new Treatment() {};

    /** Whether this, which has just arrived, is lost. */
    default boolean loses(Connection connection, Parcel parcel) {
        return false;
    }

    /** Told when something was lost. */
    default void lost(Connection connection) {}

    /** When something that arrives now may leave at the earliest; what came before it leaves first in any case. */
    default long leavesAt(long now) {
        return now;
    }

    /** How long the next in line has to wait still, in nanoseconds: nothing, {@link #FOR_EVER}, or in between. */
    default long waits(Parcel next, long now) {
        return 0;
    }

    /** How many bytes may be written at once, at most. */
    default int piece() {
        return Integer.MAX_VALUE;
    }

    /** Told when bytes have gone to the receiver. */
    default void passed(Connection connection, int bytes, long now) {}
}
