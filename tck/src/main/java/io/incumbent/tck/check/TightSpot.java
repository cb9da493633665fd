package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import java.util.List;

/**
 * Where one term came near to another and broke no rule: the nearer, the more it shows. Immutable.
 *
 * @param rule the rule that would have been broken
 * @param election in which election
 * @param earlier the term that had to be over
 * @param later the term that began
 * @param over when the earlier was certainly or by promise still held, for the last time
 * @param begun when the later had certainly begun; not before {@code over}
 * @param evidence the lines that the two times come from
 */
public record TightSpot(
        Rule rule, String election, TermName earlier, TermName later, long over, long begun, List<Event> evidence) {

    /**
     * Keeps a copy of the evidence.
     *
     * @param rule the rule
     * @param election in which election
     * @param earlier the term that had to be over
     * @param later the term that began
     * @param over when the earlier was held for the last time
     * @param begun when the later had begun
     * @param evidence where that comes from
     */
    public TightSpot {
        evidence = List.copyOf(evidence);
    }

    /** {@return what lay between them, in nanoseconds} */
    public long margin() {
        return begun - over;
    }
}
