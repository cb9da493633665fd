package io.incumbent.tck.sim;

import static io.incumbent.tck.sim.FaultKind.CRASH;
import static io.incumbent.tck.sim.FaultKind.CUT;
import static io.incumbent.tck.sim.FaultKind.JOIN;
import static io.incumbent.tck.sim.FaultKind.LOSE_ANSWERS;
import static io.incumbent.tck.sim.FaultKind.LOSE_SENT;
import static io.incumbent.tck.sim.FaultKind.PAUSE;
import static io.incumbent.tck.sim.FaultKind.RESIGN;
import static io.incumbent.tck.sim.FaultKind.STALL_SENT;
import static io.incumbent.tck.sim.FaultKind.SUSPEND;
import static io.incumbent.tck.sim.FaultKind.WIPE;

import io.incumbent.engine.BrokenRules;
import java.util.List;

/** The engine with one of its safety rules broken. */
final class RuleMutants {

    private RuleMutants() {}

    static List<Mutant> all() {
        Profile drift = Profile.only(CUT, PAUSE).in(shape -> shape.withRates(Rates.EXTREME));
        return List.of(
                Mutant.of(
                        "M01",
                        "token not incremented",
                        BrokenRules.tokenNotIncremented(),
                        Profile.only(RESIGN),
                        "2.01"),
                Mutant.of(
                        "M02",
                        "token counter lost with the record",
                        Broken.register(EditedSnapshots::withoutHint),
                        Profile.only(WIPE, CRASH, JOIN).faults(20, 40).in(shape -> shape.withPushes(false)),
                        "2.01"),
                Mutant.of(
                        "M06",
                        "owner named by candidate, not by attempt",
                        BrokenRules.ownerNamedByCandidate(),
                        Profile.only(STALL_SENT, LOSE_ANSWERS, LOSE_SENT).in(shape -> shape.withNamesakes(true)),
                        "1.08",
                        "1.10",
                        "2.01"),
                Mutant.of(
                        "M10",
                        "deadline from the answer",
                        BrokenRules.deadlineFromAnswer(),
                        AlgorithmMutants.slow(drift),
                        "1.03",
                        "1.06"),
                Mutant.of(
                        "M11",
                        "no allowance for drift",
                        BrokenRules.noDriftGuard(),
                        drift,
                        "1.02",
                        "1.17",
                        "1.03",
                        "1.06"),
                Mutant.of("M14", "no deadline", BrokenRules.noDeadline(), Profile.only(CUT), "1.02", "1.03"),
                Mutant.of(
                        "R3",
                        "waits its own term, not the holder's",
                        BrokenRules.ownTermForPatience(),
                        Profile.only(CUT, PAUSE).in(Shape::withMixedTerms),
                        "1.02",
                        "1.17"),
                Mutant.of(
                        "R4",
                        "forgets that there was a record",
                        BrokenRules.forgetsWhatItSaw(),
                        Profile.only(WIPE).in(Shape::withDeletedRecords),
                        "1.02"),
                Mutant.of("R8", "a lease that ran out is not over", BrokenRules.neverOver(), drift, "3.03"),
                Mutant.of(
                        "C1",
                        "a sleep of the host is not noticed",
                        Broken.clocks(SleeplessClock::new),
                        Profile.only(SUSPEND),
                        "1.01",
                        "1.02",
                        "1.03",
                        "2.06"));
    }
}
