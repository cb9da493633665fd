package io.incumbent.tck.sim;

import java.util.Optional;
import java.util.Set;

/**
 * What is simulated, and under which conditions.
 *
 * @param subject the engine, or a broken one
 * @param profile the faults; empty to have each seed decide
 * @param rules the rules that are watched; all if empty
 */
public record Trial(Subject subject, Optional<Profile> profile, Set<String> rules) {

    /** The engine as it is, under everything there is. */
    public static final Trial ENGINE = new Trial(Subject.ENGINE, Optional.empty(), Set.of());

    /**
     * The same, with these rules watched only.
     *
     * @param only the rules
     * @return the trial
     */
    public Trial watching(Set<String> only) {
        return new Trial(subject, profile, only);
    }

    Setup setup(long seed) {
        Setup setup = Setup.of(seed, profile.orElseGet(() -> Profile.of(seed)), subject);
        return setup.withSwitches(Switches.NORMAL.watching(rules));
    }
}
