package io.incumbent.tck.report;

/** What a scenario's history is expected to show. */
public enum Expectation {
    /** Every rule holds. */
    HOLDS,
    /** Its faults are beyond what the service survives by its own account: rules may be broken, and need not be. */
    MAY_BREAK,
    /** A control: if no rule is found broken, then it is the kit that is. */
    MUST_BREAK;

    /** {@return the expectation in words} */
    @Override
    public String toString() {
        return switch (this) {
            case HOLDS -> "must hold";
            case MAY_BREAK -> "may break";
            case MUST_BREAK -> "must break";
        };
    }
}
