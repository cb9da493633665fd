package io.incumbent.cli.demo;

/** Something did not happen that should have; the demonstration has shown nothing. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
