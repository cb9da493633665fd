package io.incumbent.tck.check;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A history made by hand, of one election. Times are milliseconds; a term of {@code c1} has any token it is given. */
final class Story {

    static final String ELECTION = "orders";

    private static final long MILLI = 1_000_000;

    private final List<Event> events = new ArrayList<>();
    private Assumptions assumptions = Assumptions.NONE;

    static long ms(long millis) {
        return millis * MILLI;
    }

    private static Bracket at(long from, long to) {
        return new Bracket(ms(from), ms(to));
    }

    Story assuming(Assumptions some) {
        assumptions = some;
        return this;
    }

    Story event(Event event) {
        events.add(event);
        return this;
    }

    /** An operation of its own thread, so that any may overlap. */
    Story operation(
            String candidate,
            Kind kind,
            Phase phase,
            long token,
            long from,
            long to,
            @Nullable Promise promise,
            @Nullable String error) {
        long id = events.size() + 1L;
        String process = candidate + "/" + id;
        event(new Operation(id, process, ELECTION, kind, Phase.INVOKE, id, at(from, from), token, null, null));
        return event(new Operation(id + 1, process, ELECTION, kind, phase, id, at(from, to), token, promise, error));
    }

    Story ok(String candidate, Kind kind, long token, long from, long to) {
        return operation(candidate, kind, Phase.OK, token, from, to, null, null);
    }

    Story granted(String candidate, long token, long from, long to) {
        return ok(candidate, Kind.ACQUIRE, token, from, to);
    }

    Story unknown(String candidate, Kind kind, long token, long from) {
        return operation(candidate, kind, Phase.INFO, token, from, from, null, "timeout");
    }

    Story stale(String candidate, Kind kind, long token, long from, long to) {
        return operation(candidate, kind, Phase.FAIL, token, from, to, null, Operation.STALE);
    }

    /** Granted or renewed until a time, by a service that granted some term from when the request was sent. */
    Story promised(String candidate, Kind kind, long token, long from, long to, long ttl, long validUntil) {
        Promise promise = new Promise(ms(validUntil), ms(ttl), ms(from));
        return operation(candidate, kind, Phase.OK, token, from, to, promise, null);
    }

    /** One question. */
    Story check(String candidate, long token, boolean held, long from, long to) {
        return checks(candidate, token, held, 1, at(from, to), at(from, to));
    }

    /** Questions of no duration, from one time to another. */
    Story held(String candidate, long token, long from, long to) {
        return checks(candidate, token, true, to - from + 1, at(from, from), at(to, to));
    }

    /** The same, and every answer is that the lease is over. */
    Story over(String candidate, long token, long from, long to) {
        return checks(candidate, token, false, to - from + 1, at(from, from), at(to, to));
    }

    private Story checks(String candidate, long token, boolean held, long count, Bracket first, Bracket last) {
        return event(new Checks(events.size() + 1L, candidate + "/sampler", ELECTION, token, held, count, first, last));
    }

    Story told(String candidate, boolean elected, long token, long from, long to) {
        return event(new Callback(events.size() + 1L, candidate + "/listener", ELECTION, elected, token, at(from, to)));
    }

    Story observed(String observer, long token, @Nullable String leader, long time) {
        return event(new Observation(events.size() + 1L, observer, ELECTION, token, leader, at(time, time)));
    }

    Story write(long number, long token, boolean accepted, @Nullable Long value, long time) {
        return event(new Write(events.size() + 1L, "ledger", ELECTION, number, token, accepted, value, at(time, time)));
    }

    Story fault(String kind, String target, boolean begins, long time) {
        return event(new Fault(events.size() + 1L, "nemesis", kind, target, "both", begins, Map.of(), at(time, time)));
    }

    History history() {
        return History.of(events);
    }

    List<Event> events() {
        return events;
    }

    Judgement judge() {
        return Checker.check(history(), assumptions);
    }
}
