package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.planned;
import static io.incumbent.tck.CatalogueRule.required;

import java.util.List;

/** Groups 1 to 3: exclusivity, fencing and life cycle of an elector. What only the simulation can look at is planned. */
final class SafetyTexts {

    static final List<CatalogueRule> RULES = List.of(
            required("1.01", "Two leases of one election are never certainly held at once.", "This is the promise."),
            required(
                    "1.02",
                    "The declared windows of two terms, from grant to deadline, are disjoint.",
                    "Also where nobody happened to look."),
            required(
                    "1.03",
                    "A deadline counts from before the request was sent, never from the answer.",
                    "An answer may have been on its way for long."),
            required("1.04", "A lease that is over is never held again.", "Work that has been stopped stays stopped."),
            required(
                    "1.05",
                    "A candidate that is cut off holds its lease for no longer than its term.",
                    "Silence is no consent."),
            required(
                    "1.06",
                    "After a pause longer than the term the first question finds the lease over.",
                    "No callback can be trusted to come first."),
            required(
                    "1.07",
                    "A lease is over from the moment it is being resigned.",
                    "The next one may lead before the call returns."),
            required("1.08", "A late release never ends another term.", "Also not a later one of the same candidate."),
            required(
                    "1.09",
                    "A late renewal neither extends, recreates nor steals a term.",
                    "Requests can be held up for hours."),
            required(
                    "1.10",
                    "A timeout is never a grant, and a late or repeated takeover disturbs no term.",
                    "Unknown is not yes."),
            required(
                    "1.11",
                    "A lease is not lost while it is valid and nothing went wrong.",
                    "Safety by never leading is none."),
            required(
                    "1.12",
                    "The term that was granted governs, not the one that was asked for.",
                    "A service may round or cap."),
            required(
                    "1.13",
                    "Elections of different names do not influence each other.",
                    "The checker judges them one by one."),
            planned(
                    "1.14",
                    Level.OPTIONAL,
                    "A lease is over after a sleep of the host that outlasted it.",
                    "Some clocks stop with the host."),
            planned(
                    "1.17",
                    Level.OPTIONAL,
                    "A takeover does not take effect sooner than a term after the record it replaces was written.",
                    "This is the step of the proof on which 1.01 rests; the simulation checks it."),
            required(
                    "2.01",
                    "Tokens of one election are unique and strictly increase from term to term.",
                    "Resources compare them."),
            planned(
                    "2.02",
                    Level.OPTIONAL,
                    "A token is bound to its term in one atomic step.",
                    "Between two steps another may lead; from outside that shows only as 2.01 or 2.06, which are required."),
            required(
                    "2.03",
                    "Tokens increase across restarts, failovers and deletion of the election.",
                    "Resources remember them longer."),
            required(
                    "2.04",
                    "A token is a positive 64-bit number, the same to every process and version.",
                    "It travels."),
            required(
                    "2.05",
                    "A resource that checks tokens never admits a smaller one after a greater.",
                    "A late write must be refused."),
            required(
                    "2.06",
                    "The write of a leader that certainly leads is never refused.",
                    "Nobody gets a token before his term."),
            required(
                    "2.07",
                    "A token can be read once elected, and stays the same during the term.",
                    "Renewing is not electing."),
            required("2.08", "Observers see the token that the leader has.", "They route by it."),
            required(
                    "3.01", "Elected and lost alternate, one at a time, once each per term.", "Listeners count on it."),
            required("3.02", "Nothing is told after closing returned.", "The listener may be gone."),
            required(
                    "3.03",
                    "The loss is told soon after the term ran out, also without a network.",
                    "Nobody else can tell."),
            required(
                    "3.04",
                    "Slow or failing callbacks delay neither renewal nor expiry.",
                    "One listener must not cost another's lease."),
            required(
                    "3.05",
                    "Resigning and closing may be repeated, are bounded in time and can be interrupted.",
                    "Programs must end."),
            required(
                    "3.06",
                    "A candidate may campaign again after a loss, and gets a new token.",
                    "A term never comes back."),
            required(
                    "3.07",
                    "A campaign with a patience returns in that time, also when the service is paused.",
                    "Accepting and not answering is the common outage."),
            required(
                    "3.08",
                    "A second campaign of the same elector has one defined outcome.",
                    "Two leases of one elector would be one too many."),
            required(
                    "3.09",
                    "Within a process the loss of a term is told before the next election is.",
                    "Work is stopped before it starts elsewhere."));

    private SafetyTexts() {}
}
