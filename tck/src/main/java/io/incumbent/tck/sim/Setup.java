package io.incumbent.tck.sim;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a run.
 *
 * @param seed decides everything that is not decided here
 * @param profile what the faults were chosen from
 * @param shape the world
 * @param faults what will go wrong in it
 * @param subject what is tried
 * @param switches which parts of the simulation itself are in order
 * @param sink reads the trace, if anybody does
 */
record Setup(
        long seed,
        Profile profile,
        Shape shape,
        List<Fault> faults,
        Subject subject,
        Switches switches,
        @Nullable Consumer<String> sink) {

    static Setup of(long seed, Profile profile, Subject subject) {
        Shape shape = profile.tweak().apply(Shape.draw(seed));
        return new Setup(seed, profile, shape, Plan.draw(seed, profile, shape), subject, Switches.NORMAL, null);
    }

    Setup withFaults(List<Fault> some) {
        return new Setup(seed, profile, shape, List.copyOf(some), subject, switches, sink);
    }

    Setup withSwitches(Switches other) {
        return new Setup(seed, profile, shape, faults, subject, other, sink);
    }

    Setup withSink(Consumer<String> reader) {
        return new Setup(seed, profile, shape, faults, subject, switches, reader);
    }

    /** Whether nothing is planned that could cost a leader its office against its will. */
    boolean nobodyMayLose() {
        return faults.stream().map(Fault::kind).allMatch(FaultKind::isHarmless);
    }

    /** Whether hosts sleep: then no clock is set back, since that would hide it. */
    boolean hostsSleep() {
        return faults.stream().anyMatch(fault -> fault.kind() == FaultKind.SUSPEND);
    }

    /** Whether candidates come who have not seen the store before. */
    boolean hasNewcomers() {
        return faults.stream().map(Fault::kind).anyMatch(FaultKind::bringsNewcomers);
    }
}
