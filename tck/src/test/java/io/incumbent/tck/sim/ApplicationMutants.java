package io.incumbent.tck.sim;

import static io.incumbent.tck.sim.FaultKind.CUT;
import static io.incumbent.tck.sim.FaultKind.DELAY_EVENTS;
import static io.incumbent.tck.sim.FaultKind.PAUSE;
import static io.incumbent.tck.sim.FaultKind.RESIGN;

import java.util.List;

/** What the application gets to see is broken: leases and observations. */
final class ApplicationMutants {

    private ApplicationMutants() {}

    static List<Mutant> leases() {
        return List.of(
                Mutant.of(
                                "M13",
                                "a late answer revives a lease",
                                Broken.leases(BrokenLeases::revived),
                                Profile.only(CUT),
                                "1.04")
                        .watchedOnlyByThose(),
                Mutant.of(
                        "M15",
                        "a flag instead of the deadline",
                        Broken.leases(BrokenLeases::flag),
                        Profile.only(PAUSE),
                        "1.02",
                        "1.06"),
                Mutant.of(
                        "M22",
                        "resignation counts from its acknowledgement",
                        Broken.leases(BrokenLeases::untilAcknowledged),
                        Profile.only(RESIGN),
                        "1.07"));
    }

    static List<Mutant> observers() {
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
}
