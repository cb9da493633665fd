package io.incumbent.tck.actor;

/** An actor could not do what it was told. */
public final class PlayFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlayFailure(String message) {
        super(message);
    }
}
