package io.incumbent.benchmarks.judged;

import io.incumbent.tck.script.Script;

/** What may happen to a leader while somebody waits behind it. */
public enum Situation {
    /** Its process is killed. */
    CRASH("Failover: the leader's process is killed (SIGKILL)"),
    /** Its process is stopped, and goes on. */
    ZOMBIE("Zombie: the leader's process is stopped past its term (SIGSTOP), until another leads, and goes on"),
    /** Its connections lose everything. */
    SILENCE("Silent partition: every link of the leader loses everything, and no connection breaks"),
    /** The clocks of all servers are ahead all at once. */
    CLOCK("Stepped clock: for the servers it is a minute later all at once"),
    /** The server that the leader talks to can't talk to the one that leads the servers. */
    LINK("Frozen follower: nothing passes any more between the leader's server and the one that leads the servers");

    private final String title;

    Situation(String title) {
        this.title = title;
    }

    /** {@return what happens, for people} */
    public String title() {
        return title;
    }

    /** {@return whether it befalls servers, so that somebody else has to bring it about} */
    public boolean isOutside() {
        return this == CLOCK || this == LINK;
    }

    /** For those that somebody else brings about, with the time at which he will. */
    Script script(long outsideAt) {
        return switch (this) {
            case CRASH -> new Crash();
            case ZOMBIE -> new Zombie();
            case SILENCE -> new Silence();
            case CLOCK, LINK -> new Outside(this, outsideAt);
        };
    }
}
