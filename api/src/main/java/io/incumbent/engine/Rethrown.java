package io.incumbent.engine;

/** Gives an exception from the loop the stack of the caller who waits for it, below its own. */
final class Rethrown {

    private Rethrown() {}

    static RuntimeException here(RuntimeException fromLoop) {
        fromLoop.addSuppressed(new CalledFrom());
        return fromLoop;
    }

    private static final class CalledFrom extends Exception {
        private static final long serialVersionUID = 1L;

        CalledFrom() {
            super("the call that waited for this");
        }
    }
}
