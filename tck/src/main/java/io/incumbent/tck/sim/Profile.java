package io.incumbent.tck.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which faults a run may have, how many, and what its world must be like.
 *
 * @param name for figures and replays
 * @param kinds the faults to choose from
 * @param least how many there are at least
 * @param most how many there are at most
 * @param tweak fixes what the seed would decide about the world
 * @param script makes the faults instead, if there is one
 */
public record Profile(
        String name, Set<FaultKind> kinds, int least, int most, UnaryOperator<Shape> tweak, Optional<Script> script) {

    /** Makes a seed's faults in a way of its own. */
    @FunctionalInterface
    public interface Script {

        /**
         * Decides the faults.
         *
         * @param dice this seed's
         * @return them, in any order; their ids do not matter
         */
        List<Fault> faults(Dice dice);
    }

    private static final List<FaultKind> ALL = List.of(FaultKind.values());

    /**
     * What the seed decides: one kind of fault in half of the runs, some kinds or all of them in the others.
     *
     * @param seed the seed
     * @return its profile
     */
    public static Profile of(long seed) {
        Dice dice = new Dice(seed, Purpose.PROFILE, 0);
        double campaign = dice.unit();
        if (campaign < 0.5) {
            return only(dice.pick(ALL));
        }
        EnumSet<FaultKind> some = EnumSet.allOf(FaultKind.class);
        if (campaign < 0.9) {
            some.removeIf(kind -> dice.chance(0.6));
        }
        return new Profile("mixed", some, 4, 8 + dice.below(22), UnaryOperator.identity(), Optional.empty());
    }

    /**
     * Faults of these kinds only, many of them.
     *
     * @param first one kind
     * @param others more of them
     * @return the profile
     */
    public static Profile only(FaultKind first, FaultKind... others) {
        Set<FaultKind> kinds = EnumSet.of(first, others);
        return new Profile(first.name(), kinds, 4, 16, UnaryOperator.identity(), Optional.empty())
                .in(shape -> needsLoss(kinds) && !shape.store().guarded() ? shape.withDurable(false) : shape)
                .in(shape -> kinds.stream().anyMatch(FaultKind::needsPush) ? shape.withPushes(true) : shape);
    }

    /**
     * Faults that a script makes.
     *
     * @param name for figures and replays
     * @param script makes them
     * @return the profile
     */
    public static Profile scripted(String name, Script script) {
        return new Profile(name, Set.of(), 0, 0, UnaryOperator.identity(), Optional.of(script));
    }

    private static boolean needsLoss(Set<FaultKind> kinds) {
        return kinds.stream().anyMatch(FaultKind::needsForgetfulStore);
    }

    /** {@return a profile without any faults} */
    public static Profile calm() {
        return new Profile("calm", Set.of(), 0, 0, UnaryOperator.identity(), Optional.empty());
    }

    /**
     * The same in a world that is like this.
     *
     * @param more changes what the seed would decide about the world
     * @return the profile
     */
    public Profile in(UnaryOperator<Shape> more) {
        return new Profile(name, kinds, least, most, shape -> more.apply(tweak.apply(shape)), script);
    }

    /**
     * The same with so many faults.
     *
     * @param fewest how many there are at least
     * @param highest how many there are at most
     * @return the profile
     */
    public Profile faults(int fewest, int highest) {
        return new Profile(name, kinds, fewest, highest, tweak, script);
    }
}
