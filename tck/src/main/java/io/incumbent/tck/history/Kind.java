package io.incumbent.tck.history;

import java.util.Locale;

/** What a process can ask for. */
public enum Kind {
    /**
     * To be elected; ends with the token when it was. A standing candidate's campaign begins when it begins to stand, and
     * has no end: any number of terms may come of it.
     */
    CAMPAIGN,
    /** One attempt to be granted the lease, at the backend itself. */
    ACQUIRE,
    /** To extend the lease. */
    RENEW,
    /** An action that only a leader may take: it began while the lease was held. */
    ACT,
    /** To give the office up. */
    RESIGN,
    /** To give the lease back, at the backend itself; it was held until then if that succeeded. */
    RELEASE,
    /** A linearizable question who holds the lease; token 0 means nobody. */
    READ,
    /** To close the elector. */
    CLOSE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
