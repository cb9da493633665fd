package io.incumbent.cli;

/** Ends the command with a sentence that a person can act on, and a status that a program can. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With which the command ends. */
    private final int status;

    /**
     * Says what is wrong.
     *
     * @param status see {@link ExitStatus}
     * @param message what is wrong, and what to do about it
     */
    public Failure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** {@return with which status the command ends} */
    public int status() {
        return status;
    }
}
