package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that will go wrong in a run, decided before it starts. */
final class Plan {

    /** Chaos begins when there probably is a leader, and ends here; then all heals. */
    static final long CHAOS_FROM = Time.SECOND / 2;

    static final long CHAOS_UNTIL = 14 * Time.SECOND;

    private Plan() {}

    static List<Fault> draw(long seed, Profile profile, Shape shape) {
        Dice dice = new Dice(seed, Purpose.PLAN, 0);
        List<Fault> faults = new ArrayList<>(profile.script()
                .map(script -> script.faults(dice))
                .orElseGet(() -> random(seed, dice, profile, shape)));
        faults.sort(Comparator.comparingLong(Fault::at));
        return numbered(faults);
    }

    private static List<Fault> random(long seed, Dice dice, Profile profile, Shape shape) {
        List<FaultKind> kinds = possible(profile, shape);
        long count = kinds.isEmpty() ? 0 : dice.between(profile.least(), profile.most());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faults.add(fault(new Dice(seed, Purpose.PLAN, i + 1L), kinds, shape));
        }
        return faults;
    }

    private static List<FaultKind> possible(Profile profile, Shape shape) {
        return profile.kinds().stream()
                .filter(kind -> kind.fits(shape))
                .sorted()
                .toList();
    }

    private static Fault fault(Dice dice, List<FaultKind> kinds, Shape shape) {
        FaultKind kind = dice.pick(kinds);
        long at = dice.between(CHAOS_FROM, CHAOS_UNTIL - Time.SECOND / 2);
        return new Fault(0, kind, at, duration(kind, dice), dice.chance(shape.aim()), dice.below(1000), dice.unit());
    }

    /** Around a term of one second, to both sides. */
    private static long duration(FaultKind kind, Dice dice) {
        long millis = switch (kind) {
            case PAUSE, OUTAGE, SLOW_CALLBACKS -> dice.between(50, 3000);
            // A sleep shorter than the time of day's ordinary adjustments can't be told from one.
            case SUSPEND -> dice.between(600, 4000);
            case CLOCK_STEP, RESTART -> dice.between(1, 300);
            case CRASH, LOSE_SENT, LOSE_ANSWERS, CUT -> dice.between(50, 2500);
            case STALL_SENT, STALL_ANSWERS -> dice.between(20, 600);
            case REPEAT_SENT, LOSE_EVENTS, DELAY_EVENTS, REPEAT_EVENTS, STALE_READS -> dice.between(500, 6000);
            default -> 0;
        };
        return millis * Time.MILLI;
    }

    private static List<Fault> numbered(List<Fault> faults) {
        List<Fault> numbered = new ArrayList<>();
        for (Fault fault : faults) {
            numbered.add(new Fault(
                    numbered.size(),
                    fault.kind(),
                    fault.at(),
                    fault.lasts(),
                    fault.aimed(),
                    fault.target(),
                    fault.size()));
        }
        return List.copyOf(numbered);
    }
}
