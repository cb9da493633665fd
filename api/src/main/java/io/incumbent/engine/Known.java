package io.incumbent.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate remembers of an election, from one campaign to the next.
 *
 * @param seen the register when last seen; the time waited on a record counts on in the next campaign, because no two
 *     writes are equal
 * @param anyRecord whether there ever was a record
 * @param longestTerm the longest term seen, or one's own
 * @param greatestToken the greatest token seen
 */
record Known(@Nullable Seen seen, boolean anyRecord, long longestTerm, long greatestToken) {

    static Known nothing(long ownTermNanos) {
        return new Known(null, false, ownTermNanos, 0);
    }

    /** The same, with what else was known before: what was seen is the newer, and what is greatest stays. */
    Known and(Known before) {
        return new Known(
                seen == null ? before.seen : seen,
                anyRecord || before.anyRecord,
                Math.max(longestTerm, before.longestTerm),
                Math.max(greatestToken, before.greatestToken));
    }

    Known with(Seen nowSeen) {
        LeaseRecord record = nowSeen.record();
        return record == null
                ? new Known(nowSeen, anyRecord, longestTerm, greatestToken)
                : new Known(
                        nowSeen,
                        true,
                        Math.max(longestTerm, record.termNanos()),
                        Math.max(greatestToken, record.token()));
    }
}
