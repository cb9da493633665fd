package io.incumbent;

/**
 * A write came with the token of an earlier term: its sender is not the leader any more. What remains true: the
 * resource is unchanged, and will refuse this token forever.
 */
public final class StaleTokenException extends ElectionException {

    private static final long serialVersionUID = 1L;

    /** Lost when this exception is serialized, as is the other one; the message keeps both. */
    private final transient FencingToken refused;

    private final transient FencingToken newest;

    /**
     * Names both tokens.
     *
     * @param refused the token that came with the write
     * @param newest the newest token that was admitted before
     */
    public StaleTokenException(FencingToken refused, FencingToken newest) {
        super("token " + refused + " is stale: " + newest + " was admitted before; its sender no longer leads", null);
        this.refused = refused;
        this.newest = newest;
    }

    /** {@return the token that came with the write} */
    public FencingToken refused() {
        return refused;
    }

    /** {@return the newest token that was admitted before} */
    public FencingToken newest() {
        return newest;
    }
}
