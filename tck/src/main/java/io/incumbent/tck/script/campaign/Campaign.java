package io.incumbent.tck.script.campaign;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Candidates stand and an observer looks on, while faults come and go; three of four are aimed at whoever leads. Then all is
 * healed: there must be one leader soon, and it must stay.
 *
 * <p>If this fails, look at the violation's evidence, then play it again with the seed that it shows: one kind of faults
 * first, since faults in a mix hide each other.
 */
public final class Campaign implements Script {

    private static final double AT_THE_LEADER = 0.75;
    /** Long enough for anybody to look, or to notice that time is missing. */
    private static final double SHORTEST_FAULT = 0.3;

    private static final double LONGEST_FAULT = 2.4;
    private static final double LONGEST_REST = 0.8;

    private final String id;
    private final List<Mischief> kinds;
    private final long seed;
    private final double terms;

    private Campaign(String id, List<Mischief> kinds, long seed, double terms) {
        this.id = id;
        this.kinds = List.copyOf(kinds);
        this.seed = seed;
        this.terms = terms;
    }

    /**
     * A campaign with faults of one kind.
     *
     * @param kind of which
     * @param seed decides what is drawn
     * @param terms how long it is
     * @return the script
     */
    public static Campaign of(Mischief kind, long seed, double terms) {
        return new Campaign("C-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of(kind), seed, terms);
    }

    /**
     * A campaign with faults of several kinds.
     *
     * @param name its name
     * @param kinds of which
     * @param seed decides what is drawn
     * @param terms how long it is
     * @return the script
     */
    public static Campaign mixed(String name, List<Mischief> kinds, long seed, double terms) {
        return new Campaign(name, kinds, seed, terms);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Faults at random, for " + terms + " terms, from seed " + seed + ": "
                + kinds.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.01", "2.05", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return kinds.stream().flatMap(kind -> kind.needs().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public void play(Run run) {
        run.mark("seed " + seed);
        List<Actor> candidates = cast(run);
        run.observer();
        candidates.forEach(Actor::stand);
        run.within("4.01", "somebody is elected", run.promises().failoverTime(), () -> leader(candidates) != null);
        run.pass(run.terms(1));
        Random random = new Random(seed);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < run.terms(terms).toNanos()) {
            disturb(run, candidates, random);
            run.pass(run.terms(random.nextDouble() * LONGEST_REST));
        }
        heal(run, candidates);
    }

    private List<Actor> cast(Run run) {
        boolean forked = needs().contains(Need.PROCESSES);
        List<Actor> candidates = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            candidates.add(forked ? run.forked(name) : run.actor(name));
        }
        return candidates;
    }

    private void disturb(Run run, List<Actor> candidates, Random random) {
        Mischief kind = kinds.get(random.nextInt(kinds.size()));
        boolean aimed = random.nextDouble() < AT_THE_LEADER;
        Actor anybody = candidates.get(random.nextInt(candidates.size()));
        double lasts = SHORTEST_FAULT + random.nextDouble() * (LONGEST_FAULT - SHORTEST_FAULT);
        Actor leader = leader(candidates);
        Actor victim = aimed && leader != null ? leader : anybody;
        if (kind.hitsAll() ? leader != null : victim == leader) {
            run.goal("faults that hit a leader", 1);
        }
        Trouble trouble = kind.cause(run, victim, random);
        run.pass(run.terms(lasts));
        run.happens(run.term(), trouble::hasEffect);
        trouble.end();
    }

    /** The last one to be elected, as far as anybody was told. */
    private static @Nullable Actor leader(List<Actor> candidates) {
        Actor leader = null;
        for (Actor candidate : candidates) {
            boolean newer = leader == null
                    || candidate.leads().orElse(0) > leader.leads().orElse(0);
            leader = candidate.leads().isPresent() && newer ? candidate : leader;
        }
        return leader;
    }

    private static long leaders(List<Actor> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.leads().isPresent())
                .count();
    }

    private static void heal(Run run, List<Actor> candidates) {
        run.mark("healed");
        run.within(
                "4.05",
                "there is one leader when all faults are over",
                run.promises().failoverTime().plus(run.term()),
                () -> leaders(candidates) == 1);
        Actor leader = leader(candidates);
        run.never("4.05", "the leader changed in quiet", run.terms(2), () -> leader(candidates) != leader);
        run.goal("zombie writes refused", run.ledger().refused(run.election()));
        run.goal("increments lost without a fence", Math.max(0, run.ledger().lostWithoutFence(run.election())));
    }
}
