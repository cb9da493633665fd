package io.incumbent.tck;

/** What a run of the kit says about a backend. */
public enum Verdict {
    /** Every rule that could be verified was kept, and enough happened. */
    CONFORMANT,
    /** A rule was broken, or a required one never ran. */
    NOT_CONFORMANT,
    /** Nothing was broken, but too little happened for that to mean anything. */
    INCONCLUSIVE;

    /** {@return the verdict in words} */
    @Override
    public String toString() {
        return switch (this) {
            case CONFORMANT -> "conformant";
            case NOT_CONFORMANT -> "not conformant";
            case INCONCLUSIVE -> "inconclusive";
        };
    }
}
