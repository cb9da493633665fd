package io.incumbent.engine;

/**
 * A lease in a small world, as {@link EngineLease} keeps one.
 *
 * @param token its number
 * @param validity how long it is held
 */
record Tenure(long token, Validity validity) {

    boolean isHeld(Stamp now) {
        return validity.covers(now.nanos(), now.wallMillis());
    }
}
