package io.incumbent.tck;

import static io.incumbent.tck.CatalogueRule.required;

import java.util.List;

/** Group 0, second half: batches, names, records, traits, life cycle, time and threads. */
final class RegisterUseTexts {

    static final List<CatalogueRule> RULES = List.of(
            required(
                    "0.40",
                    "In a batch each change succeeds or is rejected for itself.",
                    "One candidacy that lost its office must not cost a thousand others theirs."),
            required(
                    "0.41",
                    "A batch answers with one stage for each change, in the same order.",
                    "A renewal credited to the wrong lease is a second leader."),
            required("0.42", "An empty batch gives an empty list.", "A pass without renewals is not an error."),
            required(
                    "0.43",
                    "A batch of a thousand changes is answered completely.",
                    "One process may hold a thousand leases, and limits of services on one request are lower."),
            required(
                    "0.44",
                    "Batches compete with other changes as single changes do.",
                    "Renewals come in batches, takeovers one by one, and they meet."),
            required(
                    "0.50",
                    "Every legal name is a register of its own.",
                    "Folding case, or mapping two characters to one, merges two elections."),
            required(
                    "0.51",
                    "A name that begins another, and a name with a suffix, share nothing with it.",
                    "a, ab, a/b and a~line are four registers, also where the service knows folders."),
            required(
                    "0.52",
                    "Records of up to 16,000 characters are kept whole.",
                    "A waiting line of many candidates is a long record."),
            required(
                    "0.53",
                    "Every printable character comes back as it was written.",
                    "Metadata and waiting lines may come from other programs, and what is changed in storage never compares."),
            required(
                    "0.60",
                    "The traits are those that were declared for the test, and every client shows the same.",
                    "Users choose by them, and the engine skips waiting because of them."),
            required(
                    "0.61",
                    "The traits never change.",
                    "The engine asks once; a service that got weaker must say so by failing."),
            required(
                    "0.62",
                    "Token hints never decrease from one change of a register to the next, and never return to zero.",
                    "Tokens are made from them where records can be lost."),
            required(
                    "0.63",
                    "A token hint is not less than any token that was written before it was given out.",
                    "A lower one would, after a loss of records, give a token twice."),
            required(
                    "0.64",
                    "The description names the service in one line and never changes.",
                    "Messages to people show it."),
            required("0.70", "Closing twice is harmless.", "Closing happens in more than one place."),
            required(
                    "0.71",
                    "After closing no method throws, and every stage completes.",
                    "The engine may be one step behind whoever closed the backend."),
            required(
                    "0.72",
                    "Closing one client disturbs no other and erases nothing.",
                    "A leader that shuts down must not end another's term."),
            required(
                    "0.73",
                    "A closed client leaves no threads behind.",
                    "An application that connects again and again would drown."),
            required(
                    "0.74",
                    "Requests that are under way when the client is closed complete.",
                    "Whoever waits for them would wait for ever."),
            required(
                    "0.80",
                    "While the service is silent every stage completes soon after its timeout.",
                    "Stages that never complete pile up in an outage that lasts hours."),
            required(
                    "0.81",
                    "Closing does not wait for a silent service.",
                    "A program must be able to end during an outage."),
            required(
                    "0.82",
                    "When the service answers again, so does a client that lived through its silence.",
                    "A campaign survives any outage."),
            required(
                    "0.83",
                    "Of a thousand requests under way at once every one is answered.",
                    "Ten thousand candidates share one client."),
            required(
                    "0.85",
                    "Each method returns at once while the service is healthy.",
                    "The engine has one thread for all candidates of a process."),
            required(
                    "0.86",
                    "Each method returns at once while the service is silent.",
                    "A blocked engine renews nothing, and every lease of the process runs out."),
            required(
                    "0.90",
                    "The provider is found by its service file and answers to schemes in lower case.",
                    "Users name a backend by URL only."),
            required(
                    "0.91",
                    "The provider makes, in time, a register that works and has the declared traits.",
                    "What was judged here must be what users get."),
            required(
                    "0.92",
                    "The provider refuses a parameter that it does not know, and names it.",
                    "A misspelt setting that is ignored weakens a guarantee silently."));

    private RegisterUseTexts() {}
}
