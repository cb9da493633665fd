package io.incumbent.tck.check;

/** What a history shows. */
public enum Verdict {
    /** Rules could have been broken, and none was. */
    CONFORMANT,
    /** At least one rule was broken. */
    VIOLATED,
    /** Too little happened, or the history contradicts itself: it shows nothing. */
    INCONCLUSIVE
}
