package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.required;

import java.util.List;

/** Group 0, first half: the four sentences at {@link io.incumbent.spi.Register}. */
final class RegisterTexts {

    static final List<CatalogueRule> RULES = List.of(
            required(
                    "0.01",
                    "A change that expects absence takes effect on an absent register and on no other.",
                    "Otherwise two candidates could both found the same term."),
            required(
                    "0.02",
                    "A change that expects the current record takes effect, and every client then reads the new record.",
                    "A holder must be able to renew, and others must be able to see it."),
            required(
                    "0.03",
                    "A change that expects an earlier record of the register is rejected.",
                    "A takeover from an outdated observation would depose a live holder."),
            required(
                    "0.04",
                    "A change that expects a record which differs from the current one in any character is rejected.",
                    "Comparing a part, or without regard to case, spaces or accents, takes two records for one."),
            required(
                    "0.05",
                    "A change that arrives again after it took effect is rejected, also when others came in between.",
                    "Networks and client libraries repeat requests; a repeated takeover must not undo what followed."),
            required(
                    "0.06",
                    "A record that was erased behind everyone's back is absent for every change.",
                    "A holder must learn at its next renewal that its record is gone."),
            required(
                    "0.07",
                    "A change that expects a record from before the register was erased is rejected after it was written anew.",
                    "Version numbers that begin again make different records look the same."),
            required(
                    "0.08",
                    "A change that expects a record of another incarnation is rejected.",
                    "After a failover to a lagging copy an old observation proves nothing."),
            required(
                    "0.10",
                    "No update is lost when several clients read, change and write the same register.",
                    "Read-then-write without atomicity elects two."),
            required(
                    "0.11",
                    "Of simultaneous changes that expect the same record exactly one takes effect.",
                    "Candidates that saw the same record race for it at the same moment."),
            required(
                    "0.12",
                    "All changes that took effect form one chain that agrees with the order in which they were made and shown.",
                    "This is what linearizable means for compare-and-set, and the proof of safety needs nothing less."),
            required(
                    "0.13",
                    "One client that many threads share loses no update.",
                    "An application may hand the same backend to several Elections."),
            required(
                    "0.15",
                    "A rejection shows the record that the register holds, or absence, as a read would.",
                    "A candidate decides by it whether an earlier write of its own took effect."),
            required(
                    "0.17",
                    "A change that was rejected because the register held another record takes no effect, then or later.",
                    "The candidate has gone on to other plans by then."),
            required(
                    "0.20",
                    "A change that is held up on its way and arrives late still compares.",
                    "The late write of a candidate that gave up must not depose its successor."),
            required(
                    "0.21",
                    "While the service is silent no change is answered, neither as applied nor as rejected: its stage fails.",
                    "Whoever guesses an outcome believes in a lease that is not there."),
            required(
                    "0.25",
                    "A register that nobody wrote is shown as absent, and one that was written as the whole record.",
                    "An absent register is free to take."),
            required(
                    "0.26",
                    "After the last change every client's reads show it.",
                    "Candidates would otherwise wait for a holder that is long gone."),
            required(
                    "0.27",
                    "Reads during changes show only records that were written, whole, and not before they were requested.",
                    "A torn record is a term that nobody holds."),
            required(
                    "0.28",
                    "What a read, a watch, an applied or a rejected change shows can be expected by the next change.",
                    "The engine goes on from whichever came last."),
            required(
                    "0.30",
                    "A watch shows only records that the register held.",
                    "An invented record starts or stops campaigns."),
            required(
                    "0.31",
                    "A backend that declares to push tells every watcher of the last of many changes.",
                    "The resignation that wakes the next in line is a last change."),
            required(
                    "0.32",
                    "A backend that declares to push tells of a change made right after the watch was asked for.",
                    "The moment between asking and listening is where events get lost."),
            required(
                    "0.33",
                    "After a watch was closed, at most a few calls come.",
                    "A candidate that left must cost nothing."),
            required(
                    "0.34",
                    "Closing a watch twice is harmless, and closing one leaves others of the same register alone.",
                    "Candidates of one process share a client."),
            required(
                    "0.35",
                    "Each of many watchers is told of its own register and of no other.",
                    "Names that share a beginning share no events."),
            required(
                    "0.36",
                    "A backend that declares to push tells a watcher who may lag no later than that, and at once when he may"
                            + " not any more.",
                    "Whoever comes to the front of the line was in no hurry until then."));

    private RegisterTexts() {}
}
