package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.planned;

import java.util.List;

/** Groups 1 to 3: exclusivity, fencing and life cycle of an elector. Not tested by the kit yet, numbers are fixed. */
final class SafetyTexts {

    static final List<CatalogueRule> RULES = List.of(
            planned("1.01", "Two leases of one election are never certainly held at once.", "This is the promise."),
            planned(
                    "1.02",
                    "The declared windows of two terms, from grant to deadline, are disjoint.",
                    "Also where nobody happened to look."),
            planned(
                    "1.03",
                    "A deadline counts from before the request was sent, never from the answer.",
                    "An answer may have been on its way for long."),
            planned("1.04", "A lease that is over is never held again.", "Work that has been stopped stays stopped."),
            planned(
                    "1.05",
                    "A candidate that is cut off holds its lease for no longer than its term.",
                    "Silence is no consent."),
            planned(
                    "1.06",
                    "After a pause longer than the term the first question finds the lease over.",
                    "No callback can be trusted to come first."),
            planned(
                    "1.07",
                    "A lease is over from the moment it is being resigned.",
                    "The next one may lead before the call returns."),
            planned("1.08", "A late release never ends another term.", "Also not a later one of the same candidate."),
            planned(
                    "1.09",
                    "A late renewal neither extends, recreates nor steals a term.",
                    "Requests can be held up for hours."),
            planned(
                    "1.10",
                    "A timeout is never a grant, and a late or repeated takeover disturbs no term.",
                    "Unknown is not yes."),
            planned(
                    "1.11",
                    "A lease is not lost while it is valid and nothing went wrong.",
                    "Safety by never leading is none."),
            planned(
                    "1.12",
                    "The term that was granted governs, not the one that was asked for.",
                    "A service may round or cap."),
            planned(
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
                    "A takeover does not take effect sooner than a term after the record it replaces was written.",
                    "This is the step of the proof on which 1.01 rests; the simulation checks it."),
            planned(
                    "2.01",
                    "Tokens of one election are unique and strictly increase from term to term.",
                    "Resources compare them."),
            planned("2.02", "A token is bound to its term in one atomic step.", "Between two steps another may lead."),
            planned(
                    "2.03",
                    "Tokens increase across restarts, failovers and deletion of the election.",
                    "Resources remember them longer."),
            planned(
                    "2.04",
                    "A token is a positive 64-bit number, the same to every process and version.",
                    "It travels."),
            planned(
                    "2.05",
                    "A resource that checks tokens never admits a smaller one after a greater.",
                    "A late write must be refused."),
            planned(
                    "2.06",
                    "The write of a leader that certainly leads is never refused.",
                    "Nobody gets a token before his term."),
            planned(
                    "2.07",
                    "A token can be read once elected, and stays the same during the term.",
                    "Renewing is not electing."),
            planned("2.08", "Observers see the token that the leader has.", "They route by it."),
            planned("3.01", "Elected and lost alternate, one at a time, once each per term.", "Listeners count on it."),
            planned("3.02", "Nothing is told after closing returned.", "The listener may be gone."),
            planned(
                    "3.03",
                    "The loss is told soon after the term ran out, also without a network.",
                    "Nobody else can tell."),
            planned(
                    "3.04",
                    "Slow or failing callbacks delay neither renewal nor expiry.",
                    "One listener must not cost another's lease."),
            planned(
                    "3.05",
                    "Resigning and closing may be repeated, are bounded in time and can be interrupted.",
                    "Programs must end."),
            planned(
                    "3.06",
                    "A candidate may campaign again after a loss, and gets a new token.",
                    "A term never comes back."),
            planned(
                    "3.07",
                    "A campaign with a patience returns in that time, also when the service is paused.",
                    "Accepting and not answering is the common outage."),
            planned(
                    "3.08",
                    "A second campaign of the same elector has one defined outcome.",
                    "Two leases of one elector would be one too many."),
            planned(
                    "3.09",
                    "Within a process the loss of a term is told before the next election is.",
                    "Work is stopped before it starts elsewhere."));

    private SafetyTexts() {}
}
