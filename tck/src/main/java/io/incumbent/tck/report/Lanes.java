package io.incumbent.tck.report;

import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.history.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows of a scene's timeline, from top to bottom. */
final class Lanes {

    /** More candidates than that share a row at the bottom: those that matter least. */
    static final int MOST_CANDIDATES = 40;

    private final Scene scene;
    private final Set<TermName> important;
    private final Map<String, List<TermSpan>> terms = new HashMap<>();
    private final Map<String, List<Call>> attempts = new HashMap<>();

    private Lanes(Scene scene) {
        this.scene = scene;
        this.important = scene.important();
        scene.terms.forEach(term -> gather(terms, term.name().candidate(), term));
        scene.attempts.forEach(call -> gather(attempts, call.candidate(), call));
    }

    static List<Lane> of(Scene scene) {
        return new Lanes(scene).all();
    }

    private static <T> void gather(Map<String, List<T>> lists, String key, T item) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }

    private List<Lane> all() {
        List<Lane> lanes = new ArrayList<>(candidates());
        scene.resources.forEach((name, writes) -> lanes.add(new RegisterLane(name, writes)));
        scene.observers.forEach((name, seen) -> lanes.add(new ObserverLane(name, seen, scene.to)));
        Map<String, List<FaultSpan>> faults = new TreeMap<>();
        scene.faults.forEach(fault -> gather(faults, fault.target(), fault));
        faults.forEach((target, hits) -> lanes.add(new FaultLane(target, hits)));
        if (!scene.marks.isEmpty()) {
            lanes.add(new MarkLane(scene.marks));
        }
        return lanes;
    }

    private List<Lane> candidates() {
        Set<String> own = ofTheirOwn();
        List<Lane> lanes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : scene.candidates) {
            if (own.contains(name)) {
                lanes.add(lane(name, List.of(name)));
            } else {
                others.add(name);
            }
        }
        if (!others.isEmpty()) {
            lanes.add(lane(Show.count(others.size()) + " others", others));
        }
        return lanes;
    }

    /** Those in trouble, then those with the most terms. */
    private Set<String> ofTheirOwn() {
        Map<String, Integer> weight = new LinkedHashMap<>();
        scene.candidates.forEach(
                name -> weight.put(name, terms.getOrDefault(name, List.of()).size()));
        important.forEach(name -> weight.merge(name.candidate(), Integer.MAX_VALUE / 2, Math::max));
        return new HashSet<>(weight.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList());
    }

    private CandidateLane lane(String label, Collection<String> names) {
        Set<String> who = new HashSet<>(names);
        List<FaultSpan> hits = scene.faults.stream()
                .filter(fault -> who.contains(fault.target()))
                .toList();
        return new CandidateLane(
                label,
                joined(names, terms, TermSpan::begunBy),
                joined(names, attempts, Call::invokedAt),
                hits,
                important,
                scene.broken(),
                scene.to);
    }

    private static <T> List<T> joined(Collection<String> names, Map<String, List<T>> lists, Function<T, Long> time) {
        return names.stream()
                .flatMap(name -> lists.getOrDefault(name, List.of()).stream())
                .sorted(Comparator.comparing(time))
                .toList();
    }
}
