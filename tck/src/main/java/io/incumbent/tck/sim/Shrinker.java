package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds few faults that still make a seed fail the same rule: Zeller's delta debugging over the list of faults, which
 * works because a run without a fault keeps all its other decisions.
 */
final class Shrinker {

    private final Setup setup;
    private final String rule;
    private int runs;

    private Shrinker(Setup setup, String rule) {
        this.setup = setup;
        this.rule = rule;
    }

    /** What is left, and how many runs it took. */
    record Shrunk(Setup setup, int runs) {}

    static Shrunk shrink(Setup failing, String rule) {
        Shrinker shrinker = new Shrinker(failing, rule);
        Setup smallest = failing.withFaults(shrinker.minimum(failing.faults()));
        return new Shrunk(smallest, shrinker.runs);
    }

    private List<Fault> minimum(List<Fault> all) {
        if (fails(List.of())) {
            return List.of();
        }
        List<Fault> left = all;
        int parts = 2;
        while (left.size() >= 2) {
            List<Fault> fewer = withoutAPart(left, parts);
            if (fewer.size() < left.size()) {
                left = fewer;
                parts = Math.max(parts - 1, 2);
            } else if (parts >= left.size()) {
                return left;
            } else {
                parts = Math.min(parts * 2, left.size());
            }
        }
        return left;
    }

    /** The list without one of its parts, if it still fails; else the list itself. */
    private List<Fault> withoutAPart(List<Fault> faults, int parts) {
        for (int part = 0; part < parts; part++) {
            List<Fault> rest = new ArrayList<>(faults);
            rest.subList(part * faults.size() / parts, (part + 1) * faults.size() / parts)
                    .clear();
            if (rest.size() < faults.size() && fails(rest)) {
                return rest;
            }
        }
        return faults;
    }

    private boolean fails(List<Fault> faults) {
        runs++;
        return Simulation.run(setup.withFaults(faults))
                .violation()
                .filter(violation -> violation.rule().equals(rule))
                .isPresent();
    }
}
