package io.incumbent.tck.sim;

import static io.incumbent.tck.sim.FaultKind.CRASH;
import static io.incumbent.tck.sim.FaultKind.CUT;
import static io.incumbent.tck.sim.FaultKind.DEAF_WATCH;
import static io.incumbent.tck.sim.FaultKind.JOIN;
import static io.incumbent.tck.sim.FaultKind.LOSE_EVENTS;
import static io.incumbent.tck.sim.FaultKind.LOSE_SENT;
import static io.incumbent.tck.sim.FaultKind.PAUSE;
import static io.incumbent.tck.sim.FaultKind.RESIGN;
import static io.incumbent.tck.sim.FaultKind.RESTORE;
import static io.incumbent.tck.sim.FaultKind.STALL_SENT;
import static io.incumbent.tck.sim.FaultKind.WIPE;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.util.List;

/** The engine on a register that breaks the contract. */
final class RegisterMutants {

    private RegisterMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "M04",
                        "release without looking at the owner",
                        Broken.register(ForcedWrites::releases),
                        Profile.only(LOSE_SENT, STALL_SENT, PAUSE),
                        "1.08"),
                Mutant.of(
                        "M05",
                        "release looks at the candidate, not at the attempt",
                        Broken.register(ForcedWrites::releasesOfNamesakes),
                        Profile.only(LOSE_SENT, STALL_SENT, PAUSE).in(shape -> shape.withNamesakes(true)),
                        "1.08"),
                Mutant.of(
                        "M08",
                        "renewal steals the office back",
                        Broken.register(ForcedWrites::renewals),
                        Profile.only(STALL_SENT, PAUSE, CUT),
                        "1.02",
                        "2.01"),
                Mutant.of(
                        "M16",
                        "an unanswered request counts as done",
                        Broken.registerOnLoop(HastyAnswers::unknownIsApplied),
                        Profile.only(LOSE_SENT),
                        "1.02",
                        "1.03",
                        "1.10"),
                Mutant.of(
                        "M20",
                        "a store that forgets says that it does not",
                        Broken.register(RegisterMutants::claimsDurable),
                        Profile.only(WIPE, JOIN, CRASH).faults(20, 40).in(shape -> shape.withPushes(false)),
                        "1.02",
                        Specified.RULE),
                Mutant.of(
                                "M23",
                                "missed event, and no fallback",
                                Broken.register(CachedReads::new),
                                Profile.only(LOSE_EVENTS, DEAF_WATCH),
                                "4.04",
                                "4.05")
                        .watchedOnlyByThose(),
                Mutant.of(
                        "M25",
                        "elected before the record was written",
                        Broken.registerOnLoop(HastyAnswers::takeoverIsApplied),
                        Profile.only(RESIGN),
                        "1.10",
                        "1.11"),
                Mutant.of(
                        "B1",
                        "a new life of the store is not noticed",
                        Broken.register(EditedSnapshots::withoutIncarnation),
                        Profile.only(RESTORE, RESIGN).faults(10, 24),
                        "1.02",
                        "1.17",
                        Specified.RULE));
    }

    private static Register claimsDurable(Register honest) {
        return new PassingRegister(honest) {
            @Override
            public Traits traits() {
                Traits truth = super.traits();
                return new Traits(truth.guarantee(), truth.because(), true, truth.pushes());
            }
        };
    }
}
