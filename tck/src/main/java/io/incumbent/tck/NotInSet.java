package io.incumbent.tck;

/**
 * Thrown by a rule whose scripts are not in the set that was played. It is reported as such, and is neither kept nor broken.
 */
public final class NotInSet extends RuntimeException {

    static final String WHY = "its scripts are not in the essential set, and were not played";

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public NotInSet() {
        super(WHY, null, false, false);
    }
}
