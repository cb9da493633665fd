package io.incumbent.tck.history;

import java.util.Locale;

/** How far an operation has come. */
public enum Phase {
    /** It was asked for. */
    INVOKE,
    /** It took effect, and its answer is known. */
    OK,
    /** It certainly did not take effect. */
    FAIL,
    /** Nobody knows whether it took effect, or will yet. Its process can't go on under the same name. */
    INFO;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
