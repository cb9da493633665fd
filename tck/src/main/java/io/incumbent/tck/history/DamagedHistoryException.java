package io.incumbent.tck.history;

import java.io.IOException;

/** A history is not as it was written: nothing can be concluded from it. Says in which file, and at which line. */
public final class DamagedHistoryException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedHistoryException(String file, long line, String what) {
        super(file + (line == 0 ? "" : ", line " + line) + " is damaged: " + what);
    }
}
