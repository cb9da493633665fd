package io.incumbent.tck.report;

import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.check.TightSpot;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Mark;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is drawn of one election of one chapter, not yet as a picture. Filled once by {@link Scenes}, then only read. */
final class Scene {

    final String election;
    /** Where the time axis begins: at the first event of the whole chapter. */
    final long from;
    /** Where it ends; later than that. */
    final long to;

    final Set<String> candidates = new LinkedHashSet<>();
    final List<TermSpan> terms = new ArrayList<>();
    final List<Call> attempts = new ArrayList<>();
    final Map<String, List<Write>> resources = new TreeMap<>();
    final Map<String, List<Observation>> observers = new TreeMap<>();
    final List<FaultSpan> faults;
    final List<Mark> marks;
    final List<Violation> violations = new ArrayList<>();
    final List<TightSpot> tight = new ArrayList<>();
    private final Map<TermName, TermSpan> byName = new HashMap<>();

    Scene(String election, long from, long to, List<FaultSpan> faults, List<Mark> marks) {
        this.election = election;
        this.from = from;
        this.to = to;
        this.faults = faults;
        this.marks = marks;
    }

    void add(TermSpan term) {
        terms.add(term);
        byName.put(term.name(), term);
    }

    /** Whatever broke a rule, or suffered from it. */
    Set<TermName> broken() {
        Set<TermName> names = new LinkedHashSet<>();
        for (Violation violation : violations) {
            names.add(violation.term());
            if (violation.other() != null) {
                names.add(violation.other());
            }
        }
        return names;
    }

    /** What must be drawn by itself however small it is. */
    Set<TermName> important() {
        Set<TermName> names = new LinkedHashSet<>(broken());
        for (TightSpot spot : tight) {
            names.add(spot.earlier());
            names.add(spot.later());
        }
        return names;
    }

    /** Where a violation is to be seen. */
    Focus focus(Violation violation) {
        return Focus.of(violation, byName);
    }

    /** How long a term usually is seen to be held, for the surroundings of what is shown from near by. */
    long usualTerm() {
        long[] lengths = terms.stream()
                .filter(TermSpan::isCertain)
                .mapToLong(term -> term.heldUntil() - term.begunBy())
                .sorted()
                .toArray();
        return lengths.length == 0 ? (to - from) / 2 : lengths[lengths.length / 2];
    }
}
