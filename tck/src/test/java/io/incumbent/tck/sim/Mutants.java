package io.incumbent.tck.sim;

import static io.incumbent.tck.sim.FaultKind.CRASH;
import static io.incumbent.tck.sim.FaultKind.CUT;
import static io.incumbent.tck.sim.FaultKind.DEAF_WATCH;
import static io.incumbent.tck.sim.FaultKind.DELAY_EVENTS;
import static io.incumbent.tck.sim.FaultKind.JOIN;
import static io.incumbent.tck.sim.FaultKind.LOSE_ANSWERS;
import static io.incumbent.tck.sim.FaultKind.LOSE_EVENTS;
import static io.incumbent.tck.sim.FaultKind.LOSE_SENT;
import static io.incumbent.tck.sim.FaultKind.PAUSE;
import static io.incumbent.tck.sim.FaultKind.RESIGN;
import static io.incumbent.tck.sim.FaultKind.RESTORE;
import static io.incumbent.tck.sim.FaultKind.STALL_SENT;
import static io.incumbent.tck.sim.FaultKind.WIPE;

import io.incumbent.Lease;
import io.incumbent.engine.BrokenRules;
import io.incumbent.engine.EngineProvider;
import io.incumbent.engine.Loop;
import io.incumbent.engine.Ticker;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All mutants; what is not here is argued away in EQUIVALENT.md, in this folder. */
final class Mutants {

