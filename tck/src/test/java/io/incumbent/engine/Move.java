package io.incumbent.engine;

/**
 * What can happen next in a small world.
 *
 * @param what what happens
 * @param who to which process; any for what happens to the store
 * @param which to which of its requests
 */
record Move(What what, int who, int which) {

    enum What {
        BEGINS,
        TIME_PASSES,
        CAMPAIGNS,
        TIMER_RINGS,
        RENEWAL_IS_DUE,
        READ_IS_ANSWERED,
        READ_SHOWS_THE_PAST,
        IS_TOLD_OF_A_CHANGE,
        WRITE_ARRIVES,
        WRITE_ARRIVES_AGAIN,
        WRITE_IS_ANSWERED,
        WRITE_FAILS,
        ASKS_AND_IS_TOLD_OVER,
        RESIGNS,
        WORK_STOPS,
        WITHDRAWS,
        DIES,
        IS_STARTED_AGAIN,
        STORE_LOSES_THE_RECORD,
        STORE_GOES_BACK
    }

    @Override
    public String toString() {
        boolean isOfProcess = what != What.TIME_PASSES
                && what != What.BEGINS
                && what != What.STORE_LOSES_THE_RECORD
                && what != What.STORE_GOES_BACK;
        return (isOfProcess ? "p" + who + ": " : "")
                + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                + (which > 0 ? " (" + which + ")" : "");
    }
}
