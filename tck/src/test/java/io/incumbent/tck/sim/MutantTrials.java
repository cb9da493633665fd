package io.incumbent.tck.sim;

import java.util.Optional;

/** Lets {@link Simulate} find the mutants by their ids. */
public final class MutantTrials implements Trials {

    /** For {@link java.util.ServiceLoader}. */
    public MutantTrials() {}

    @Override
    public Optional<Trial> find(String name) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.id().equals(name))
                .findFirst()
                .map(Mutant::trial);
    }
}
