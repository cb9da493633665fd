package io.incumbent.tck.sim;

import static io.incumbent.tck.sim.FaultKind.CUT;
import static io.incumbent.tck.sim.FaultKind.LOSE_ANSWERS;
import static io.incumbent.tck.sim.FaultKind.LOSE_SENT;
import static io.incumbent.tck.sim.FaultKind.PAUSE;
import static io.incumbent.tck.sim.FaultKind.STALL_SENT;
import static io.incumbent.tck.sim.FaultKind.WIPE;

import io.incumbent.engine.BrokenRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** M1 to M8 of the first simulation of this algorithm. */
final class AlgorithmMutants {

    private static final Duration FAST = Duration.ofMillis(1);
    private static final Duration SLOW = Duration.ofMillis(45);

    private AlgorithmMutants() {}

    /** Each is caught by exclusivity itself: no rule about the engine's inside helps. */
    static List<Mutant> all() {
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
                                Profile.scripted("slow reads, then silence", AlgorithmMutants::slowReadsThenSilence)
                                        .in(shape -> shape.withPushes(false)
                                                .withCandidates(2)
                                                .withLatency(FAST)
                                                .withRates(Rates.EXTREME)),
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
                                Broken.register(ForcedWrites::takeovers),
                                silence,
                                "1.01",
                                "1.02",
                                "2.01")
                        .watchedOnlyByThose(),
                Mutant.of(
                                "M6",
                                "no nonce of its own for each try",
                                BrokenRules.noNoncePerTry(),
                                slow(Profile.scripted("early try, then silence", AlgorithmMutants::earlyTryThenSilence))
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
                                Broken.register(PretendedPlaceholder::new),
                                Profile.only(WIPE).faults(20, 40).in(shape -> shape.withPushes(false)),
                                "1.01",
                                "1.02")
                        .watchedOnlyByThose());
    }

    /**
     * Somebody's reads take a tenth of a second to arrive, so that one of them shows a renewal which was sent long after
     * it; then the leader falls silent, and how long the other waits counts from the wrong moment.
     */
    private static List<Fault> slowReadsThenSilence(Dice dice) {
        List<Fault> faults = new ArrayList<>();
        for (long at = 700; at < 12_000; at += 2300) {
            faults.add(Fault.onProcess(dice.below(1000), STALL_SENT, at, 700, 0.14));
            faults.add(Fault.onLeader(CUT, at + 300 + dice.below(400), 1500, 0));
        }
        return faults;
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

    static Profile slow(Profile profile) {
        return profile.in(shape -> shape.withLatency(SLOW));
    }
}
