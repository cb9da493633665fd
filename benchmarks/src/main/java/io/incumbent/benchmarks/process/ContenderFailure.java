package io.incumbent.benchmarks.process;

/** A contender that refused an order, did not answer in time, or is gone. The others go on without it. */
public final class ContenderFailure extends Exception {

    private static final long serialVersionUID = 1;

    ContenderFailure(String message) {
        super(message);
    }
}
