package io.incumbent.tck.check;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A long history of a service that keeps every rule: elections side by side, leader after leader, with checks, renewals,
 * writes, callbacks and observations as dense as in a real run.
 */
final class RandomRun {

    private static final int ELECTIONS = 8;
    private static final int CANDIDATES = 5;
    private static final int ROUNDS = 20;
    private static final long STEP = 1_000_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Event> events = new ArrayList<>();
    private final long[] time = new long[ELECTIONS];
    private final long[] token = new long[ELECTIONS];
    private final long[] writes = new long[ELECTIONS];

    private RandomRun() {}

    static List<Event> of(int events) {
        RandomRun run = new RandomRun();
        for (int i = 0; run.events.size() < events; i = (i + 1) % ELECTIONS) {
            run.term(i);
        }
        return run.events.subList(0, events);
    }

    /** Names are kept once each, like those that are read from a file. */
    private void term(int election) {
        String name = ("election-" + election).intern();
        String candidate = ("c" + random.nextInt(CANDIDATES)).intern();
        token[election] += 1 + random.nextInt(3);
        operation(election, name, candidate, Kind.CAMPAIGN);
        told(election, name, candidate, true);
        for (int i = 0; i < ROUNDS; i++) {
            operation(election, name, candidate, Kind.RENEW);
            checks(election, name, candidate, true);
            write(election, name);
            checks(election, name, candidate, true);
            observed(election, name, candidate);
        }
        operation(election, name, candidate, Kind.RESIGN);
        checks(election, name, candidate, false);
        told(election, name, candidate, false);
    }

    private Bracket next(int election) {
        long from = time[election] += STEP / 2 + random.nextLong(STEP);
        return new Bracket(from, time[election] += random.nextLong(STEP));
    }

    private void operation(int election, String name, String candidate, Kind kind) {
        String process = (candidate + "/" + name).intern();
        long id = events.size();
        long sent = next(election).from();
        Promise promise = new Promise(sent + 90 * STEP, 100 * STEP, sent);
        events.add(new Operation(
                id, process, name, kind, Phase.INVOKE, id, Bracket.at(sent), token[election], null, null));
        events.add(new Operation(
                id + 1, process, name, kind, Phase.OK, id, next(election), token[election], promise, null));
    }

    private void checks(int election, String name, String candidate, boolean held) {
        Bracket at = next(election);
        events.add(new Checks(
                events.size(), (candidate + "/sampler-" + name).intern(), name, token[election], held, 1, at, at));
    }

    private void write(int election, String name) {
        events.add(new Write(
                events.size(),
                "ledger",
                name,
                writes[election]++,
                token[election],
                true,
                writes[election],
                next(election)));
    }

    private void observed(int election, String name, String candidate) {
        events.add(new Observation(events.size(), "observer", name, token[election], candidate, next(election)));
    }

    private void told(int election, String name, String candidate, boolean elected) {
        events.add(new Callback(
                events.size(),
                (candidate + "/listener-" + name).intern(),
                name,
                elected,
                token[election],
                next(election)));
    }
}
