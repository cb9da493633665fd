package io.incumbent.tck.check;

/**
 * How a term is spoken of. Immutable.
 *
 * @param token its token
 * @param candidate who held it, or {@value #UNKNOWN}
 */
public record TermName(long token, String candidate) {

    /** Stands for a candidate that the history does not name. */
    public static final String UNKNOWN = "an unknown candidate";

    @Override
    public String toString() {
        return "term " + token + " of " + candidate;
    }
}
