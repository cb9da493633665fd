package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was broken, with the lines that prove it. Whatever the scheduling was, both can't be true of a service
 * that keeps the rule. Immutable.
 *
 * @param rule the rule
 * @param election where
 * @param term the term that broke it
 * @param other the term that it got in the way of, or the one after it; {@code null} if there is none
 * @param what what happened to the term, in words that name the other
 * @param evidence the lines of the history that prove it
 */
public record Violation(
        Rule rule, String election, TermName term, @Nullable TermName other, String what, List<Event> evidence) {

    /**
     * Keeps a copy of the evidence.
     *
     * @param rule the rule
     * @param election where
     * @param term the term that broke it
     * @param other the other term, or {@code null}
     * @param what what happened
     * @param evidence what proves it
     */
    public Violation {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "rule " + rule.id() + " broken in election " + election + ": " + term + " " + what + ": "
                + evidence.stream().map(Event::toString).collect(Collectors.joining("; "));
    }
}
