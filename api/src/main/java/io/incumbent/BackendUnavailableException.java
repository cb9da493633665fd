package io.incumbent;

/**
 * The coordination service did not answer, or answered that it cannot serve now. Trying again may help.
 *
 * <p>What remains true: a lease that was held is held until its deadline; a request that failed this way may still
 * take effect later, which the engine accounts for.
 */
public final class BackendUnavailableException extends ElectionException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was tried.
     *
     * @param message what was asked of which service, and for how long
     */
    public BackendUnavailableException(String message) {
        super(message, null);
    }

    /**
     * Says what was tried and what the client library reported.
     *
     * @param message what was asked of which service, and for how long
     * @param cause what the client library reported
     */
    public BackendUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
