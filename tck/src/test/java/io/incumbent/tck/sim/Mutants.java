package io.incumbent.tck.sim;

import java.util.List;
import java.util.stream.Stream;

/** All mutants; what is not here is argued away in EQUIVALENT.md, in this folder. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        AlgorithmMutants.all(),
                        RuleMutants.all(),
                        RegisterMutants.all(),
                        ApplicationMutants.leases(),
                        ApplicationMutants.observers())
                .flatMap(List::stream)
                .toList();
    }
}
