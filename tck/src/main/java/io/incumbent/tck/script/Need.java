package io.incumbent.tck.script;

/** What a script can't be played without. */
public enum Need {
    /** Links between candidates and servers, to be broken. */
    LINKS("no servers are given, so there are no links to break"),
    /** Candidates in processes of their own. */
    PROCESSES("candidates in several processes can't take part in one election"),
    /** Servers that can be paused, killed and started again. */
    SERVERS("no servers are given that could be paused or killed"),
    /** Servers that tell what clients left behind. */
    LEFTOVERS("no servers are given that tell what is left behind at them"),
    /** Servers that elect a leader among themselves. */
    SERVER_LEADER("these servers don't elect a leader"),
    /** More than two servers, so that one can be missing. */
    MAJORITY("there are fewer than three servers"),
    /** A way to delete the record of an election. */
    ERASER("there is no way to delete an election's record, or tokens may begin anew then"),
    /** A way to end sessions at the service. */
    SESSIONS("sessions can't be ended at the service, or there are none");

    private final String otherwise;

    Need(String otherwise) {
        this.otherwise = otherwise;
    }

    /** {@return whether what it is needed for is felt in other elections too} */
    boolean disturbsOthers() {
        return switch (this) {
            case SERVERS, SERVER_LEADER, MAJORITY, SESSIONS -> true;
            case LINKS, PROCESSES, LEFTOVERS, ERASER -> false;
        };
    }

    /** {@return why a rule was not verified without it} */
    public String otherwise() {
        return otherwise;
    }
}
