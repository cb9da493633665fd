package io.incumbent.tck.sim;

import java.util.Optional;
import java.util.ServiceLoader;

/** Where {@link Simulate} finds broken engines by name: a service that test code provides. */
public interface Trials {

    /**
     * Looks one up.
     *
     * @param name such as {@code M1}
     * @return the trial, if there is one of that name
     */
    Optional<Trial> find(String name);

    /**
     * Looks everywhere on the class path.
     *
     * @param name such as {@code M1}
     * @return the trial
     * @throws IllegalArgumentException if there is none of that name
     */
    static Trial named(String name) {
        return ServiceLoader.load(Trials.class).stream()
                .flatMap(trials -> trials.get().find(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no mutant " + name + " on the class path; the kit's own are in its test classes"));
    }
}
