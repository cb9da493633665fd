package io.incumbent.engine;

/** What happens in a small world only so many times. */
enum Chance {
    /** A write is not answered. */
    FAILURE(0),
    /** A leader resigns. */
    RESIGNATION(1),
    /** A campaign is given up. */
    WITHDRAWAL(2),
    /** A process dies; another takes its place, and knows nothing. */
    CRASH(3),
    /** The store loses the record. */
    WIPE(4),
    /** The store goes back to an earlier record. */
    RESTORE(5),
    /** A read shows an earlier record. */
    STALE_READ(6),
    /** A process begins to campaign. */
    CAMPAIGN(7),
    /** The answer to a write says what a second arrival of the same request would. */
    SECOND_ANSWER(8);

    private final int place;

    Chance(int place) {
        this.place = place;
    }

    /** Where {@link Chances} keep it: four bits each. */
    int shift() {
        return 4 * place;
    }
}
