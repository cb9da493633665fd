package io.incumbent.tck.proxy;

import java.util.Set;

/** A fault that was put on a link: in force until it is healed or another takes its place. Safe for many threads. */
public interface Injection {

    /** {@return what was to happen} */
    Fault fault();

    /** {@return where it was to happen} */
    Set<Way> ways();

    /** {@return the time by {@link System#nanoTime()} since when it is in force} */
    long beganNanos();

    /** {@return whether it is in force still} */
    boolean isInForce();

    /** {@return what happened on the link while it was in force, up to now} */
    Evidence evidence();

    /** {@return whether it changed anything, as far as the link saw, up to now} */
    Effect effect();
}