    private static final Duration SLOW = Duration.ofMillis(45);

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(ofTheAlgorithm(), ofRules(), ofRegisters(), ofLeases(), ofObservers())
                .flatMap(List::stream)
                .toList();
    }

    /** M1 to M8 of the first simulation, each caught by exclusivity itself: no rule about the engine's inside helps. */
    private static List<Mutant> ofTheAlgorithm() {
        Profile silence = Profile.only(CUT, LOSE_SENT, PAUSE).in(shape -> shape.withRates(Rates.EXTREME));
        return List.of(
                Mutant.of(
                                "M1",
                                "deadline from the answer",
                                BrokenRules.deadlineFromAnswer(),
                                slow(silence).faults(20, 40),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M2",
                                "observed when the read was sent",
                                BrokenRules.observedWhenAsked(),
                                slow(silence).faults(20, 40).in(shape -> shape.withPushes(false)),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose(),
                Mutant.of("M3", "holder ignores drift", BrokenRules.holderIgnoresDrift(), silence, "1.01", "1.02")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M4",
                                "challenger ignores drift",
                                BrokenRules.challengerIgnoresDrift(),
                                silence,
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M5",
                                "takeover without comparison",
                                with(ForcedWrites::takeovers),
                                silence,
                                "1.01",
                                "1.02",
                                "2.01")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M6",
                                "no nonce of its own for each try",
                                BrokenRules.noNoncePerTry(),
                                slow(Profile.scripted("early try, then silence", Mutants::earlyTryThenSilence))
                                        .in(shape -> shape.withRates(Rates.EXTREME)),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M7",
                                "an absent record is free at once",
                                BrokenRules.absentIsFree(),
                                Profile.only(WIPE),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M8",
                                "waits on an absent record without a placeholder",
                                with(PretendedPlaceholder::new),
                                Profile.only(WIPE).faults(20, 40).in(shape -> shape.withPushes(false)),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose()
                        .within(500));
    }

    /**
     * A renewal takes effect unanswered, the next ones are lost, the one after them learns of the first when it is
     * refused; then silence. Without nonces the first is taken for the last that was lost.
     */
    private static List<Fault> earlyTryThenSilence(Dice dice) {
        List<Fault> faults = new ArrayList<>();
        for (long at = 700; at < 12_000; at += 2500) {
            faults.add(Fault.onLeader(LOSE_ANSWERS, at, 250, 0));
            faults.add(Fault.onLeader(LOSE_SENT, at + 200, 450, 0));
            faults.add(Fault.onLeader(LOSE_SENT, at + 700 + dice.below(250), 1400, 0));
        }
        return faults;
    }

    private static Profile slow(Profile profile) {
        return profile.in(shape -> shape.withLatency(SLOW));
    }

    private static List<Mutant> ofRules() {
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
                        with(EditedSnapshots::withoutHint),
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
                        slow(drift),
                        "1.03",
                        "1.06"),
                Mutant.of("M11", "no allowance for drift", BrokenRules.noDriftGuard(), drift, "1.02", "1.03", "1.06"),
                Mutant.of("M14", "no deadline", BrokenRules.noDeadline(), Profile.only(CUT), "1.02", "1.03"),
                Mutant.of(
                        "R3",
                        "waits its own term, not the holder's",
                        BrokenRules.ownTermForPatience(),
                        Profile.only(CUT, PAUSE).in(Shape::withMixedTerms),
                        "1.02"),
                Mutant.of(
                        "R4",
                        "forgets that there was a record",
                        BrokenRules.forgetsWhatItSaw(),
                        Profile.only(WIPE).in(Shape::withDeletedRecords),
                        "1.02"),
                Mutant.of("R8", "a lease that ran out is not over", BrokenRules.neverOver(), drift, "3.03"));
    }

    private static List<Mutant> ofRegisters() {
        return List.of(
                Mutant.of(
                        "M04",
                        "release without looking at the owner",
                        with(ForcedWrites::releases),
                        Profile.only(LOSE_SENT, STALL_SENT, PAUSE),
                        "1.08"),
                Mutant.of(
                        "M05",
                        "release looks at the candidate, not at the attempt",
                        with(ForcedWrites::releasesOfNamesakes),
                        Profile.only(LOSE_SENT, STALL_SENT, PAUSE).in(shape -> shape.withNamesakes(true)),
                        "1.08"),
                Mutant.of(
                        "M08",
                        "renewal steals the office back",
                        with(ForcedWrites::renewals),
                        Profile.only(STALL_SENT, PAUSE, CUT),
                        "1.02",
                        "2.01"),
                Mutant.of(
                        "M16",
                        "an unanswered request counts as done",
                        withLoop(HastyAnswers::unknownIsApplied),
                        Profile.only(LOSE_SENT),
                        "1.02",
                        "1.03",
                        "1.10"),
                Mutant.of(
                        "M20",
                        "a store that forgets says that it does not",
                        with(Mutants::claimsDurable),
                        Profile.only(WIPE, JOIN, CRASH).faults(20, 40).in(shape -> shape.withPushes(false)),
                        "1.02"),
                Mutant.of(
                                "M23",
                                "missed event, and no fallback",
                                with(CachedReads::new),
                                Profile.only(LOSE_EVENTS, DEAF_WATCH),
                                "4.04",
                                "4.05")
                        .watchedOnlyByThose(),
                Mutant.of(
                        "M25",
                        "elected before the record was written",
                        withLoop(HastyAnswers::takeoverIsApplied),
                        Profile.only(RESIGN),
                        "1.10",
                        "1.11"),
                Mutant.of(
                        "B1",
                        "a new life of the store is not noticed",
                        with(EditedSnapshots::withoutIncarnation),
                        Profile.only(RESTORE, RESIGN).faults(10, 24),
                        "1.02"));
    }

    private static List<Mutant> ofLeases() {
        return List.of(
                Mutant.of(
                        "M13",
                        "a late answer revives a lease",
                        leases(BrokenLeases::revived),
                        Profile.only(CUT),
                        "1.04"),
                Mutant.of(
                        "M15",
                        "a flag instead of the deadline",
                        leases(BrokenLeases::flag),
                        Profile.only(PAUSE),
                        "1.02",
                        "1.06"),
                Mutant.of(
                        "M22",
                        "resignation counts from its acknowledgement",
                        leases(BrokenLeases::untilAcknowledged),
                        Profile.only(RESIGN),
                        "1.07"));
    }

    private static List<Mutant> ofObservers() {
        return List.of(
                Mutant.of("M26", "phantom leader", new BrokenObservers.Phantom(), Profile.only(RESIGN), "5.01"),
                Mutant.of(
                                "M32",
                                "observer passes on what is old",
                                new BrokenObservers.Unfiltered(),
                                Profile.only(DELAY_EVENTS, RESIGN),
                                "5.02",
                                "5.03")
                        .watchedOnlyByThose());
    }

    private static Subject with(UnaryOperator<Register> broken) {
        return (register, options, runtime) -> EngineProvider.open(broken.apply(register), options, runtime);
    }

    private static Subject withLoop(BiFunction<Register, Loop, Register> broken) {
        return (register, options, runtime) ->
                EngineProvider.open(broken.apply(register, runtime.loop()), options, runtime);
    }

    private static Subject leases(BiFunction<Lease, Ticker, Lease> broken) {
        return new BrokenLease(broken);
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
