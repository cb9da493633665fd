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
    MAJORITY("there are fewer than three servers");

    private final String otherwise;

    Need(String otherwise) {
        this.otherwise = otherwise;
    }

    /** {@return why a rule was not verified without it} */
    public String otherwise() {
        return otherwise;
    }
}
