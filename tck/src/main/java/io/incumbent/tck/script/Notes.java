package io.incumbent.tck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a script saw: demands made and not met, effects of faults, goals reached. Safe for use by many threads. */
final class Notes {

    private final Map<String, Long> checks = new TreeMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final List<FaultEffect> effects = new ArrayList<>();
    private final Map<String, Long> goals = new TreeMap<>();
    private long unnamed;

    synchronized void checked(String rule) {
        checks.merge(rule, 1L, Long::sum);
    }

    synchronized void broken(String rule, String how) {
        breaches.add(new Breach(rule, how));
    }

    synchronized void effect(FaultEffect effect) {
        effects.add(effect);
    }

    synchronized void goal(String what, long times) {
        goals.merge(what, times, Long::sum);
    }

    synchronized void unnamed(long elections) {
        unnamed += elections;
    }

    synchronized long unnamed() {
        return unnamed;
    }

    synchronized Map<String, Long> checks() {
        return Map.copyOf(checks);
    }

    synchronized List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    synchronized List<FaultEffect> effects() {
        return List.copyOf(effects);
    }

    synchronized Map<String, Long> goals() {
        return Map.copyOf(goals);
    }
}
