package io.incumbent.tck.history;

import org.jspecify.annotations.Nullable;

/**
 * What a grant or a renewal promised its holder. Immutable.
 *
 * @param validUntil when the lease is over unless it is renewed
 * @param ttlNanos for how long the service granted it
 * @param sentAt a reading from before the request was handed to the client library; {@code null} if nobody could see
 */
public record Promise(
        long validUntil, long ttlNanos, @Nullable Long sentAt) {

    /** The same on another clock. */
    Promise shifted(long nanos) {
        return new Promise(validUntil + nanos, ttlNanos, sentAt == null ? null : (Long) (sentAt + nanos));
    }
}
