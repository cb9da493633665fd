package io.incumbent.tck;

/** What a run of the kit says about a backend. */
public enum Verdict {
    /** Every rule that could be verified was kept, and enough happened. */
    CONFORMANT,
    /** The same, but not every script was played: what is not in the essential set is not known. */
    CONFORMANT_IN_ESSENTIALS,
    /** A rule was broken, or a required one never ran. */
    NOT_CONFORMANT,
    /** Nothing was broken, but too little happened for that to mean anything. */
    INCONCLUSIVE;

    /** {@return the verdict in words} */
    @Override
    public String toString() {
        return switch (this) {
            case CONFORMANT -> "conformant";
            case CONFORMANT_IN_ESSENTIALS -> "conformant in the essential set";
            case NOT_CONFORMANT -> "not conformant";
            case INCONCLUSIVE -> "inconclusive";
        };
    }
}
