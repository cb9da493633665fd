package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.planned;
import static io.incumbent.tck.CatalogueRule.required;
import static io.incumbent.tck.CatalogueRule.tested;

import java.util.List;

/** Groups 4 to 7: liveness, observers, resources, and the run itself. What only the simulation can look at is planned. */
final class ServiceTexts {

    static final List<CatalogueRule> RULES = List.of(
            required("4.01", "With a healthy service somebody is elected soon.", "From one candidate to many."),
            required(
                    "4.02",
                    "After a crash another leads within the documented time.",
                    "A term, drift and a round trip."),
            required(
                    "4.03",
                    "After a resignation another leads at once, however long the term.",
                    "Deployments are resignations."),
            required(
                    "4.04",
                    "With n waiting candidates n resignations elect all of them.",
                    "No campaign is silently out of the race."),
            required(
                    "4.05",
                    "When all faults are over there is exactly one leader within the documented time, and it stays.",
                    "Healing is part of it."),
            required("4.06", "In quiet nothing changes.", "Every change of leader costs the application."),
            required("4.07", "Disturbances shorter than a third of the term cost no office.", "Networks hiccup."),
            required(
                    "4.08",
                    "A grant whose answer was lost delays others by no more than a term.",
                    "And its own candidate no longer."),
            tested("4.09", Level.STOCHASTIC, "No candidate starves.", "Fair by order of arrival, or by chance."),
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
            required(
                    "5.01", "An observer reports only terms that were, and that did not end long ago.", "No phantoms."),
            required("5.02", "To one observer tokens never decrease.", "It need not sort."),
            required("5.03", "An ended term never appears again.", "A late renewal must not recreate it."),
            required("5.04", "Observers agree with the election soon.", "They route by it."),
            planned(
                    "5.05",
                    Level.OPTIONAL,
                    "A read shows no older term than one that was complete before it.",
                    "Where the service can."),
            required("5.06", "After a reconnect the last state is told.", "The last event is the one that gets lost."),
            required("6.01", "Threads return to where they were.", "After a thousand cycles, and after every fault."),
            required("6.02", "Sessions, leases and clients at the service return to where they were.", "It is shared."),
            required("6.03", "No keys are left that the backend does not document.", "Elections come and go."),
            required("6.04", "No connections are left open.", "Firewalls and limits count them."),
            required("6.05", "Memory stays flat.", "Candidates run for months."),
            required(
                    "6.06",
                    "Nothing is thrown that nobody catches, and nothing logged as an error without one.",
                    "Noise hides faults."),
            required(
                    "6.07",
                    "Closing frees local resources also when the network is gone.",
                    "That is when programs are restarted."),
            required("7.01", "Each fault proves that it had an effect.", "A fault that does nothing proves nothing."),
            required("7.02", "All goals of the run were reached.", "A check that could not fail is a defect."),
            required("7.03", "Enough was done before, during and after faults.", "Sparse traffic proves nothing."),
            required(
                    "7.04",
                    "Clocks of the processes agree well enough, and the history is well formed.",
                    "Otherwise order is a guess."),
            required("7.05", "The positive controls fired.", "The kit itself may be broken."));

    private ServiceTexts() {}
}
