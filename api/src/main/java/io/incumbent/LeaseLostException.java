package io.incumbent;

/**
 * The lease is over: stop acting as leader. What remains true: nothing this lease protected may be touched any more;
 * the elector can campaign again, for a new lease with a greater token.
 */
public final class LeaseLostException extends ElectionException {

    private static final long serialVersionUID = 1L;

    /** Lost when this exception is serialized; the message keeps it. */
    private final transient FencingToken token;

    /** Why the lease is over. */
    private final LeaseEnd reason;

    /**
     * Names the lease and why it is over.
     *
     * @param token the token of the lease that is over
     * @param reason why
     */
    public LeaseLostException(FencingToken token, LeaseEnd reason) {
        super("lease " + token + " is over (" + reason + "): stop acting as leader", null);
        this.token = token;
        this.reason = reason;
    }

    /** {@return the token of the lease that is over} */
    public FencingToken token() {
        return token;
    }

    /** {@return why the lease is over} */
    public LeaseEnd reason() {
        return reason;
    }
}
