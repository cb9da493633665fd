package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules found, counted. */
final class Findings {

    /** A service broken through and through breaks a rule at every step; the rest is only counted. */
    private static final int MOST_KEPT = 100;

    /** So many are shown from near by. */
    private static final int TIGHTEST = 10;

    private static final Comparator<TightSpot> NEAREST_LAST =
            Comparator.comparingLong(TightSpot::margin).reversed();

    private static final class Tally {
        private long couldHaveFailed;
        private @Nullable Long margin;
        private long broken;
        private final List<Violation> violations = new ArrayList<>();
    }

    private final PriorityQueue<TightSpot> tightest = new PriorityQueue<>(NEAREST_LAST);
    private final Map<Rule, Tally> tallies = new EnumMap<>(Rule.class);

    Findings() {
        Stream.of(Rule.values()).forEach(rule -> tallies.put(rule, new Tally()));
    }

    private Tally tally(Rule rule) {
        return tallies.computeIfAbsent(rule, r -> new Tally());
    }

    /** So many checks were made, whatever came out. */
    void checked(Rule rule, long times) {
        tally(rule).couldHaveFailed += times;
    }

    /** A check did not fail, but would have, had something been so much later or earlier. */
    void margin(Rule rule, long nanos) {
        Tally tally = tally(rule);
        if (tally.margin == null || nanos < tally.margin) {
            tally.margin = nanos;
        }
    }

    /** One term came near to another. */
    void margin(TightSpot spot) {
        margin(spot.rule(), spot.margin());
        tightest.add(spot);
        if (tightest.size() > TIGHTEST) {
            tightest.remove();
        }
    }

    /** The nearest of all, the nearest first. */
    List<TightSpot> tightest() {
        return tightest.stream().sorted(NEAREST_LAST.reversed()).toList();
    }

    /** One term did something to another. */
    void broken(Rule rule, ElectionData data, TermName term, String what, TermName other, List<Event> evidence) {
        add(new Violation(rule, data.name, term, other, what + " " + other, evidence));
    }

    /** A term did something by itself; the one after it is named too, because it may be who suffered. */
    void broken(Rule rule, ElectionData data, TermName term, String what, List<Event> evidence) {
        TermName next = data.terms.nameAfter(term);
        String then = next == null ? "" : "; then came " + next;
        add(new Violation(rule, data.name, term, next, what + then, evidence));
    }

    private void add(Violation violation) {
        Tally tally = tally(violation.rule());
        if (++tally.broken <= MOST_KEPT) {
            tally.violations.add(violation);
        }
    }

    long checks(Rule rule) {
        return tally(rule).couldHaveFailed;
    }

    boolean anyBroken() {
        return tallies.values().stream().anyMatch(tally -> tally.broken > 0);
    }

    List<RuleResult> results() {
        return tallies.entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RuleResult result(Rule rule, Tally tally) {
        return new RuleResult(rule, tally.couldHaveFailed, tally.margin, tally.broken, tally.violations);
    }
}
