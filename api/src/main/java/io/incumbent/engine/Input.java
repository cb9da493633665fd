package io.incumbent.engine;

/**
 * An event, with all that a pure machine can't find out by itself.
 *
 * @param event what happened
 * @param now when it is being handled
 * @param entropy random bits for a nonce or a jitter; no input leads to two writes
 */
record Input(Event event, Stamp now, long entropy) {

    long nanos() {
        return now.nanos();
    }
}
