package io.incumbent.tck.check;

/**
 * One operation of a small history. Unknown ones never return.
 *
 * @param what what was asked for, and answered
 * @param token about which term; 0 for none
 * @param from when it was asked for
 * @param to when the answer came
 * @param ttl for how long a grant or renewal was confirmed, from when it was asked for
 */
record SmallOp(What what, int token, int from, int to, int ttl) {

    enum What {
        GRANTED,
        GRANT_UNKNOWN,
        RENEWED,
        CHECKED,
        ACTED,
        RELEASED,
        RELEASE_UNKNOWN,
        RENEWAL_REFUSED,
        RELEASE_REFUSED,
        READ,
        READ_NOBODY;

        boolean isUnknown() {
            return this == GRANT_UNKNOWN || this == RELEASE_UNKNOWN;
        }

        boolean isGrant() {
            return this == GRANTED || this == GRANT_UNKNOWN;
        }

        boolean confirms() {
            return this == GRANTED || this == RENEWED;
        }
    }

    SmallOp moved(int by) {
        return new SmallOp(what, token, from + by, to + by, ttl);
    }

    SmallOp about(int otherToken) {
        return new SmallOp(what, otherToken, from, to, ttl);
    }

    @Override
    public String toString() {
        String answer = what.isUnknown() ? "…" : Integer.toString(to);
        return what + "(" + token + ") " + from + ".." + answer + (what.confirms() ? " for " + ttl : "");
    }
}
