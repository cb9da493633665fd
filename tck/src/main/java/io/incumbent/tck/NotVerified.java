package io.incumbent.tck;

/**
 * Thrown by a rule that can't be verified with this backend. It is reported as such, and is neither kept nor broken.
 * JUnit is not told to skip the test: a test that JUnit skipped, for whatever reason, counts as one that never ran.
 */
public final class NotVerified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param because the reason, as the end of a sentence: "it can't silence a client"
     */
    public NotVerified(String because) {
        super(because, null, false, false);
    }

    /** {@return the reason} */
    public String because() {
        return String.valueOf(getMessage());
    }
}
