package io.incumbent;

/** Why a lease is over. Whatever the reason, the former leader must not act any more. */
public enum LeaseEnd {
    /** Its holder resigned, or a standing candidate stepped down. */
    RESIGNED,
    /** It could not be renewed in time. */
    EXPIRED,
    /** Another candidate has taken the office over. */
    TAKEN_OVER,
    /** The record in the service was deleted, rolled back, or overwritten by something that is not a candidate. */
    RECORD_REMOVED,
    /** The host slept, or its wall clock leapt ahead, for longer than the lease had left. */
    HOST_SUSPENDED,
    /** Its elector was closed. */
    CLOSED
}
