package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Processes;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the lines of a history into bounds of its terms: step 1 of the algorithm. */
final class Evidence {

    private final Assumptions assumptions;
    private final Map<String, ElectionData> elections = new HashMap<>();
    private final Map<String, String> candidates = new HashMap<>();

    private Evidence(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    static Collection<ElectionData> of(History history, Assumptions assumptions) {
        Evidence evidence = new Evidence(assumptions);
        history.events().forEach(evidence::event);
        // What names a term's candidate comes before what knows only its token.
        history.calls().stream().filter(call -> call.kind() != Kind.READ).forEach(evidence::call);
        history.calls().stream().filter(call -> call.kind() == Kind.READ).forEach(evidence::read);
        return evidence.elections.values();
    }

    private ElectionData in(String election) {
        return elections.computeIfAbsent(election, ElectionData::new);
    }

    private String candidate(String process) {
        return candidates.computeIfAbsent(process, Processes::candidateOf);
    }

    private void event(Event event) {
        if (event instanceof Checks checks) {
            checks(checks, in(checks.election()).terms.of(checks.token(), candidate(checks.process())));
        } else if (event instanceof Callback callback) {
            callback(callback, in(callback.election()));
        } else if (event instanceof Observation observation) {
            gather(in(observation.election()).observers, observation.process(), observation);
        } else if (event instanceof Write write) {
            gather(in(write.election()).resources, write.process(), write);
        }
    }

    private static <T> void gather(Map<String, List<T>> lists, String key, T item) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }

    /** Of a row of equal answers the first and the last say all that bounds can say. */
    private static void checks(Checks checks, Term term) {
        if (checks.held()) {
            term.begun.offer(checks.first().to(), checks);
            term.held.offer(checks.last().from(), checks);
            term.affirmed.offer(checks.last().from(), checks);
        } else {
            term.denied.offer(checks.first().to(), checks);
            term.ending.offer(checks.first().from(), checks);
        }
    }

    private void callback(Callback callback, ElectionData data) {
        Term term = data.terms.of(callback.token(), candidate(callback.process()));
        term.told.offer(callback.at().to(), callback);
        if (!callback.elected()) {
            term.ending.offer(callback.at().from(), callback);
        }
        gather(data.listeners, callback.process(), callback);
    }

    private void call(Call call) {
        ElectionData data = in(call.first().election());
        switch (call.kind()) {
            case CAMPAIGN, ACQUIRE -> grant(call, data);
            case RENEW -> renewal(call, data);
            case ACT -> action(call, data);
            case RESIGN, RELEASE, CLOSE -> ending(call, data);
            case READ -> throw new AssertionError("reads are handled last");
        }
    }

    private Term term(Call call, ElectionData data) {
        return data.terms.of(call.token(), candidate(call.first().process()));
    }

    /** (Unknown) An attempt that may have been granted is no evidence; but if its token was seen, it began no earlier. */
    private void grant(Call call, ElectionData data) {
        if (call.token() == 0) {
            if (call.phase() == Phase.INFO) {
                data.unknownGrants.add(call);
            }
        } else if (call.phase() != Phase.FAIL) {
            Term term = term(call, data);
            if (call.phase() == Phase.OK) {
                granted(call, term, data);
            }
            term.asked.offer(call.invokedAt(), call.first());
        }
    }

    private void granted(Call call, Term term, ElectionData data) {
        if (!term.grant()) {
            data.repeatedGrants.add(call);
        }
        if (call.kind() == Kind.CAMPAIGN) {
            data.wonCampaigns.add(call);
        }
        term.heldBetween(call.invokedAt(), call.respondedAt(), call.evidence());
        promise(call.evidence(), term);
    }

    private void renewal(Call call, ElectionData data) {
        if (call.phase() == Phase.OK) {
            Term term = term(call, data);
            term.heldBetween(call.invokedAt(), call.respondedAt(), call.evidence());
            promise(call.evidence(), term);
        } else if (call.evidence().isStale()) {
            refused(call, data);
        }
    }

    private void refused(Call call, ElectionData data) {
        term(call, data).ending.offer(call.invokedAt(), call.evidence());
        data.refusals.add(call);
    }

    private void promise(Operation operation, Term term) {
        Promise promise = operation.promise();
        if (promise == null) {
            return;
        }
        term.ttl(promise.ttlNanos());
        term.promised.offer(promise.validUntil(), operation);
        Long sentAt = promise.sentAt();
        if (sentAt != null) {
            long end = sentAt + assumptions.shortened(promise.ttlNanos());
            term.slack.offer(end - assumptions.guardNanos() - promise.validUntil(), operation);
            if (assumptions.leasesLast()) {
                term.due.offer(end, operation);
            }
        }
    }

    private void action(Call call, ElectionData data) {
        if (call.phase() == Phase.OK) {
            Term term = term(call, data);
            term.heldBetween(call.invokedAt(), call.respondedAt(), call.evidence());
            term.affirmed.offer(call.invokedAt(), call.evidence());
        }
    }

    private void ending(Call call, ElectionData data) {
        data.endings.add(call);
        data.terms.givenUpBy(call).forEach(term -> ending(call, term, data));
    }

    /**
     * Only a release at the service itself proves that the term lasted until then, and that it is over now. A
     * resignation tries to release, so it may.
     */
    private void ending(Call call, Term term, ElectionData data) {
        boolean release = call.kind() == Kind.RELEASE;
        if (release && call.phase() == Phase.OK) {
            term.heldBetween(call.invokedAt(), call.respondedAt(), call.evidence());
            term.released.offer(call.respondedAt(), call.evidence());
        } else if (call.evidence().isStale()) {
            data.refusals.add(call);
        } else if (!release || call.phase() == Phase.INFO) {
            term.maybeReleased.offer(call.invokedAt(), call.first());
        }
        term.ending.offer(call.invokedAt(), call.first());
    }

    private void read(Call call) {
        ElectionData data = in(call.first().election());
        if (call.phase() == Phase.OK && call.token() == 0) {
            data.emptyReads.add(call);
        } else if (call.phase() == Phase.OK) {
            data.terms.of(call.token()).heldBetween(call.invokedAt(), call.respondedAt(), call.evidence());
        }
    }
}
