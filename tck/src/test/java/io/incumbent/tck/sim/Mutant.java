package io.incumbent.tck.sim;

import java.util.Optional;
import java.util.Set;

/**
 * The engine, or what it stands on, with one thing broken; and how that must be found out.
 *
 * @param id its number in the catalogues
 * @param broken what is broken, for the kill matrix
 * @param subject the broken engine
 * @param profile the faults that bring it to light
 * @param killedBy the rules of which one must be the first to be broken
 * @param watched the rules that are watched; all if empty
 * @param budget within how many seeds
 */
record Mutant(
        String id,
        String broken,
        Subject subject,
        Profile profile,
        Set<String> killedBy,
        Set<String> watched,
        int budget) {

    static Mutant of(String id, String broken, Subject subject, Profile profile, String... killedBy) {
        return new Mutant(id, broken, subject, profile, Set.of(killedBy), Set.of(), 300);
    }

    /** The same, seen only by the rules that must find it. */
    Mutant watchedOnlyByThose() {
        return new Mutant(id, broken, subject, profile, killedBy, killedBy, budget);
    }

    Mutant within(int seeds) {
        return new Mutant(id, broken, subject, profile, killedBy, watched, seeds);
    }

    Trial trial() {
        return new Trial(subject, Optional.of(profile), watched);
    }

    /** The engine as it is under the same conditions: what it survives, it must survive there. */
    Trial control() {
        return new Trial(Subject.ENGINE, Optional.of(profile), Set.of());
    }

    @Override
    public String toString() {
        return id + ": " + broken;
    }
}
