package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.planned;

import java.util.List;

/** Groups 4 to 7: liveness, observers, resources, and the run itself. Not tested by the kit yet, numbers are fixed. */
final class ServiceTexts {

    static final List<CatalogueRule> RULES = List.of(
            planned("4.01", "With a healthy service somebody is elected soon.", "From one candidate to many."),
            planned(
                    "4.02",
                    "After a crash another leads within the documented time.",
                    "A term, drift and a round trip."),
            planned(
                    "4.03",
                    "After a resignation another leads at once, however long the term.",
                    "Deployments are resignations."),
            planned(
                    "4.04",
                    "With n waiting candidates n resignations elect all of them.",
                    "No campaign is silently out of the race."),
            planned(
                    "4.05",
                    "When all faults are over there is exactly one leader within the documented time, and it stays.",
                    "Healing is part of it."),
            planned("4.06", "In quiet nothing changes.", "Every change of leader costs the application."),
            planned("4.07", "Disturbances shorter than a third of the term cost no office.", "Networks hiccup."),
            planned(
                    "4.08",
                    "A grant whose answer was lost delays others by no more than a term.",
                    "And its own candidate no longer."),
            planned("4.09", Level.STOCHASTIC, "No candidate starves.", "Fair by order of arrival, or by chance."),
            planned(
                    "4.10",
                    Level.OPTIONAL,
                    "A release wakes a bounded number of those who wait.",
                    "A herd of hundreds overloads the service."),
            planned(
                    "4.11",
                    Level.OPTIONAL,
                    "A delay after a loss, where it is asked for, is kept.",
                    "For resources that can't check tokens."),
            planned("5.01", "An observer reports only terms that were, and that did not end long ago.", "No phantoms."),
            planned("5.02", "To one observer tokens never decrease.", "It need not sort."),
            planned("5.03", "An ended term never appears again.", "A late renewal must not recreate it."),
            planned("5.04", "Observers agree with the election soon.", "They route by it."),
            planned(
                    "5.05",
                    Level.OPTIONAL,
                    "A read shows no older term than one that was complete before it.",
                    "Where the service can."),
            planned("5.06", "After a reconnect the last state is told.", "The last event is the one that gets lost."),
            planned("6.01", "Threads return to where they were.", "After a thousand cycles, and after every fault."),
            planned("6.02", "Sessions, leases and clients at the service return to where they were.", "It is shared."),
            planned("6.03", "No keys are left that the backend does not document.", "Elections come and go."),
            planned("6.04", "No connections are left open.", "Firewalls and limits count them."),
            planned("6.05", "Memory stays flat.", "Candidates run for months."),
            planned(
                    "6.06",
                    "Nothing is thrown that nobody catches, and nothing logged as an error without one.",
                    "Noise hides faults."),
            planned(
                    "6.07",
                    "Closing frees local resources also when the network is gone.",
                    "That is when programs are restarted."),
            planned("7.01", "Each fault proves that it had an effect.", "A fault that does nothing proves nothing."),
            planned("7.02", "All goals of the run were reached.", "A check that could not fail is a defect."),
            planned("7.03", "Enough was done before, during and after faults.", "Sparse traffic proves nothing."),
            planned(
                    "7.04",
                    "Clocks of the processes agree well enough, and the history is well formed.",
                    "Otherwise order is a guess."),
            planned("7.05", "The positive controls fired.", "The kit itself may be broken."));

    private ServiceTexts() {}
}
