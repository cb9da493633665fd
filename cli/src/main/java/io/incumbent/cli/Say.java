package io.incumbent.cli;

import java.io.PrintStream;

/** Tells people, on standard error, what goes on. Safe for use by many threads. */
public final class Say {

    private final PrintStream err;
    private final boolean quiet;

    /**
     * Says it there.
     *
     * @param err where to
     * @param quiet whether to keep what is no failure to itself
     */
    public Say(PrintStream err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    /**
     * Says what goes on.
     *
     * @param text a phrase
     */
    public void progress(String text) {
        if (!quiet) {
            err.println("incumbent: " + text);
        }
    }
}
